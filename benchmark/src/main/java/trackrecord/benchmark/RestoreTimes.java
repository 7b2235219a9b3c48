package trackrecord.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import trackrecord.application.keeping.backup.LogExport;
import trackrecord.application.keeping.ledger.Ledger;
import trackrecord.application.keeping.restore.Restore;

/** A restore of the sealed log of a store into a new one, beside the bare insert of the same rows. */
final class RestoreTimes {

    private static final double MOST_TIMES = 3;

    private final Store store;

    RestoreTimes(Store store) {
        this.store = store;
    }

    void run(Report report, long facts, boolean small) throws Exception {
        Path folder = Files.createTempDirectory("trackrecord-restore");
        try {
            Path log = folder.resolve("log.jsonl");
            write(log);
            double restore = 0;
            double bare = 0;
            // The first round warms up.
            for (int round = small ? 0 : 1; round <= 1; round++) {
                try (Store other = Store.open(Files.createDirectory(folder.resolve("round-" + round)))) {
                    restore = restore(other, log);
                    bare = new BareInsert(other).seconds();
                }
            }
            report.add(
                    "restore of the sealed log of all careers",
                    facts,
                    Report.text("%.1f s", restore),
                    Report.text("%.1f s, the same rows by bare insert", bare),
                    restore / bare,
                    "%.1f x",
                    "at most 3 x",
                    restore / bare <= MOST_TIMES);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void write(Path log) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(log)) {
            store.get(LogExport.class).writeAll(true, line -> {
                try {
                    writer.write(line);
                    writer.newLine();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private double restore(Store other, Path log) throws Exception {
        double seconds = Timing.seconds(() -> {
            try (Stream<String> lines = Files.lines(log)) {
                other.get(Restore.class).restore(lines.iterator());
            }
        });
        if (!other.get(Ledger.class).head().equals(store.get(Ledger.class).head())) {
            throw new IllegalStateException("The restored store has another head.");
        }
        return seconds;
    }
}
