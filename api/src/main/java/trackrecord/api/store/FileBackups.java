package trackrecord.api.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import trackrecord.application.backup.Backups;
import trackrecord.application.store.OwnerOnly;
import trackrecord.application.store.SyncGate;

/** Backups of the H2 file, as a zip in {@code backups/} of the data folder, with the master key's file beside it. */
final class FileBackups implements Backups {

    private final StoreFile file;
    private final StoreFolder folder;
    private final Clock clock;
    private final SyncGate gate;

    FileBackups(StoreFile file, StoreFolder folder, Clock clock, SyncGate gate) {
        this.file = file;
        this.folder = folder;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public synchronized Backup make() {
        if (!file.embedded()) {
            throw new NotHere();
        }
        String name = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-');
        Path made = folder.backups().resolve(name);
        Path unfinished = made.resolveSibling(name + ".unfinished");
        try {
            OwnerOnly.createFolder(unfinished);
            // H2 writes its file before it copies it, and of a transaction under way it would write a part.
            gate.whileNobodyWrites(() -> backUpTo(unfinished.resolve("trackrecord.zip")));
            OwnerOnly.force(unfinished.resolve("trackrecord.zip"));
            boolean ownKey = Files.exists(folder.masterKey());
            if (ownKey) {
                OwnerOnly.write(unfinished.resolve("master.key"), Files.readString(folder.masterKey()));
            }
            Files.move(unfinished, made, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.forceFolder(folder.backups());
            return new Backup(made.resolve("trackrecord.zip"), ownKey ? made.resolve("master.key") : null);
        } catch (IOException | SQLException e) {
            delete(unfinished);
            throw new Failed("The backup could not be written to " + made + ": " + StoreUnusable.reason(e), e);
        }
    }

    private void backUpTo(Path zip) throws IOException, SQLException {
        try (Connection connection = file.connect(); DatabaseZip out = new DatabaseZip(zip)) {
            Progress.Reached reached = Progress.of(connection);
            long length = out.add(FileSync.storeOf(connection));
            if (file.kind() == StoreFile.Kind.OWN && Progress.isSettled(connection)) {
                out.add(folder.progress().path(), ProgressFile.text(reached.atRest(length)));
            }
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
