package trackrecord.application.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.key.OwnerOnly;

/**
 * The data folder of a store on H2, and the names of what lies in it.
 *
 * @param masterKey the file of the master key, which may lie elsewhere
 */
public record StoreFolder(Path path, Path masterKey) {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFolder.class);

    public DatabaseFile database() {
        return new DatabaseFile(path.resolve(StoreFile.NAME + ".mv.db"));
    }

    /** Of the key of the database file, if that is encrypted. */
    public Path fileKey() {
        return path.resolve(StoreFile.NAME + ".key");
    }

    public ProgressFile progress() {
        return new ProgressFile(path.resolve(StoreFile.NAME + ".progress"));
    }

    public Path backups() {
        return path.resolve("backups");
    }

    /** What the program makes is its owner's alone; what was there before stays as it was. */
    public void warnWhereOthersCanRead() {
        List<String> wider = Stream.of(
                        path,
                        masterKey,
                        fileKey(),
                        database().path(),
                        progress().path(),
                        backups())
                .filter(StoreFolder::isWider)
                .map(Path::toString)
                .toList();
        if (!wider.isEmpty()) {
            LOG.warn(
                    "Others than their owner have rights to files of the store. Take them away: chmod go-rwx {}",
                    String.join(" ", wider));
        }
    }

    private static boolean isWider(Path path) {
        try {
            return OwnerOnly.isWider(path);
        } catch (IOException e) {
            return false;
        }
    }
}
