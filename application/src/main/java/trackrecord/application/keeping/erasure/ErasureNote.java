package trackrecord.application.keeping.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.key.StoreSeal;

/**
 * What the store keeps of an erased career in addition to its chain.
 *
 * @param version  the number of its last fact
 * @param erasedAt UTC with milliseconds
 * @param seal     seal of the whole note by the master key; absent in notes of versions without seals
 */
public record ErasureNote(int version, String erasedAt, byte @Nullable [] seal) {

    public static final String COLUMNS = "version, erased_at, seal";

    private static final String KIND = "erasure";

    /** Reads the current row, which has the {@link #COLUMNS}. */
    public static ErasureNote of(ResultSet row) throws SQLException {
        return new ErasureNote(row.getInt("version"), row.getString("erased_at"), row.getBytes("seal"));
    }

    byte[] sealed(String id, StoreSeal by) {
        return by.over(KIND, id, Integer.toString(version), erasedAt);
    }

    /** Its seal under the current master key; empty if it needs no new one. */
    Optional<byte[]> renewed(String id, StoreSeal by) {
        return seal == null ? Optional.empty() : by.renewed(seal, KIND, id, Integer.toString(version), erasedAt);
    }

    /** Whether it is unchanged; true if it has no seal. */
    public boolean isIntact(String id, StoreSeal by) {
        return seal == null || by.isIntact(seal, KIND, id, Integer.toString(version), erasedAt);
    }
}
