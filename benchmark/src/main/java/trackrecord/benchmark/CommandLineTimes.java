package trackrecord.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import trackrecord.application.exchange.careerfile.CareerFileWriter;
import trackrecord.application.exchange.log.LogFormat;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Questions on the command line, from the start of the process to its end, of the packaged program as it is: no cache,
 * nothing extracted. The best of some rounds, in turn, so that what the machine does besides falls on all of them.
 */
final class CommandLineTimes {

    private static final int ROUNDS = 7;
    private static final double MOST_FOR_A_START = 1_000;
    private static final double MOST_FOR_A_QUESTION = 1_500;

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path jar;
    private final Path folder;

    /** @param most milliseconds */
    private record Asked(String what, int facts, double most, List<String> arguments) {}

    /** @param jar the packaged program */
    CommandLineTimes(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    void run(Report report) throws Exception {
        FileSystemUtils.deleteRecursively(folder);
        Files.createDirectories(folder);
        List<RecordedEntry> entries = LongCareer.entries(LongCareer.FACTS);
        String file = Files.writeString(folder.resolve("career.yaml"), CareerFileWriter.write("long", entries))
                .toString();
        String log = Files.writeString(
                        folder.resolve("career.log"),
                        entries.stream()
                                .map(it -> LogFormat.write(new LogLine.Entry("long", it, null)))
                                .collect(Collectors.joining("\n")))
                .toString();
        List<Asked> asked = List.of(
                new Asked("start of the command line", 0, MOST_FOR_A_START, List.of("--version")),
                question("as-of of a log", "as-of", log, "2024-06-30"),
                question(
                        "realized of a log",
                        "explain",
                        log,
                        "--measure=realized",
                        "--from=1990-01-01",
                        "--to=2025-01-01"),
                question("growth of a log", "growth", log),
                question("as-of of a career file", "as-of", file, "2024-06-30"),
                question("vesting of a career file", "vesting", file, "--as-of=2024-06-30"));
        double nothing = Double.MAX_VALUE;
        double[] best = new double[asked.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            nothing = Math.min(nothing, millis(List.of(java.toString(), "-version")));
            for (int i = 0; i < best.length; i++) {
                List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
                command.addAll(asked.get(i).arguments());
                best[i] = Math.min(best[i], millis(command));
            }
        }
        for (int i = 0; i < best.length; i++) {
            report.add(
                    asked.get(i).what(),
                    asked.get(i).facts(),
                    Report.text("%,.0f ms", best[i]),
                    Report.text("%,.0f ms", nothing) + " of java -version",
                    best[i] / nothing,
                    "%.1f x",
                    Report.text("at most %,.0f ms", asked.get(i).most()),
                    best[i] <= asked.get(i).most());
        }
    }

    private static Asked question(String what, String... arguments) {
        return new Asked(what, LongCareer.FACTS, MOST_FOR_A_QUESTION, List.of(arguments));
    }

    private double millis(List<String> command) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start()
                .waitFor();
        double millis = (System.nanoTime() - begun) / 1e6;
        if (code != 0) {
            throw new IllegalStateException(
                    "exit code " + code + " from " + command + ": " + Files.readString(folder.resolve("out.txt")));
        }
        return millis;
    }
}
