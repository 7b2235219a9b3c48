package trackrecord.application.store.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.key.OwnerOnly;

/**
 * Encrypts or decrypts a database file. It writes a copy, forces it to disk, reads it back, compares it byte by byte
 * and opens it before the copy replaces the original in one step. At every moment one of the two is complete; the next
 * start deletes the remains of an interrupted conversion.
 *
 * <p>Not H2's ChangeFileEncryption, which deletes the original before it moves the copy.
 */
final class Conversion {

    /** A name of its own, so that H2 never takes it for a part of the database. */
    static final String COPY = "converting";

    private static final int AT_ONCE = 256 * 4096;

    private final StoreFolder folder;
    private final @Nullable FileKey from;
    private final @Nullable FileKey to;
    private final Path copy;

    /**
     * @param from null where the file is in the clear now
     * @param to   null where it is to be in the clear
     */
    Conversion(StoreFolder folder, @Nullable FileKey from, @Nullable FileKey to) {
        this.folder = folder;
        this.from = from;
        this.to = to;
        this.copy = copyOf(folder);
    }

    private static Path copyOf(StoreFolder folder) {
        return folder.path().resolve(COPY + ".mv.db");
    }

    static void deleteLeftover(StoreFolder folder) throws IOException {
        Files.deleteIfExists(copyOf(folder));
    }

    /**
     * Converts it.
     *
     * @param found what the copy has to show as well
     * @throws StoreUnusable if the database is in use, or the copy is not what it should be
     */
    void run(StoreCheck found) throws IOException {
        deleteLeftover(folder);
        try (DatabaseLock lock = DatabaseLock.of(folder)) {
            OwnerOnly.createFile(copy);
            try (FileChannel target = open(copy, to, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                copy(channel(lock.channel(), from), target);
                target.force(true);
            }
            try (FileChannel written = open(copy, to, StandardOpenOption.READ)) {
                compare(channel(lock.channel(), from), written);
            }
            StoreFile opened = StoreFile.own(folder.path(), COPY);
            if (!StoreCheck.of(to == null ? opened : opened.encrypted(to.password()))
                    .equals(found)) {
                throw new IOException("the copy does not hold what the database does");
            }
            OwnerOnly.replace(copy, folder.database().path());
        } catch (IOException | RuntimeException e) {
            deleteLeftover(folder);
            throw e;
        }
    }

    private static FileChannel open(Path path, @Nullable FileKey key, StandardOpenOption... options)
            throws IOException {
        return channel(FileChannel.open(path, options), key);
    }

    private static FileChannel channel(FileChannel file, @Nullable FileKey key) {
        return key == null ? file : key.through(file);
    }

    private static void copy(FileChannel source, FileChannel target) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE);
        long size = source.size();
        for (long position = 0; position < size; position += buffer.limit()) {
            fill(buffer, source, position, size);
            for (long at = position; buffer.hasRemaining(); ) {
                at += target.write(buffer, at);
            }
        }
    }

    private static void compare(FileChannel source, FileChannel copy) throws IOException {
        ByteBuffer expected = ByteBuffer.allocate(AT_ONCE);
        ByteBuffer written = ByteBuffer.allocate(AT_ONCE);
        long size = source.size();
        if (copy.size() != size) {
            throw new IOException("the copy has " + copy.size() + " bytes instead of " + size);
        }
        for (long position = 0; position < size; position += expected.limit()) {
            fill(expected, source, position, size);
            fill(written, copy, position, size);
            if (!expected.equals(written)) {
                throw new IOException("the copy differs from the database after byte " + position);
            }
        }
    }

    private static void fill(ByteBuffer buffer, FileChannel file, long position, long size) throws IOException {
        buffer.clear().limit((int) Math.min(AT_ONCE, size - position));
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file ends before byte " + size);
            }
        }
        buffer.flip();
    }
}
