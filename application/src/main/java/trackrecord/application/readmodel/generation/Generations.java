package trackrecord.application.readmodel.generation;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Which generations of the read models there are: the current one, and the next one while a rebuild fills it. */
public final class Generations {

    /** The generation that readers see, to be named within their own statements. */
    public static final String CURRENT = "(select generation from read_model_generation where state = 'CURRENT')";

    private static final RowMapper<Generation> ROW = (row, index) -> new Generation(
            row.getInt("generation"),
            "CURRENT".equals(row.getString("state")),
            row.getInt("shape"),
            row.getString("owner"),
            row.getLong("beat"));

    private final JdbcTemplate jdbc;

    /**
     * @param shape which version of the program's rows it holds
     * @param owner the process that builds it
     * @param beat  when that was last alive, in milliseconds of the epoch
     */
    public record Generation(
            int number,
            boolean current,
            int shape,
            @Nullable String owner,
            long beat) {}

    public Generations(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Those that commands write to, oldest first. */
    public List<Generation> open() {
        return jdbc.query(
                "select generation, state, shape, owner, beat from read_model_generation" + " order by generation",
                ROW);
    }

    public Generation current() {
        return open().stream().filter(Generation::current).findFirst().orElseThrow();
    }

    /** The one that a rebuild fills, or would go on filling. */
    public Optional<Generation> building() {
        return open().stream().filter(it -> !it.current()).findFirst();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if another process has just begun it */
    public void begin(int number, int shape, String owner, long now) {
        jdbc.update(
                "insert into read_model_generation (generation, state, shape, owner, beat)"
                        + " values (?, 'BUILDING', ?, ?, ?)",
                number,
                shape,
                owner,
                now);
    }

    /** Gives up what another process left. */
    public void drop(Generation left) {
        jdbc.update(
                "delete from read_model_generation where generation = ? and state = 'BUILDING' and owner = ?",
                left.number(),
                left.owner());
    }

    /** Takes over what another process left; false if somebody was quicker. */
    public boolean claim(Generation left, int shape, String owner, long now) {
        return jdbc.update(
                        "update read_model_generation set owner = ?, beat = ?, shape = ?"
                                + " where generation = ? and state = 'BUILDING' and owner = ? and beat = ?",
                        owner,
                        now,
                        shape,
                        left.number(),
                        left.owner(),
                        left.beat())
                == 1;
    }

    /** Says that the owner lives; false if the generation is not its own any more. */
    public boolean beat(int number, String owner, long now) {
        return jdbc.update(
                        "update read_model_generation set beat = ?"
                                + " where generation = ? and state = 'BUILDING' and owner = ?",
                        now,
                        number,
                        owner)
                == 1;
    }

    /** Makes another generation the current one, without a rebuild; false if there was one meanwhile, or there is. */
    public boolean replace(int current, int next, int shape) {
        return building().isEmpty()
                && jdbc.update(
                                "update read_model_generation set generation = ?, shape = ?"
                                        + " where state = 'CURRENT' and generation = ?",
                                next,
                                shape,
                                current)
                        == 1;
    }

    /** Makes it the current one, in the running transaction; the one before it is no longer written to. */
    public boolean flip(int number, String owner) {
        jdbc.update("delete from read_model_generation where state = 'CURRENT' and generation < ?", number);
        return jdbc.update(
                        "update read_model_generation set state = 'CURRENT', owner = null, beat = null"
                                + " where generation = ? and state = 'BUILDING' and owner = ?",
                        number,
                        owner)
                == 1;
    }
}
