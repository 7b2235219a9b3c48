package trackrecord.application.exchange.written;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Long and short names of months in the languages of pay histories. */
public final class MonthNames {

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "pl", "fi");
    private static final Map<String, Month> BY_NAME = byName();

    private MonthNames() {}

    /** The month of a name, ignoring case, a final point and accents; null if it is not a month. */
    public static @Nullable Month of(String name) {
        return BY_NAME.get(plain(name));
    }

    private static Map<String, Month> byName() {
        Map<String, Month> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE)) {
                    String name = plain(month.getDisplayName(style, Locale.of(language)));
                    Month before = names.putIfAbsent(name, month);
                    if (before != null && before != month) {
                        ambiguous.add(name);
                    }
                }
            }
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("mrz", Month.MARCH);
        // A word that names different months in different languages is not accepted, and neither is a number.
        names.keySet().removeAll(ambiguous);
        names.keySet().removeIf(name -> name.isEmpty() || Character.isDigit(name.charAt(0)));
        return names;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .toLowerCase(Locale.ROOT);
    }
}
