package trackrecord.application.keeping.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import trackrecord.application.store.key.OwnerOnly;

/** The zip of a backup: what H2's {@code BACKUP TO} writes, and small files that belong to the database. */
final class DatabaseZip implements AutoCloseable {

    /** Remembers the entry that H2 writes; its length is known only after writing. */
    private static final class Zip extends ZipOutputStream {
        private @Nullable ZipEntry newest;

        Zip(Path file) throws IOException {
            super(Files.newOutputStream(file, StandardOpenOption.WRITE));
        }

        @Override
        public void putNextEntry(ZipEntry entry) throws IOException {
            super.putNextEntry(entry);
            newest = entry;
        }
    }

    private final Zip zip;

    DatabaseZip(Path file) throws IOException {
        OwnerOnly.createFile(file);
        this.zip = new Zip(file);
    }

    /** Copies the database file from disk. Returns its size. */
    long add(MVStore database) throws IOException {
        database.commit();
        database.getFileStore().backup(zip);
        return Objects.requireNonNull(zip.newest, "H2 wrote no entry").getSize();
    }

    void add(Path file, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
        zip.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
