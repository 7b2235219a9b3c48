package trackrecord.application.recording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.store.event.Link;
import trackrecord.application.store.key.CareerKeys;

/**
 * Requests that were recorded under an Idempotency-Key. Only hashes and numbers are kept; the answer is built again
 * from the facts.
 */
public final class IdempotencyKeys {

    public static final Duration KEPT = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final CareerKeys careerKeys;
    private final Clock clock;

    private record Row(byte[] requestHash, String id, int first, int last) {}

    public IdempotencyKeys(DataSource dataSource, CareerKeys careerKeys, Clock clock) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.careerKeys = careerKeys;
        this.clock = clock;
    }

    /**
     * What the same request recorded before.
     *
     * @throws IdempotencyKeyReused if the key came with another request
     */
    Optional<Recorded> find(RecordFacts request) {
        if (request.idempotencyKey() == null) {
            return Optional.empty();
        }
        List<Row> rows = jdbc.query(
                """
                select request_hash, id, first_number, last_number from idempotency
                where key_hash = ? and recorded_at > ?""",
                (row, index) -> new Row(row.getBytes(1), row.getString(2), row.getInt(3), row.getInt(4)),
                hash(request.idempotencyKey()),
                stored(oldest()));
        return rows.stream().findFirst().map(row -> {
            if (!MessageDigest.isEqual(row.requestHash, hashOf(request))) {
                throw new IdempotencyKeyReused();
            }
            return new Recorded(request.careerId(), row.first, row.last);
        });
    }

    /**
     * Keeps the request with its facts, in their transaction, once they are stored: a new career has its key then.
     *
     * @param at when they were recorded: from then on the request is kept for {@link #KEPT}
     */
    void keep(RecordFacts request, String id, Recorded recorded, Instant at) {
        if (request.idempotencyKey() == null) {
            return;
        }
        byte[] key = hash(request.idempotencyKey());
        jdbc.update("delete from idempotency where key_hash = ? and recorded_at <= ?", key, stored(oldest()));
        SecretKey careerKey = jdbc.execute((ConnectionCallback<SecretKey>)
                connection -> careerKeys.find(connection, id).orElseThrow());
        KeptRequest kept = new KeptRequest(
                        key, hashOf(request), id, recorded.first(), recorded.last(), stored(at), null)
                .sealed(careerKey);
        jdbc.update(
                "insert into idempotency (" + KeptRequest.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?)",
                kept.keyHash(),
                kept.requestHash(),
                kept.id(),
                kept.first(),
                kept.last(),
                kept.recordedAt(),
                kept.seal());
    }

    /** Forgets the requests of an erased career: even a hash of an amount can be guessed. */
    public void forget(String id) {
        jdbc.update("delete from idempotency where id = ?", id);
    }

    /** Deletes what is older than {@link #KEPT}. */
    public int deleteOld() {
        return jdbc.update("delete from idempotency where recorded_at <= ?", stored(oldest()));
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }

    private static String stored(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static byte[] hashOf(RecordFacts request) {
        return hash(request.careerId() + "\n" + request.requestHash());
    }

    private static byte[] hash(String text) {
        return Link.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
