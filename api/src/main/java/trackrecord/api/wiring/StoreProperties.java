package trackrecord.api.wiring;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import trackrecord.application.store.key.GivenKeys;

/**
 * The store's settings, under {@code trackrecord}.
 *
 * @param data          folder of the database file and of the master key
 * @param masterKey     the master key itself, base64 of 32 bytes; instead of its file
 * @param masterKeyFile where the master key lies; by default {@code master.key} in {@code data}
 * @param secondMasterKey     a second master key, base64 of 32 bytes, while the first one is replaced; instead of its file
 * @param secondMasterKeyFile where the second master key lies; by default there is none
 * @param encrypted     whether the file of the database is encrypted, on H2 only; absent: it stays as it is, and a new one
 *                      is in the clear
 * @param sync          whether a commit waits until it is on disk; only tests turn this off
 * @param cachedFacts   how many facts of careers read last stay in memory, and of those recorded in last
 * @param limits        how much is taken
 */
@ConfigurationProperties("trackrecord")
public record StoreProperties(
        @DefaultValue("data") Path data,
        @Nullable String masterKey,
        @Nullable Path masterKeyFile,
        @Nullable String secondMasterKey,
        @Nullable Path secondMasterKeyFile,
        @Nullable Boolean encrypted,
        @DefaultValue("true") boolean sync,
        @DefaultValue("200000") int cachedFacts,
        @DefaultValue Limits limits) {

    /**
     * @param commands the most commands in one array
     * @param facts    the most facts in one career
     * @param backups  the most backups beside the store
     * @param foldedFacts the most facts that are read for one answer over all careers
     */
    public record Limits(
            @DefaultValue("1000") int commands,
            @DefaultValue("5000") int facts,
            @DefaultValue("20") int backups,
            @DefaultValue("2000000") long foldedFacts) {

        public Limits {
            if (foldedFacts < 1) {
                throw new IllegalArgumentException("trackrecord.limits.folded-facts must be at least 1");
            }
        }
    }

    public GivenKeys givenKeys() {
        return new GivenKeys(masterKey, keyFile().toAbsolutePath().normalize(), secondMasterKey, secondMasterKeyFile);
    }

    public Path keyFile() {
        return masterKeyFile != null ? masterKeyFile : data.resolve("master.key");
    }
}
