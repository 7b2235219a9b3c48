package trackrecord.application.exchange.imports;

import java.text.Normalizer;
import java.util.Locale;

/** Normalizes text for comparison: lower case without accents, and one space between words. */
final class Plain {

    private Plain() {}

    /** {@code EffectiveDate}, {@code effective_date} and {@code Effective Date:} are equal. */
    static String heading(String text) {
        return words(text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " "));
    }

    static String words(String text) {
        return Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** Whether one of these occurs in it at the beginning of a word. */
    static boolean mentions(String words, Iterable<String> beginnings) {
        String padded = " " + words;
        for (String beginning : beginnings) {
            if (padded.contains(" " + beginning)) {
                return true;
            }
        }
        return false;
    }
}
