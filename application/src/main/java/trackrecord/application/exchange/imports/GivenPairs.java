package trackrecord.application.exchange.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/**
 * Pairs given with an import, {@code Job elimination:end,"Verzicht, Stufe 2":change}. A text with a comma or a quote is
 * quoted, with inner quotes doubled, as in CSV.
 */
final class GivenPairs {

    private GivenPairs() {}

    /**
     * @param isNamedFirst whether the pair is split at its first colon, because the second part may contain colons;
     *                     otherwise at the last one
     * @throws IllegalArgumentException if a part is not a pair, or if a quote is not closed
     */
    static Map<String, String> of(@Nullable String text, boolean isNamedFirst, String example) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (text == null) {
            return pairs;
        }
        for (String pair : split(text)) {
            int colon = isNamedFirst ? pair.indexOf(':') : pair.lastIndexOf(':');
            String first = colon < 0 ? "" : plain(pair.substring(0, colon));
            String second = colon < 0 ? "" : plain(pair.substring(colon + 1));
            if (first.isEmpty() || second.isEmpty()) {
                throw new IllegalArgumentException(Quoted.of(pair) + " is not a mapping; write " + example
                        + ", and put words with a comma in quotes");
            }
            pairs.put(first, second);
        }
        return pairs;
    }

    /** A text as written in a pair. */
    static String written(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** Splits at commas outside quotes. A quote inside a word is an ordinary character. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean isQuoted = false;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '"' && (isQuoted || isAtBeginning(part.toString()))) {
                isQuoted = !isQuoted;
            }
            if (each == ',' && !isQuoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(each);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static boolean isAtBeginning(String before) {
        return before.isBlank() || before.stripTrailing().endsWith(":");
    }

    private static String plain(String part) {
        String plain = part.strip();
        boolean isQuoted = plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"");
        return isQuoted
                ? plain.substring(1, plain.length() - 1).replace("\"\"", "\"").strip()
                : plain;
    }
}
