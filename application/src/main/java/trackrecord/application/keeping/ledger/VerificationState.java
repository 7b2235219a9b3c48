package trackrecord.application.keeping.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.store.StoreUnavailable;

/** The stored progress of a verification, the process that runs it, and the result of the last one. */
final class VerificationState {

    /** A process without a sign of life for this long is considered gone. */
    private static final Duration GONE = Duration.ofSeconds(60);

    /** Results that are older at a restart are discarded. */
    private static final Duration GOES_ON = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final boolean alone;
    private final String owner = UUID.randomUUID().toString();

    /** @param after the last internal id checked; null before the first */
    record Running(
            Instant began,
            String owner,
            long beat,
            @Nullable String after) {}

    /** @param alone whether no other process can use this store, so that an entry of another process is a leftover */
    VerificationState(JdbcTemplate jdbc, Clock clock, boolean alone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = alone;
    }

    Optional<Running> running() {
        return jdbc
                .query(
                        "select began_at, owner, beat, after_id from verification where state = 'RUNNING'",
                        (row, index) -> new Running(
                                Instant.parse(row.getString(1)), row.getString(2), row.getLong(3), row.getString(4)))
                .stream()
                .findFirst();
    }

    boolean isMine(Running running) {
        return running.owner.equals(owner);
    }

    /** Whether another live process runs it. */
    boolean isAnothers(Running running) {
        return !isMine(running) && !alone && running.beat >= clock.millis() - GONE.toMillis();
    }

    /**
     * Begins a verification, or continues a stopped one, in the running transaction. Must not be called while this
     * process runs one.
     *
     * @throws StoreUnavailable while another process runs one
     */
    Running begin() {
        Running left = running().orElse(null);
        if (left != null && isAnothers(left)) {
            throw underWay();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (left != null && left.began.isAfter(now.minus(GOES_ON)) && !left.began.isAfter(now)) {
            if (jdbc.update(
                            "update verification set owner = ?, beat = ?"
                                    + " where state = 'RUNNING' and owner = ? and beat = ?",
                            owner,
                            clock.millis(),
                            left.owner,
                            left.beat)
                    == 0) {
                throw underWay();
            }
            return left;
        }
        jdbc.update("delete from verified_career");
        jdbc.update("delete from verification where state = 'RUNNING'");
        try {
            jdbc.update(
                    "insert into verification (state, began_at, owner, beat) values ('RUNNING', ?, ?, ?)",
                    now.toString(),
                    owner,
                    clock.millis());
        } catch (DuplicateKeyException quicker) {
            throw underWay();
        }
        return new Running(now, owner, clock.millis(), null);
    }

    private static StoreUnavailable underWay() {
        return new StoreUnavailable("Another node is verifying the ledger. GET /api/ledger says how far it is.");
    }

    /**
     * Stores the progress, in the running transaction.
     *
     * @throws StoreUnavailable if this process was considered gone
     */
    void reached(@Nullable String after) {
        if (jdbc.update(
                        "update verification set after_id = coalesce(cast(? as varchar(36)), after_id), beat = ?"
                                + " where state = 'RUNNING' and owner = ?",
                        after,
                        clock.millis(),
                        owner)
                == 0) {
            throw new StoreUnavailable("Another node considered this verification abandoned and continues it.");
        }
    }

    /** Stores the result, in the running transaction. */
    void done(Verification found) {
        jdbc.update("delete from verification");
        jdbc.update(
                "insert into verification (state, began_at, owner, beat, found) values ('DONE', ?, ?, ?, ?)",
                found.at().toString(),
                owner,
                clock.millis(),
                Json.storeMapper().writeValueAsString(found));
    }

    /**
     * The result of the last verification on any node; empty before the first one, or if another version of the program
     * stored it.
     */
    Optional<Verification> last() {
        try {
            return jdbc.queryForList("select found from verification where state = 'DONE'", String.class).stream()
                    .findFirst()
                    .map(json -> Json.storeMapper().readValue(json, Verification.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
