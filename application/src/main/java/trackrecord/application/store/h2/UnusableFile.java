package trackrecord.application.store.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;

/** What can be wrong with a database in files, and how to repair it. */
final class UnusableFile {

    private static final String NO_SPACE = "No space left";
    private static final String NEW_FOLDER = "or start with another folder (trackrecord.data).";
    private static final String RESTORE = "Keep it, and restore the newest backup or sealed log into an empty folder.";

    private UnusableFile() {}

    /** Of a database that was to be opened for good. */
    static StoreUnusable ofOpening(StoreFile file, SQLException e) {
        if (StoreUnusable.reason(e).contains(NO_SPACE)) {
            return full(file.folder(), e);
        }
        return switch (e.getErrorCode()) {
            case 90020 -> inUse(file.folder(), e);
            case 90030 -> damaged(file.folder(), e);
            case 90048 -> otherFormat(file.folder(), e);
            case 28000 ->
                new StoreUnusable(
                        "The database in " + file.folder() + " refuses this user or password.",
                        "Give those it was made with (spring.datasource.username, spring.datasource.password).",
                        e);
            default ->
                new StoreUnusable(
                        "The database in " + file.folder() + " cannot be opened: " + StoreUnusable.reason(e) + ".",
                        "Check the folder, " + NEW_FOLDER,
                        e);
        };
    }

    /** Of a database that was opened for reading only. H2 has no code of its own for most of what a cut file shows. */
    static StoreUnusable ofCheck(StoreFile file, SQLException e) {
        return switch (e.getErrorCode()) {
            case 90020 -> inUse(file.folder(), e);
            case 90048 -> otherFormat(file.folder(), e);
            default -> damaged(file.folder(), e);
        };
    }

    static StoreUnusable inUse(Path folder, @Nullable Throwable e) {
        return new StoreUnusable(
                "The database in " + folder + " is in use by another process.",
                "Stop the other Trackrecord, " + NEW_FOLDER,
                e);
    }

    static StoreUnusable noStore(Path folder) {
        return new StoreUnusable(
                "The database file in " + folder + " holds no store: it was cut off, or another program made it.",
                RESTORE,
                null);
    }

    static StoreUnusable damaged(Path folder, Throwable e) {
        return new StoreUnusable("The database file in " + folder + " is damaged.", RESTORE, e);
    }

    private static StoreUnusable otherFormat(Path folder, Throwable e) {
        return new StoreUnusable(
                "The database file in " + folder + " has another format.",
                "Start the version of Trackrecord that wrote it.",
                e);
    }

    static StoreUnusable empty(Path folder) {
        return new StoreUnusable("The database file in " + folder + " is empty.", RESTORE, null);
    }

    static StoreUnusable shorter(StoreFolder folder, long bytes, long noted) {
        return new StoreUnusable(
                "The database file in " + folder.path() + " was cut off: it has " + bytes + " bytes, and had " + noted
                        + " when Trackrecord stopped.",
                RESTORE + " If another program has changed it since, delete "
                        + folder.progress().path() + " and start again.",
                null);
    }

    static StoreUnusable older(StoreFolder folder, Progress.Reached found, Progress.Reached noted) {
        return new StoreUnusable(
                "The database in " + folder.path() + " is older than it was: it has come to fact "
                        + found.facts() + " and erasure " + found.erased() + ", and had come to fact " + noted.facts()
                        + " and erasure " + noted.erased() + ".",
                RESTORE + " If it was you who put an older database there, delete "
                        + folder.progress().path() + " and start again.",
                null);
    }

    static StoreUnusable missing(StoreFolder folder) {
        return new StoreUnusable(
                "The database " + folder.database().path().getFileName() + " is missing from " + folder.path()
                        + ", which held a store.",
                "Put it back, or restore the newest backup into an empty folder. To begin a new store, start with an "
                        + "empty folder (trackrecord.data).",
                null);
    }

    static StoreUnusable keyWithoutDatabase(StoreFolder folder) {
        return new StoreUnusable(
                "There is a master key, " + folder.masterKey() + ", but no database in " + folder.path() + ".",
                "Put the database back, or restore the newest backup into an empty folder. To begin a new store, move "
                        + "the key away, or give it as trackrecord.master-key at the first start.",
                null);
    }

    static StoreUnusable withoutFileKey(StoreFolder folder) {
        return new StoreUnusable(
                "The database in " + folder.path() + " is encrypted, and its key "
                        + folder.fileKey().getFileName() + " is missing.",
                "Put it back (it is in the zip of every backup), or restore the newest backup into an empty folder.",
                null);
    }

    static StoreUnusable fileKeyNotOpened(StoreFolder folder, @Nullable Exception e) {
        return new StoreUnusable(
                "The master key is not that of this store: it does not open " + folder.fileKey() + ".",
                "Put the store's own key into " + folder.masterKey() + " (it is in every backup), or give it as "
                        + "trackrecord.master-key. While it is replaced, give both, one of them as "
                        + "trackrecord.second-master-key-file. Or restore the newest backup into an empty folder.",
                e);
    }

    static StoreUnusable notWritable(Path path, String reason) {
        return new StoreUnusable(
                path + " cannot be written: " + reason + ".",
                "Give the user of this program the right to write there, " + NEW_FOLDER,
                null);
    }

    /** What is on the disk could not be read or written. */
    static StoreUnusable ofDisk(Path path, IOException e) {
        return StoreUnusable.reason(e).contains(NO_SPACE)
                ? full(path, e)
                : new StoreUnusable(
                        path + " cannot be read or written: " + StoreUnusable.reason(e) + ".",
                        "Check the disk, and the rights of this program's user, " + NEW_FOLDER,
                        e);
    }

    static StoreUnusable full(Path path, Throwable e) {
        return new StoreUnusable(
                "The disk of " + path + " is full.",
                "Make room and start again; nothing that was acknowledged is lost.",
                e);
    }
}
