package trackrecord.application.store.key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Seals, by the master key, unencrypted data of the store about itself and about careers whose keys are destroyed. */
public final class StoreSeal {

    private final MasterKeys masterKeys;

    public StoreSeal(MasterKeys masterKeys) {
        this.masterKeys = masterKeys;
    }

    /**
     * A seal over a row, in the running transaction.
     *
     * @param kind    what the row is
     * @param columns as text, always in the same order
     */
    public byte[] over(String kind, String... columns) {
        return Seal.over(masterKeys.sealing(), kind, utf8(columns));
    }

    /** Whether a row is as it was when the seal over it was made. */
    public boolean isIntact(byte[] seal, String kind, String... columns) {
        return masterKeys.isIntact(seal, kind, utf8(columns));
    }

    /** A seal under the key that seals now, in the place of one that another key made; empty where there is no need. */
    public Optional<byte[]> renewed(byte[] seal, String kind, String... columns) {
        boolean current = Seal.isIntact(masterKeys.sealing(), seal, kind, utf8(columns));
        return current || !isIntact(seal, kind, columns) ? Optional.empty() : Optional.of(over(kind, columns));
    }

    private static List<byte[]> utf8(String... columns) {
        return Stream.of(columns)
                .map(column -> column.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
