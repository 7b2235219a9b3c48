package trackrecord.application.store.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.key.GivenKeys;
import trackrecord.application.store.key.GivenKeys.Given;
import trackrecord.application.store.key.MasterKey;
import trackrecord.application.store.key.OwnerOnly;
import trackrecord.application.store.key.UnusableKeys;

/**
 * Examines the data folder before anything is written to it. An empty folder gets a new store; a store that is not
 * older than before is opened. Anything else stops the start, so that the rest of a damaged store is never mistaken for
 * a new one and overwritten.
 */
public final class StoreStart {

    private static final Logger LOG = LoggerFactory.getLogger(StoreStart.class);

    private final StoreFile file;
    private final StoreFolder folder;
    private final GivenKeys keys;
    private final @Nullable Boolean encrypted;

    /**
     * @param encrypted whether the database file is to be encrypted; absent: it stays as it is, so that nobody who
     *                  forgets the setting has it decrypted
     */
    public StoreStart(StoreFolder folder, GivenKeys keys, @Nullable Boolean encrypted) {
        this.file = StoreFile.own(folder.path(), StoreFile.NAME);
        this.folder = folder;
        this.keys = keys;
        this.encrypted = encrypted;
    }

    /**
     * Makes the folder ready, and returns how its database is opened.
     *
     * @throws StoreUnusable      if the folder does not hold a whole store
     * @throws MasterKey.Unusable if it is one, and its master key is not there
     */
    public StoreFile prepare() {
        try {
            requireWritable();
            Optional<Progress> noted = folder.progress().read();
            boolean begun = noted.filter(Progress.FirstStart.class::isInstance).isPresent();
            return folder.database().exists() && !(begun && isLeftover()) ? open(noted) : begin(noted, begun);
        } catch (IOException e) {
            throw UnusableFile.ofDisk(folder.path(), e);
        }
    }

    /** Also of what lies in it: on a disk that is mounted for reading only nothing is writable. */
    private void requireWritable() {
        for (Path path : new Path[] {folder.path(), folder.database().path()}) {
            if (Files.exists(path) && !Files.isWritable(path)) {
                throw UnusableFile.notWritable(path, "this program's user may not, or the disk is read-only");
            }
        }
    }

    /** Whether the database is what a first start left that was cut off, and not one that somebody put there since. */
    private boolean isLeftover() throws IOException {
        if (folder.database().length() == 0) {
            return true;
        }
        FileKey key = folder.database().isEncrypted() ? FileKey.read(folder, masterKeys()) : null;
        return !StoreCheck.hasTables(folder, key) || StoreCheck.find(as(key)).isEmpty();
    }

    private StoreFile begin(Optional<Progress> noted, boolean begun) throws IOException {
        if (!begun && (noted.isPresent() || Files.exists(folder.fileKey()))) {
            throw UnusableFile.missing(folder);
        }
        if (!begun && !keys.configured() && Files.exists(folder.masterKey())) {
            throw UnusableFile.keyWithoutDatabase(folder);
        }
        OwnerOnly.createFolder(folder.path());
        folder.progress().write(new Progress.FirstStart());
        DatabaseLock.delete(folder);
        MasterKey key = keys.findOrCreate();
        FileKey fileKey = Boolean.TRUE.equals(encrypted) ? FileKey.create(folder.fileKey(), key) : null;
        OwnerOnly.createFile(folder.database().path());
        return as(fileKey);
    }

    private StoreFile open(Optional<Progress> noted) throws IOException {
        List<MasterKey> masterKeys = masterKeys();
        if (folder.database().length() == 0) {
            throw UnusableFile.empty(folder.path());
        }
        FileKey key = folder.database().isEncrypted() ? FileKey.read(folder, masterKeys) : null;
        StoreCheck found = StoreCheck.of(as(key));
        MasterKey masterKey = storesOwn(masterKeys, found);
        Optional<Progress.Reached> reached =
                noted.filter(Progress.Reached.class::isInstance).map(Progress.Reached.class::cast);
        if (reached.isPresent()) {
            compare(found.progress(), reached.get());
        }
        // Without the length: from now on it changes.
        Optional<Progress.Reached> running =
                found.settled() ? Optional.of(found.progress()) : reached.map(Progress.Reached::running);
        if (running.isPresent()) {
            folder.progress().write(running.get());
        }
        Conversion.deleteLeftover(folder);
        if (encrypted != null && encrypted != (key != null)) {
            return as(convert(masterKey, key, found));
        }
        if (key == null) {
            // What a conversion left that was cut off: nothing is encrypted by it.
            Files.deleteIfExists(folder.fileKey());
        }
        return as(key);
    }

    private void compare(Progress.Reached found, Progress.Reached noted) throws IOException {
        if (!found.isNotBefore(noted)) {
            throw UnusableFile.older(folder, found, noted);
        }
        long bytes = folder.database().length();
        if (noted.bytes().isPresent() && bytes < noted.bytes().getAsLong()) {
            throw UnusableFile.shorter(folder, bytes, noted.bytes().getAsLong());
        }
    }

    /** The key is on disk before the database needs it, and is deleted when it no longer does. */
    private @Nullable FileKey convert(MasterKey masterKey, @Nullable FileKey key, StoreCheck found) throws IOException {
        long megabytes = folder.database().length() / 1_000_000;
        if (key != null) {
            LOG.warn(
                    "Decrypting the database file ({} MB), as trackrecord.encrypted is false: names and pay stand in "
                            + "it in the clear.",
                    megabytes);
            new Conversion(folder, key, null).run(found);
            Files.delete(folder.fileKey());
            return null;
        }
        LOG.info(
                "Encrypting the database file ({} MB); trackrecord.encrypted=false would leave it in the clear.",
                megabytes);
        FileKey made = FileKey.create(folder.fileKey(), masterKey);
        new Conversion(folder, null, made).run(found);
        return made;
    }

    private List<MasterKey> masterKeys() {
        List<MasterKey> there = keys.find().stream().map(Given::key).toList();
        if (there.isEmpty()) {
            throw UnusableKeys.missing(folder.masterKey());
        }
        return there;
    }

    /** The one that the database names; the first if it names none. */
    private MasterKey storesOwn(List<MasterKey> there, StoreCheck found) {
        if (found.masterKey().isEmpty()) {
            return there.getFirst();
        }
        String needed = found.masterKey().get();
        return there.stream()
                .filter(it -> it.fingerprint().equals(needed))
                .findFirst()
                .orElseThrow(() -> UnusableKeys.another(
                        folder.masterKey(),
                        there.stream().map(MasterKey::fingerprint).toList(),
                        needed,
                        found.replaced()));
    }

    private StoreFile as(@Nullable FileKey key) {
        return key == null ? file : file.encrypted(key.password());
    }
}
