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

/** The words by which a pay history says what happened; they stand in {@code pay-words.txt}, in several languages. */
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
    RETIRED,
    DECEASED,
    LAID_OFF,
    DISMISSED,
    RESIGNED;

    private static final class Read {

        private static final Map<String, List<String>> WORDS = read();

        private Read() {}
    }

    /** Whether one of them stands in a text of {@link Plain#words}. */
    boolean in(String words) {
        return Plain.mentions(words, Read.WORDS.getOrDefault(name(), List.of()));
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
