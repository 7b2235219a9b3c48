package trackrecord.api.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import trackrecord.application.backup.Backups;
import trackrecord.application.store.SyncGate;

/** Backups of the H2 file, as a zip in {@code backups/} of the data folder, with the master key's file beside it. */
final class FileBackups implements Backups {

    private final StoreFile file;
    private final StoreProperties properties;
    private final Clock clock;
    private final SyncGate gate;

    FileBackups(StoreFile file, StoreProperties properties, Clock clock, SyncGate gate) {
        this.file = file;
        this.gate = gate;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public synchronized Backup make() {
        if (!file.embedded()) {
            throw new NotHere();
        }
        String name = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-');
        Path folder = file.folder().resolve("backups").resolve(name);
        Path unfinished = folder.resolveSibling(name + ".unfinished");
        try {
            Files.createDirectories(unfinished);
            // H2 writes its file before it copies it, and of a transaction under way it would write a part.
            gate.whileNobodyWrites(() -> backUpTo(unfinished.resolve("trackrecord.zip")));
            boolean ownKey = Files.exists(properties.keyFile());
            if (ownKey) {
                Files.copy(properties.keyFile(), unfinished.resolve("master.key"),
                        StandardCopyOption.COPY_ATTRIBUTES);
                force(unfinished.resolve("master.key"));
            }
            force(unfinished.resolve("trackrecord.zip"));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return new Backup(folder.resolve("trackrecord.zip"), ownKey ? folder.resolve("master.key") : null);
        } catch (IOException | SQLException e) {
            delete(unfinished);
            throw new Failed("The backup could not be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    private void backUpTo(Path zip) throws SQLException {
        try (Connection connection = file.connect();
                PreparedStatement backup = connection.prepareStatement("BACKUP TO ?")) {
            backup.setString(1, zip.toString());
            backup.execute();
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("trackrecord.zip"));
            Files.deleteIfExists(folder.resolve("master.key"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // What is left is called unfinished; the failure that led here is the one to report.
        }
    }
}
