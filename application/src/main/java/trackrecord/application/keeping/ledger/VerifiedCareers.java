package trackrecord.application.keeping.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.store.career.SomeCareers;

/** The results of the running verification, with a row for each checked career. */
final class VerifiedCareers {

    private static final TypeReference<List<LedgerProblem>> PROBLEMS = new TypeReference<>() {};

    /** Careers that changed, began, were erased or disappeared since they were checked. */
    private static final String CHANGED = """
            select c.id from career c left join verified_career v on v.id = c.id
            where v.id is null or v.version is distinct from c.version
            union
            select e.id from erasure e left join verified_career v on v.id = e.id
            where v.id is null or v.erased is distinct from e.version
            union
            select v.id from verified_career v where v.version is not null
            and not exists (select 1 from career c where c.id = v.id)
            union
            select v.id from verified_career v where v.erased is not null
            and not exists (select 1 from erasure e where e.id = v.id)""";

    private static final String TOTALS = """
            select coalesce(sum(case when chained then 1 else 0 end), 0), coalesce(sum(facts), 0),
              coalesce(sum(case when chained and erased is not null then 1 else 0 end), 0),
              coalesce(sum(compared), 0), coalesce(sum(requests), 0), coalesce(sum(unsealed_requests), 0),
              coalesce(sum(notes), 0), coalesce(sum(unsealed_notes), 0)
            from verified_career""";

    private static final String INSERT =
            "insert into verified_career (id, version, erased, chained, facts, number, link,"
                    + " compared, requests, unsealed_requests, notes, unsealed_notes, problems)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    /** @param erased careers whose key was destroyed */
    record Totals(
            int careers,
            long facts,
            int erased,
            int compared,
            int requests,
            int unsealedRequests,
            int notes,
            int unsealedNotes) {

        private static Totals of(ResultSet row) throws SQLException {
            return new Totals(
                    row.getInt(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8));
        }
    }

    VerifiedCareers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces the results of some careers. */
    void replace(SomeCareers some, List<CheckedCareer> checked) {
        jdbc.update("delete from verified_career where " + some.condition(), some.times(1));
        jdbc.batchUpdate(INSERT, checked.stream().map(VerifiedCareers::row).toList());
    }

    private static Object[] row(CheckedCareer it) {
        return new Object[] {
            it.id(),
            it.version(),
            it.erased(),
            it.chained(),
            it.facts(),
            it.line() == null ? null : it.line().number(),
            it.line() == null ? null : HexFormat.of().parseHex(it.line().link()),
            it.compared() ? 1 : 0,
            it.requests(),
            it.unsealedRequests(),
            it.notes(),
            it.unsealedNotes(),
            it.problems().isEmpty() ? null : Json.storeMapper().writeValueAsString(it.problems())
        };
    }

    /** The ids of careers that changed since they were checked. */
    List<String> changed() {
        return jdbc.queryForList(CHANGED, String.class);
    }

    Totals totals() {
        return Objects.requireNonNull(jdbc.queryForObject(TOTALS, (row, index) -> Totals.of(row)));
    }

    /** The head computed from the stored events. */
    HeadFile head() {
        // Sorted here: databases differ in how they sort text.
        return new HeadFile(jdbc
                .query(
                        "select id, number, link from verified_career where link is not null",
                        (row, index) -> new HeadFile.Line(
                                row.getString(1), row.getLong(2), HexFormat.of().formatHex(row.getBytes(3))))
                .stream()
                .sorted(Comparator.comparing(HeadFile.Line::id))
                .toList());
    }

    /** The first problems. */
    List<LedgerProblem> problems(int most) {
        List<LedgerProblem> problems = new ArrayList<>();
        jdbc.queryForList(
                        "select problems from verified_career where problems is not null order by id" + " fetch first "
                                + most + " rows only",
                        String.class)
                .forEach(json -> problems.addAll(Json.storeMapper().readValue(json, PROBLEMS)));
        return List.copyOf(problems.subList(0, Math.min(most, problems.size())));
    }

    void forget() {
        jdbc.update("delete from verified_career");
    }
}
