package trackrecord.application.store.key;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Folders and files that their owner alone can use (0700 and 0600), whatever the umask. Where the file system knows no
 * such rights (Windows), they have those of the folder around them.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?>[] NONE = {};

    private OwnerOnly() {}

    /** Makes the folder, and those above it that are missing; one that is there stays as it is. */
    public static void createFolder(Path folder) throws IOException {
        Files.createDirectories(folder, with(FOLDER));
    }

    /**
     * Makes an empty file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there already
     */
    public static void createFile(Path file) throws IOException {
        Files.createFile(file, with(FILE));
    }

    /**
     * Opens an empty file in the folder that nobody else can open: the system removes it when it is closed, also by the end
     * of the process. Elsewhere than on Windows its name is gone from the beginning.
     */
    public static FileChannel unnamed(Path folder) throws IOException {
        createFolder(folder);
        return FileChannel.open(
                folder.resolve("unnamed-" + UUID.randomUUID()),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE),
                with(FILE));
    }

    /** Replaces the file as a whole, or makes it. When this returns it is on disk; if it fails, nothing has changed. */
    public static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            createFile(unfinished);
            Files.writeString(unfinished, text, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            force(unfinished);
            replace(unfinished, file);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /** Puts a file in the place of another, so that there is the one or the other at any moment, also after a crash. */
    public static void replace(Path finished, Path file) throws IOException {
        try {
            Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(finished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(folderOf(file));
    }

    /** The folder that a file lies in. */
    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a folder");
    }

    /** Waits until the file's bytes are on disk. */
    public static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until the names in the folder are on disk, where the system has a way to ask for that. */
    public static void forceFolder(Path folder) throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Takes from others what rights they have to a file that something else has made. */
    public static void restrict(Path file) throws IOException {
        if (posix()) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

    /** Whether others than the owner have any right to it. */
    public static boolean isWider(Path path) throws IOException {
        return posix() && Files.exists(path) && !FOLDER.containsAll(Files.getPosixFilePermissions(path));
    }

    private static FileAttribute<?>[] with(Set<PosixFilePermission> permissions) {
        return posix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)} : NONE;
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
