package trackrecord.application.keeping.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.career.SomeCareers;

/**
 * Cuts the internal ids that stand anywhere into ranges, each of so many careers and rows that one short transaction looks
 * at it. The first range has no beginning and the last no end, so that no id is in none.
 */
final class Ranges {

    private static final int CAREERS = 200;
    private static final int ROWS = 20_000;

    /** One row a career. */
    private static final List<String> OF_CAREERS = List.of("career", "career_key", "erasure", "row_set");

    /** Any number of them. */
    private static final List<String> OF_ROWS =
            List.of("event", "link", "idempotency", "career_state", "growth_history", "career_list", "annualized");

    private final JdbcTemplate jdbc;
    private final String careers;
    private final String rows;

    Ranges(JdbcTemplate jdbc) {
        this(jdbc, CAREERS, ROWS);
    }

    /**
     * @param careers in a range, at most
     * @param rows    of one table in a range, unless a single career has more
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

    /** The last id of the range after an id, or of the first; empty: the range has no end. */
    Optional<String> end(@Nullable String after) {
        String last = first(careers, SomeCareers.between(after, null), OF_CAREERS.size());
        String sooner = first(rows, SomeCareers.between(after, last), OF_ROWS.size());
        return Optional.ofNullable(sooner == null ? last : sooner);
    }

    private @Nullable String first(String query, SomeCareers some, int tables) {
        return jdbc.queryForObject(query.formatted(some.condition()), String.class, some.times(tables));
    }
}
