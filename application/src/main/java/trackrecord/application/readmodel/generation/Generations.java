package trackrecord.application.readmodel.generation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import trackrecord.application.store.Count;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.career.SomeCareers;

/**
 * The generations of the read models: the current one, and the next one while a rebuild fills it. Each holds rows of
 * one format. A program reads and writes only rows of its own format. When it records in a career, the rows of other
 * formats become outdated, and every program answers outdated careers from facts.
 */
public final class Generations {

    /** The generation that readers see, to be named within their own statements. */
    public static final String CURRENT = "(select generation from read_model_generation where state = 'CURRENT')";

    private static final RowMapper<Generation> ROW = (row, index) -> new Generation(
            row.getInt("generation"),
            "CURRENT".equals(row.getString("state")),
            row.getInt("shape"),
            row.getString("owner"),
            row.getLong("beat"));

    private static final String BEHIND = " from career c left join row_set r on r.id = c.id and r.generation = ?"
            + " and r.version >= c.version where r.id is null";

    private static final int AT_A_LOOK = 2_000;

    private final JdbcTemplate jdbc;
    private final int shape;
    private final boolean alone;

    /**
     * @param shape the version of the row format
     * @param owner the process that builds it
     * @param beat  the last sign of life of the owner, in milliseconds of the epoch
     */
    public record Generation(
            int number,
            boolean current,
            int shape,
            @Nullable String owner,
            long beat) {}

    /**
     * A career whose rows are missing or older than the career is.
     *
     * @param id    the internal id
     * @param facts how many it has
     */
    public record Behind(String id, int facts) {}

    /** Careers that follow one another by their ids: those that are behind, and the last that was looked at. */
    public record Look(List<Behind> behind, String last) {}

    /**
     * @param shape the row format that this program reads and writes
     * @param alone whether no other process can use this store
     */
    public Generations(DataSource dataSource, int shape, boolean alone) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.shape = shape;
        this.alone = alone;
    }

    /** All, oldest first. */
    public List<Generation> open() {
        return jdbc.query(
                "select generation, state, shape, owner, beat from read_model_generation" + " order by generation",
                ROW);
    }

    /** The generations that this program's commands write to. */
    public List<Generation> written() {
        return open().stream().filter(this::readable).toList();
    }

    /** Whether its rows have the format of this program. */
    public boolean readable(Generation generation) {
        return generation.shape() == shape;
    }

    /**
     * Whether this program has to replace it. If other processes can use the store, only a generation with an older
     * format is replaced, because otherwise two versions would keep rebuilding against each other.
     */
    public boolean outdated(Generation generation) {
        return alone ? !readable(generation) : generation.shape() < shape;
    }

    /**
     * To be called before rows are made that replace the current ones.
     *
     * @throws StoreUnavailable if those are of a newer version's shape
     */
    public void requireNotNewer() {
        Generation current = current();
        if (!readable(current) && !outdated(current)) {
            throw new StoreUnavailable(
                    "The read models were made by a newer version of the program, and this one does not"
                            + " replace them: it answers from facts. Ask a node of the newer version.");
        }
    }

    /**
     * The generation to answer from, as a value, because H2 would evaluate a subquery for each row. Empty if the
     * current one has another format, so that every career is outdated.
     */
    public OptionalInt served() {
        return open().stream()
                .filter(it -> it.current() && readable(it))
                .mapToInt(Generation::number)
                .findFirst();
    }

    /** The same, to be named within a statement; null where there is none. */
    public String servedQuery() {
        return "(select generation from read_model_generation where state = 'CURRENT' and shape = " + shape + ")";
    }

    /** The careers whose rows in a generation are missing or outdated, in order of their ids. */
    public List<Behind> behind(int generation) {
        return jdbc.query(
                "select c.id, c.version" + BEHIND + " order by c.id",
                (row, index) -> new Behind(row.getString(1), row.getInt(2)),
                generation);
    }

    /**
     * The same as {@link #behind(int)}, some careers at a time. Neither table is joined to the other: a database that takes
     * nearly all to be up to date would join them whole for each look.
     *
     * @param after where to begin; absent: with the first career
     * @param last  where to end; absent: with the last career
     * @return empty: there are no more careers
     */
    public Optional<Look> look(int generation, @Nullable String after, @Nullable String last) {
        SomeCareers some = SomeCareers.between(after, last);
        List<Behind> careers = jdbc.query(
                "select id, version from career where " + some.condition() + " order by id fetch first " + AT_A_LOOK
                        + " rows only",
                (row, index) -> new Behind(row.getString(1), row.getInt(2)),
                some.after());
        if (careers.isEmpty()) {
            return Optional.empty();
        }
        String reached = careers.getLast().id();
        SomeCareers these = SomeCareers.between(after, reached);
        Map<String, Integer> versions = new HashMap<>();
        jdbc.query(
                "select id, version from row_set where generation = ? and " + these.condition(),
                row -> {
                    versions.put(row.getString(1), row.getInt(2));
                },
                these.after(generation));
        return Optional.of(new Look(
                careers.stream()
                        .filter(it -> isBehind(it, versions.get(it.id())))
                        .toList(),
                reached));
    }

    private static boolean isBehind(Behind career, @Nullable Integer version) {
        return version == null || version < career.facts();
    }

    /** The number of these careers. */
    public int countBehind(int generation) {
        return (int) Count.of(jdbc, "select count(*)" + BEHIND, generation);
    }

    public Generation current() {
        return open().stream().filter(Generation::current).findFirst().orElseThrow();
    }

    /** The generation that a rebuild fills, or would continue to fill. */
    public Optional<Generation> building() {
        return open().stream().filter(it -> !it.current()).findFirst();
    }

    /**
     * Excludes other transactions that call this until the end of the running one, so that neither a rebuild nor a
     * restore begins.
     */
    public void hold() {
        List<Integer> held;
        do {
            // None if a rebuild has just replaced it: then there is another one.
            held = jdbc.queryForList(
                    "select generation from read_model_generation where state = 'CURRENT' for update", Integer.class);
        } while (held.isEmpty());
    }

    /**
     * Begins one of this program's shape.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another process has just begun it
     */
    public void begin(int number, String owner, long now) {
        jdbc.update(
                "insert into read_model_generation (generation, state, shape, owner, beat)"
                        + " values (?, 'BUILDING', ?, ?, ?)",
                number,
                shape,
                owner,
                now);
    }

    /** Drops the generation left by another process; false if another process was faster. */
    public boolean drop(Generation left) {
        return jdbc.update(
                        "delete from read_model_generation"
                                + " where generation = ? and state = 'BUILDING' and owner = ? and beat = ?",
                        left.number(),
                        left.owner(),
                        left.beat())
                == 1;
    }

    /** Takes over the generation left by another process; false if another process was faster. */
    public boolean claim(Generation left, String owner, long now) {
        return jdbc.update(
                        "update read_model_generation set owner = ?, beat = ?"
                                + " where generation = ? and state = 'BUILDING' and owner = ? and beat = ?",
                        owner,
                        now,
                        left.number(),
                        left.owner(),
                        left.beat())
                == 1;
    }

    /** Renews the owner's sign of life; false if it no longer owns the generation. */
    public boolean beat(int number, String owner, long now) {
        return jdbc.update(
                        "update read_model_generation set beat = ?"
                                + " where generation = ? and state = 'BUILDING' and owner = ?",
                        now,
                        number,
                        owner)
                == 1;
    }

    /**
     * Makes another generation the current one without a rebuild; false if a rebuild ran in the meantime or is running.
     */
    public boolean replace(int current, int next) {
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
