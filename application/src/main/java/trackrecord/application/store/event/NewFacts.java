package trackrecord.application.store.event;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which careers facts were recorded of lately, by whatever node. A position is given before its fact is committed: one
 * may appear below others that were seen before.
 */
public final class NewFacts {

    private static final int MOST = 1_000;

    /**
     * @param position of the fact in the store
     * @param careerId the name of its career
     * @param version  its number, which is the version of the career with it
     */
    public record NewFact(long position, String careerId, long version) {}

    private final JdbcTemplate jdbc;

    public NewFacts(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setMaxRows(MOST);
    }

    /** The highest position that is given; 0 in an empty store. */
    public long newest() {
        Long newest = jdbc.queryForObject("select coalesce(max(position), 0) from event", Long.class);
        return newest == null ? 0 : newest;
    }

    /** The facts after a position by their position, at most 1,000; those of erased careers are left out. */
    public List<NewFact> after(long position) {
        return jdbc.query(
                "select e.position, c.slug, e.number from event e join career c on c.id = e.id"
                        + " where e.position > ? order by e.position",
                (row, _) -> new NewFact(row.getLong(1), row.getString(2), row.getLong(3)),
                position);
    }
}
