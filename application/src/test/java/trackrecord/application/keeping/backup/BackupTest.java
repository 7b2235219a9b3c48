package trackrecord.application.keeping.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.application.keeping.backup.Backups.Backup;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.running.RunningStore;
import trackrecord.domain.timeline.History;

/** A backup made while others record, gone back to as the documentation says. */
@Timeout(300)
public class BackupTest {

    private static final int WRITERS = 3;
    private static final int BACKUPS = 3;

    @TempDir
    Path folder;

    @Test
    void holdsWhatWasAcknowledgedBeforeItAndNothingByHalf() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger[] acknowledged = new AtomicInteger[WRITERS];
        Backup[] made = new Backup[BACKUPS];
        int[][] before = new int[BACKUPS][WRITERS];
        try (RunningStore store = RunningStore.in(folder.resolve("data"));
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            Future<?>[] writers = new Future<?>[WRITERS];
            for (int writer = 0; writer < WRITERS; writer++) {
                AtomicInteger count = new AtomicInteger(store.recorder()
                        .record(of("career-" + writer, name("n")))
                        .version());
                String career = "career-" + writer;
                acknowledged[writer] = count;
                writers[writer] = threads.submit(() -> {
                    while (!stop.get()) {
                        count.set(store.recorder()
                                .record(of(career, achievement("a" + count.get())))
                                .version());
                    }
                });
            }
            for (int backup = 0; backup < BACKUPS; backup++) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    before[backup][writer] = acknowledged[writer].get();
                }
                made[backup] = store.get(Backups.class).make();
            }
            stop.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        for (int backup = 0; backup < BACKUPS; backup++) {
            check(unpacked(made[backup], folder.resolve("back-" + backup)), before[backup]);
        }
    }

    /** As the documentation says. */
    public static Path unpacked(Backup backup, Path data) throws IOException {
        Files.createDirectories(data);
        try (InputStream file = Files.newInputStream(backup.file());
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, data.resolve(entry.getName()));
            }
        }
        Files.copy(backup.keyFile(), data.resolve("master.key"));
        return data;
    }

    private static void check(Path data, int[] before) {
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.get(ReadModels.class).state().behind()).isZero();
            for (int writer = 0; writer < before.length; writer++) {
                History history = store.careers().load("career-" + writer);
                assertThat(history.version()).isGreaterThanOrEqualTo(before[writer]);
                store.recorder().record(of("career-" + writer, achievement("after")));
            }
        }
    }
}
