package trackrecord.application.keeping.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.career.SomeCareers;

/**
 * Divides the internal ids of all tables into ranges that are small enough for one short transaction each. The first
 * range has no lower bound and the last no upper bound, so that every id is in a range.
 */
final class Ranges {

    private static final int CAREERS = 200;
    private static final int ROWS = 20_000;

    /** Tables with one row for each career. */
    private static final List<String> OF_CAREERS = List.of("career", "career_key", "erasure", "row_set");

    /** Tables with any number of rows for each career. */
    private static final List<String> OF_ROWS =
            List.of("event", "link", "idempotency", "career_state", "growth_history", "career_list", "annualized");

    private final JdbcTemplate jdbc;
    private final String careers;
    private final String rows;

    Ranges(JdbcTemplate jdbc) {
        this(jdbc, CAREERS, ROWS);
    }

    /**
     * @param careers the most careers in a range
     * @param rows    the most rows of one table in a range, unless a single career has more
     */
    Ranges(JdbcTemplate jdbc, int careers, int rows) {
        this.jdbc = jdbc;
        this.careers = nth(OF_CAREERS, careers);
        this.rows = nth(OF_ROWS, rows);
    }

    private static String nth(List<String> tables, int number) {
        return tables.stream()
                .map(table -> "(select id from " + table + " where %1$s order by id offset " + (number - 1)
                        + " rows fetch first 1 rows only)")
                .collect(Collectors.joining(" union all ", "select min(id) from (", ") nth"));
    }

    /** The last id of the range after an id (null for the first range); empty if the range has no upper bound. */
    Optional<String> end(@Nullable String after) {
        String last = first(careers, SomeCareers.between(after, null), OF_CAREERS.size());
        String sooner = first(rows, SomeCareers.between(after, last), OF_ROWS.size());
        return Optional.ofNullable(sooner == null ? last : sooner);
    }

    private @Nullable String first(String query, SomeCareers some, int tables) {
        return jdbc.queryForObject(query.formatted(some.condition()), String.class, some.times(tables));
    }
}
