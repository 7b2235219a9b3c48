package trackrecord.application.recording;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.key.Seal;

/**
 * The stored row of a request with an Idempotency-Key: what it recorded, without its answer.
 *
 * @param keyHash     SHA-256 of the key
 * @param requestHash SHA-256 of the career's name and the request
 * @param id          the internal id of the career
 * @param first       number of its first fact
 * @param last        number of its last fact
 * @param recordedAt  UTC with seconds
 * @param seal        an empty text, sealed by the career's key with the other columns as context, so that it opens only
 *                    if they are unchanged; absent in requests of versions without seals
 */
public record KeptRequest(
        byte[] keyHash,
        byte[] requestHash,
        String id,
        long first,
        long last,
        String recordedAt,
        byte @Nullable [] seal) {

    public static final String COLUMNS = "key_hash, request_hash, id, first_number, last_number, recorded_at, seal";

    private static final String KIND = "request";

    /** The row that the result stands on; it has the {@link #COLUMNS}. */
    public static KeptRequest of(ResultSet row) throws SQLException {
        return new KeptRequest(
                row.getBytes("key_hash"),
                row.getBytes("request_hash"),
                row.getString("id"),
                row.getLong("first_number"),
                row.getLong("last_number"),
                row.getString("recorded_at"),
                row.getBytes("seal"));
    }

    KeptRequest sealed(SecretKey key) {
        return new KeptRequest(keyHash, requestHash, id, first, last, recordedAt, Seal.over(key, KIND, columns()));
    }

    /**
     * Whether it is as it was kept.
     *
     * @param key of its career
     * @return also true without a seal
     */
    public boolean isIntact(SecretKey key) {
        return seal == null || Seal.isIntact(key, seal, KIND, columns());
    }

    /** In the order of the table. */
    private List<byte[]> columns() {
        return List.of(
                keyHash,
                requestHash,
                utf8(id),
                utf8(Long.toString(first)),
                utf8(Long.toString(last)),
                utf8(recordedAt));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
