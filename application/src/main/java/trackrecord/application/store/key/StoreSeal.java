package trackrecord.application.store.key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Seals what the store says in the clear about itself, and of careers whose keys are gone, by the master key. */
public final class StoreSeal {

    private final MasterKey masterKey;

    public StoreSeal(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    /**
     * A seal over a row.
     *
     * @param kind    what the row is
     * @param columns as text, always in the same order
     */
    public byte[] over(String kind, String... columns) {
        return Seal.over(masterKey.key(), kind, utf8(columns));
    }

    /** Whether a row is as it was when the seal over it was made. */
    public boolean isIntact(byte[] seal, String kind, String... columns) {
        return Seal.isIntact(masterKey.key(), seal, kind, utf8(columns));
    }

    private static List<byte[]> utf8(String... columns) {
        return Stream.of(columns)
                .map(column -> column.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
