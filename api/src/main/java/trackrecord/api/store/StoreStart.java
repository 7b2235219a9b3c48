package trackrecord.api.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import trackrecord.application.store.MasterKey;
import trackrecord.application.store.MasterKeys;
import trackrecord.application.store.OwnerOnly;
import trackrecord.domain.Nullable;

/**
 * Tells what lies in the data folder before anything is written there: nothing, and then a store begins; a store that
 * is as far as it was, and then it is opened. Anything else stops the start, so that what is left of a store is never
 * taken for a new one, and overwritten.
 */
final class StoreStart {

    private final StoreFile file;
    private final StoreFolder folder;
    private final @Nullable String configuredKey;

    StoreStart(StoreFile file, StoreFolder folder, @Nullable String configuredKey) {
        this.file = file;
        this.folder = folder;
        this.configuredKey = configuredKey;
    }

    /**
     * Makes the folder ready to be opened.
     *
     * @throws StoreUnusable      if what lies there is no whole store
     * @throws MasterKey.Unusable if it is one, and its master key is not there
     */
    void prepare() {
        try {
            requireWritable();
            Optional<Progress> noted = folder.progress().read();
            boolean begun = noted.filter(Progress.FirstStart.class::isInstance).isPresent();
            if (Files.exists(folder.database()) && !(begun && isLeftover())) {
                open(noted);
            } else {
                begin(noted, begun);
            }
        } catch (IOException e) {
            throw StoreUnusable.ofDisk(folder.path(), e);
        }
    }

    /** Also of what lies in it: on a disk that is mounted for reading only nothing is writable. */
    private void requireWritable() {
        for (Path path : new Path[] {folder.path(), folder.database()}) {
            if (Files.exists(path) && !Files.isWritable(path)) {
                throw StoreUnusable.notWritable(path, "this program's user may not, or the disk is read-only");
            }
        }
    }

    /** Whether the database is what a first start left that was cut off, and not one that somebody put there since. */
    private boolean isLeftover() throws IOException {
        if (Files.size(folder.database()) == 0 || !StoreCheck.hasTables(folder.database())) {
            return true;
        }
        try {
            StoreCheck.of(file);
            return false;
        } catch (StoreUnusable e) {
            // Or one that another process has open: then it cannot be deleted either.
            return true;
        }
    }

    private void begin(Optional<Progress> noted, boolean begun) throws IOException {
        if (noted.isPresent() && !begun) {
            throw StoreUnusable.missing(folder);
        }
        boolean configured = configuredKey != null && !configuredKey.isBlank();
        if (!begun && !configured && Files.exists(folder.masterKey())) {
            throw StoreUnusable.keyWithoutDatabase(folder);
        }
        OwnerOnly.createFolder(folder.path());
        folder.progress().write(new Progress.FirstStart());
        if (begun) {
            DatabaseLock.delete(folder);
        }
        if (!configured && !Files.exists(folder.masterKey())) {
            MasterKey.create(folder.masterKey());
        }
        OwnerOnly.createFile(folder.database());
    }

    private void open(Optional<Progress> noted) throws IOException {
        if (Files.size(folder.database()) == 0) {
            throw StoreUnusable.empty(folder.path());
        }
        MasterKey key = MasterKeys.find(configuredKey, folder.masterKey())
                .orElseThrow(() -> MasterKeys.missing(folder.masterKey()));
        StoreCheck found = StoreCheck.of(file);
        if (found.masterKey().isPresent() && !found.masterKey().get().equals(key.fingerprint())) {
            throw MasterKeys.another(folder.masterKey());
        }
        Optional<Progress.Reached> reached = noted.filter(Progress.Reached.class::isInstance)
                .map(Progress.Reached.class::cast);
        if (reached.isPresent()) {
            compare(found.progress(), reached.get());
        }
        // Without the length: from now on it changes.
        Optional<Progress.Reached> running = found.settled() ? Optional.of(found.progress())
                : reached.map(Progress.Reached::running);
        if (running.isPresent()) {
            folder.progress().write(running.get());
        }
    }

    private void compare(Progress.Reached found, Progress.Reached noted) throws IOException {
        if (!found.isNotBefore(noted)) {
            throw StoreUnusable.older(folder, found, noted);
        }
        long bytes = folder.databaseLength();
        if (noted.bytes().isPresent() && bytes < noted.bytes().getAsLong()) {
            throw StoreUnusable.shorter(folder.path(), bytes, noted.bytes().getAsLong());
        }
    }
}
