package trackrecord.application.exchange.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The words for events in a pay history; {@code pay-words.txt} lists them in several languages. */
enum PayWords {
    UNDONE,
    LEAVES,
    RETURNS,
    ENDS,
    REHIRES,
    HIRES,
    PROMOTIONS,
    PAYMENTS,
    CHANGES,
    HARMLESS,
    NOTS,
    REFUSALS,
    FAILURES,
    FILLERS,
    RETIRED,
    DECEASED,
    LAID_OFF,
    DISMISSED,
    RESIGNED;

    private static final class Read {

        private static final Map<String, List<String>> WORDS = read();

        private Read() {}
    }

    private List<String> all() {
        return Read.WORDS.getOrDefault(name(), List.of());
    }

    /** Whether one of them occurs in a text of {@link Plain#words}. */
    boolean in(String words) {
        return Plain.mentions(words, all());
    }

    /** Whether a text of {@link Plain#words} begins with one of them. */
    boolean begin(String words) {
        return all().stream().anyMatch(words::startsWith);
    }

    /** Whether one of them is a whole word of a text of {@link Plain#words}. */
    boolean isWordOf(String words) {
        return Stream.of(words.split(" ")).anyMatch(all()::contains);
    }

    /** The index of the first of them in a text of {@link Plain#words}; -1 if none occurs. */
    int at(String words) {
        String padded = " " + words;
        return all().stream()
                .mapToInt(each -> padded.indexOf(" " + each))
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
    }

    /** The rest of a text of {@link Plain#words} after the longest of them with which it begins. */
    String behind(String words) {
        int length = all().stream()
                .filter(words::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int end = words.indexOf(' ', length);
        return end < 0 ? "" : words.substring(end).strip();
    }

    /** The rest of a text of {@link Plain#words} without them and without the words that begin with them. */
    String besides(String words) {
        String padded = " " + words + " ";
        for (String each : all()) {
            padded = padded.replaceAll(" " + each + "[\\p{L}\\p{N}]*(?= )", " ");
        }
        return padded.replaceAll(" +", " ").strip();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> read = new HashMap<>();
        List<String> of = new ArrayList<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PayWords.class.getResourceAsStream("pay-words.txt"), "pay-words.txt"),
                StandardCharsets.UTF_8))) {
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                if (line.startsWith("[")) {
                    String name = line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT);
                    of = read.computeIfAbsent(PayWords.valueOf(name).name(), _ -> new ArrayList<>());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    of.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
