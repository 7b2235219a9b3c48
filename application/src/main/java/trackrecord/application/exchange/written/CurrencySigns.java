package trackrecord.application.exchange.written;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/** The signs and codes of currencies, and the signs that several currencies share. */
public final class CurrencySigns {

    private static final Map<String, List<String>> SIGNS = signs();

    private CurrencySigns() {}

    /** Whether a text is a sign or a code of a currency. */
    public static boolean isOne(String text) {
        return SIGNS.containsKey(plain(text)) || code(text) != null;
    }

    /** The currency of a sign or code; null if there is none, or if several share the sign. */
    public static @Nullable CurrencyUnit own(String text) {
        List<String> shared = SIGNS.get(plain(text));
        return shared == null ? code(text) : shared.size() == 1 ? CurrencyUnit.of(shared.getFirst()) : null;
    }

    /**
     * The currency of an amount with a sign or code next to it.
     *
     * @param text     empty: there is none
     * @param otherwise the currency of a column or of the import; it decides the meaning of a shared sign
     * @throws IllegalArgumentException if the currency remains unknown
     */
    public static CurrencyUnit of(String text, @Nullable CurrencyUnit otherwise) {
        CurrencyUnit own = own(text);
        if (own != null) {
            return own;
        }
        List<String> shared = SIGNS.getOrDefault(plain(text), List.of());
        if (otherwise != null && (text.isEmpty() || shared.contains(otherwise.getCode()))) {
            return otherwise;
        }
        if (text.isEmpty()) {
            throw new IllegalArgumentException(
                    "the amount names no currency; add a column for it, or give currency=USD with the import");
        }
        if (shared.isEmpty()) {
            throw new IllegalArgumentException(Quoted.of(text) + " is not a currency code such as USD");
        }
        throw new IllegalArgumentException(Quoted.of(text) + " is the sign of several currencies ("
                + String.join(", ", shared) + ")" + (otherwise == null ? "" : ", but not of " + otherwise)
                + "; give the one that is meant, such as currency=" + shared.getFirst());
    }

    private static @Nullable CurrencyUnit code(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        if (code.length() != 3) {
            return null;
        }
        try {
            return CurrencyUnit.of(code);
        } catch (IllegalCurrencyException e) {
            return null;
        }
    }

    private static String plain(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static Map<String, List<String>> signs() {
        Map<String, List<String>> signs = new HashMap<>();
        signs.put("$", List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "TWD", "ARS", "CLP", "COP", "BRL"));
        signs.put("¥", List.of("JPY", "CNY"));
        signs.put("￥", List.of("JPY", "CNY"));
        signs.put("kr", List.of("SEK", "NOK", "DKK", "ISK"));
        signs.put("rs", List.of("INR", "PKR", "LKR", "NPR", "MUR"));
        signs.put("fr", List.of("CHF", "XAF", "XOF"));
        String[][] single = {
            {"€", "EUR"},
            {"euro", "EUR"},
            {"£", "GBP"},
            {"us$", "USD"},
            {"usd$", "USD"},
            {"ca$", "CAD"},
            {"c$", "CAD"},
            {"cad$", "CAD"},
            {"a$", "AUD"},
            {"au$", "AUD"},
            {"nz$", "NZD"},
            {"hk$", "HKD"},
            {"s$", "SGD"},
            {"nt$", "TWD"},
            {"mx$", "MXN"},
            {"r$", "BRL"},
            {"sfr", "CHF"},
            {"₹", "INR"},
            {"₩", "KRW"},
            {"₪", "ILS"},
            {"₺", "TRY"},
            {"₽", "RUB"},
            {"₴", "UAH"},
            {"₫", "VND"},
            {"฿", "THB"},
            {"₱", "PHP"},
            {"₦", "NGN"},
            {"zł", "PLN"},
            {"kč", "CZK"},
            {"ft", "HUF"},
            {"lei", "RON"},
            {"лв", "BGN"},
            {"円", "JPY"},
            {"元", "CNY"},
            {"rmb", "CNY"},
            {"yen", "JPY"}
        };
        for (String[] each : single) {
            signs.put(each[0], List.of(each[1]));
        }
        return signs;
    }
}
