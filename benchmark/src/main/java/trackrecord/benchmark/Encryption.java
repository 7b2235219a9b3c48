package trackrecord.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs that the file of the database is encrypted: two copies of a store, one in the clear, measured in turn
 * in one process, so that what the machine does besides falls on both. The first round warms up.
 */
final class Encryption {

    private static final int COMMANDS = 600;
    private static final double MOST_LOST = 15;

    private final Path data;
    private final int rounds;
    private final boolean small;

    /** Seconds of each round. */
    private static final class Times {
        final List<Double> commands = new ArrayList<>();
        final List<Double> rebuild = new ArrayList<>();
        final List<Double> scan = new ArrayList<>();
    }

    /** @param data the folder of a store that is not open */
    Encryption(Path data, boolean small) {
        this.data = data;
        this.small = small;
        this.rounds = small ? 5 : 2;
    }

    void run(Report report, long facts) throws Exception {
        Path clear = copy("clear");
        Path encrypted = copy("encrypted");
        Times plain = new Times();
        Times sealed = new Times();
        for (int round = 0; round <= rounds; round++) {
            measure(clear, false, round == 0 ? new Times() : plain);
            measure(encrypted, true, round == 0 ? new Times() : sealed);
        }
        add(
                report,
                facts,
                "durable commands, one thread, in an encrypted file",
                COMMANDS,
                "commands",
                sealed.commands,
                plain.commands,
                small);
        add(report, facts, "rebuild from an encrypted file", facts, "facts", sealed.rebuild, plain.rebuild, small);
        add(report, facts, "scan of an encrypted file", facts, "facts", sealed.scan, plain.scan, false);
        FileSystemUtils.deleteRecursively(clear);
        FileSystemUtils.deleteRecursively(encrypted);
    }

    private static void measure(Path folder, boolean encrypted, Times times) throws Exception {
        try (Store store = Store.open(folder, "--trackrecord.encrypted=" + encrypted)) {
            times.commands.add(new Commands(store).seconds(COMMANDS));
            Rebuilds rebuilds = new Rebuilds(store);
            rebuilds.rebuild();
            times.rebuild.add(rebuilds.rebuild());
            times.scan.add(Timing.seconds(() -> Scan.run(store)));
        }
    }

    private static void add(
            Report report,
            long facts,
            String what,
            long count,
            String unit,
            List<Double> encrypted,
            List<Double> clear,
            boolean bounded) {
        double lost = (1 - Timing.median(clear) / Timing.median(encrypted)) * 100;
        report.add(
                what,
                facts,
                Report.perSecond(count / Timing.median(encrypted), unit),
                Report.perSecond(count / Timing.median(clear), unit) + " in the clear",
                lost,
                "%.0f %% lost",
                bounded ? "at most 15 %" : "told",
                !bounded || lost <= MOST_LOST);
    }

    private Path copy(String name) throws IOException {
        Path copy = data.resolveSibling(data.getFileName() + "-" + name);
        FileSystemUtils.deleteRecursively(copy);
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }
}
