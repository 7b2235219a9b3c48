package trackrecord.application.keeping.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.key.StoreSeal;

/**
 * What the store keeps of an erased career beside its chain.
 *
 * @param version  the number of its last fact
 * @param erasedAt UTC with milliseconds
 * @param seal     by the master key, over all of it; absent from what was noted before there were seals
 */
public record ErasureNote(int version, String erasedAt, byte @Nullable [] seal) {

    public static final String COLUMNS = "version, erased_at, seal";

    private static final String KIND = "erasure";

    /** The row that the result stands on; it has the {@link #COLUMNS}. */
    public static ErasureNote of(ResultSet row) throws SQLException {
        return new ErasureNote(row.getInt("version"), row.getString("erased_at"), row.getBytes("seal"));
    }

    byte[] sealed(String id, StoreSeal by) {
        return by.over(KIND, id, Integer.toString(version), erasedAt);
    }

    /** Its seal under the master key that seals now; empty where there is no need of another. */
    Optional<byte[]> renewed(String id, StoreSeal by) {
        return seal == null ? Optional.empty() : by.renewed(seal, KIND, id, Integer.toString(version), erasedAt);
    }

    /** Whether it is as it was noted; also true without a seal. */
    public boolean isIntact(String id, StoreSeal by) {
        return seal == null || by.isIntact(seal, KIND, id, Integer.toString(version), erasedAt);
    }
}
