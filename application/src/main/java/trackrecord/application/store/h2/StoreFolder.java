package trackrecord.application.store.h2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.key.OwnerOnly;

/**
 * The data folder of a store on H2, and the names of its files.
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

    /** New files are accessible only to their owner; existing files keep their permissions. */
    public void warnWhereOthersCanRead() {
        List<String> wider = Stream.of(
                        Stream.of(path, masterKey), files(path, 1).filter(this::isOwn), files(backups(), 2))
                .flatMap(it -> it)
                .distinct()
                .filter(StoreFolder::isWider)
                .map(Path::toString)
                .toList();
        if (!wider.isEmpty()) {
            LOG.warn(
                    "Users other than the owner can access files of the store. Revoke that: chmod go-rwx {}",
                    String.join(" ", wider));
        }
    }

    /** Whatever the database keeps is called after it, also what H2 writes when it is asked to trace. */
    private boolean isOwn(Path file) {
        return file.getFileName().toString().startsWith(StoreFile.NAME + ".");
    }

    /** The folder and what is in it, down to that depth; nothing where it is not, or cannot be read. */
    private static Stream<Path> files(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
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
