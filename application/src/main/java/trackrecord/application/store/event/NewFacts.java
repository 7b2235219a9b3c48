package trackrecord.application.store.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which careers facts were recorded of lately, by whatever node. A position is given before its fact is committed: one
 * may appear below others that were seen before.
 */
public final class NewFacts {

    /** So many are read at once. */
    static final int PAGE = 1_000;

    /**
     * @param position of the fact in the store
     * @param careerId the name of its career
     * @param version  its number, which is the version of the career with it
     */
    public record NewFact(long position, String careerId, long version) {}

    private static final String SELECT =
            "select e.position, c.slug, e.number from event e join career c on c.id = e.id";

    private final JdbcTemplate jdbc;

    public NewFacts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The highest position that is given; 0 in an empty store. */
    public long newest() {
        Long newest = jdbc.queryForObject("select coalesce(max(position), 0) from event", Long.class);
        return newest == null ? 0 : newest;
    }

    /** The first 1,000 facts after a position, by their position; those of erased careers are left out. */
    public List<NewFact> after(long position) {
        return jdbc.query(
                SELECT + " where e.position > ? order by e.position fetch first " + PAGE + " rows only",
                NewFacts::fact,
                position);
    }

    /** The facts at some positions, by their position; those of erased careers are left out. */
    List<NewFact> at(List<Long> positions) {
        return jdbc.query(
                SELECT + " where e.position in (" + String.join(",", Collections.nCopies(positions.size(), "?"))
                        + ") order by e.position",
                NewFacts::fact,
                positions.toArray());
    }

    /** The positions that are taken after one, and up to another with it: an index holds them, so that many cost little. */
    List<Long> positions(long after, long upTo) {
        return jdbc.queryForList(
                "select position from event where position > ? and position <= ? order by position",
                Long.class,
                after,
                upTo);
    }

    private static NewFact fact(ResultSet row, int number) throws SQLException {
        return new NewFact(row.getLong(1), row.getString(2), row.getLong(3));
    }
}
