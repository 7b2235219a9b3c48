package trackrecord.application.keeping.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.h2.DatabaseFile;
import trackrecord.application.store.h2.FileSync;
import trackrecord.application.store.h2.Progress;
import trackrecord.application.store.h2.ProgressFile;
import trackrecord.application.store.h2.StoreFolder;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.application.store.key.OwnerOnly;
import trackrecord.application.store.sync.SyncGate;

/**
 * Backups of the H2 file, as a zip in {@code backups/} of the data folder, together with the file of the master key.
 */
public final class FileBackups implements Backups {

    private final StoreFile file;
    private final StoreFolder folder;
    private final BackupFolder kept;
    private final Clock clock;
    private final SyncGate gate;
    private final MasterKeys keys;

    public FileBackups(
            StoreFile file, StoreFolder folder, BackupFolder kept, Clock clock, SyncGate gate, MasterKeys keys) {
        this.file = file;
        this.folder = folder;
        this.kept = kept;
        this.gate = gate;
        this.clock = clock;
        this.keys = keys;
    }

    @Override
    public synchronized Backup make() {
        requireHere();
        kept.requireRoom();
        String name = BackupFolder.nameAt(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Path made = kept.path().resolve(name);
        Path unfinished = kept.unfinished(name);
        try {
            kept.removeUnfinished();
            OwnerOnly.createFolder(unfinished);
            // H2 writes its file before copying it, and would include a part of a running transaction.
            gate.whileNobodyWrites(() -> backUpTo(unfinished.resolve(BackupFolder.DATABASE)));
            OwnerOnly.force(unfinished.resolve(BackupFolder.DATABASE));
            Optional<Path> key = keys.fileInForce();
            if (key.isPresent()) {
                OwnerOnly.write(unfinished.resolve(BackupFolder.KEY), Files.readString(key.get()));
            }
            Files.move(unfinished, made, StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.forceFolder(kept.path());
            return kept.find(name).orElseThrow();
        } catch (StoreUnavailable e) {
            delete(unfinished);
            throw e;
        } catch (IOException | SQLException e) {
            delete(unfinished);
            throw new Failed("The backup could not be written to " + made + ": " + StoreUnusable.reason(e), e);
        }
    }

    @Override
    public synchronized List<Backup> list() {
        requireHere();
        return kept.list();
    }

    @Override
    public int most() {
        return kept.most();
    }

    @Override
    public synchronized void remove(String name) {
        requireHere();
        kept.remove(name);
    }

    private void requireHere() {
        if (!file.embedded()) {
            throw new NotHere();
        }
    }

    /** @throws StoreUnavailable while the master key is being replaced, because a copy would need both keys */
    private void backUpTo(Path zip) throws IOException, SQLException {
        keys.requireOne();
        try (Connection connection = file.connect();
                DatabaseZip out = new DatabaseZip(zip)) {
            Progress.Reached reached = Progress.of(connection);
            long length = DatabaseFile.content(out.add(FileSync.storeOf(connection)), file.isEncrypted());
            if (file.isEncrypted()) {
                out.add(folder.fileKey(), Files.readString(folder.fileKey()).strip());
            }
            if (file.kind() == StoreFile.Kind.OWN && Progress.isSettled(connection)) {
                out.add(folder.progress().path(), ProgressFile.text(reached.atRest(length)));
            }
        }
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(BackupFolder.DATABASE));
            Files.deleteIfExists(folder.resolve(BackupFolder.KEY));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // The rest is marked unfinished; the original failure is reported.
        }
    }
}
