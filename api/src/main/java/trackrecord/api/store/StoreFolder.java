package trackrecord.api.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data folder of a store on H2, and the names of what lies in it.
 *
 * @param masterKey the file of the master key, which may lie elsewhere
 */
record StoreFolder(Path path, Path masterKey) {

    static StoreFolder of(StoreFile file, StoreProperties properties) {
        return new StoreFolder(file.folder(), properties.keyFile().toAbsolutePath().normalize());
    }

    Path database() {
        return path.resolve(StoreFile.NAME + ".mv.db");
    }

    ProgressFile progress() {
        return new ProgressFile(path.resolve(StoreFile.NAME + ".progress"));
    }

    Path backups() {
        return path.resolve("backups");
    }

    long databaseLength() throws IOException {
        return Files.size(database());
    }
}
