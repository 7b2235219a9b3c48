package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/**
 * An amount of money as people and spreadsheets write it: {@code $185,000.00}, {@code 185.000,00 EUR},
 * {@code 185 000}. Of a point and a comma the one further right is the decimal one; one alone is so unless exactly
 * three digits follow it and at most three stand before it.
 */
final class WrittenAmount {

    private static final Map<String, String> SYMBOLS =
            Map.of("$", "USD", "US$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₹", "INR", "CA$", "CAD", "A$", "AUD");
    private static final Pattern PARTS =
            Pattern.compile("([^0-9.,'’-]*)([0-9][0-9.,'’\\s\u00a0\u202f]*)(.*)", Pattern.DOTALL);

    private WrittenAmount() {}

    /**
     * @param currency where the text names none; a symbol such as $, which several currencies share, gives way to it
     * @throws IllegalArgumentException with what would work
     */
    static Money read(String text, @Nullable CurrencyUnit currency) {
        BigMoney amount = exact(text, currency);
        CurrencyUnit unit = amount.getCurrencyUnit();
        if (amount.getAmount().stripTrailingZeros().scale() > unit.getDecimalPlaces()) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " has more decimals than " + unit + " has, " + unit.getDecimalPlaces());
        }
        return Money.of(unit, amount.getAmount());
    }

    /** The same with as many decimals as are written. */
    static BigMoney exact(String text, @Nullable CurrencyUnit currency) {
        Matcher parts = PARTS.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(Quoted.of(text) + " is no amount such as 185,000.00");
        }
        String before = parts.group(1).strip();
        String after = parts.group(3).strip();
        return BigMoney.of(unit(before.isEmpty() ? after : before, currency, text), number(parts.group(2), text));
    }

    private static CurrencyUnit unit(String named, @Nullable CurrencyUnit currency, String text) {
        boolean symbol = SYMBOLS.containsKey(named);
        if (currency != null && (named.isEmpty() || symbol)) {
            return currency;
        }
        if (named.isEmpty()) {
            throw new IllegalArgumentException(Quoted.of(text) + " names no currency; add a column for it, or give"
                    + " currency=USD with the import");
        }
        try {
            return CurrencyUnit.of(symbol ? SYMBOLS.get(named) : named);
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException(Quoted.of(named) + " in " + Quoted.of(text) + " is no currency", e);
        }
    }

    private static BigDecimal number(String digits, String text) {
        String plain = digits.replaceAll("[\\s\u00a0\u202f'’]", "");
        int decimal = decimalAt(plain);
        String whole = (decimal < 0 ? plain : plain.substring(0, decimal)).replaceAll("[.,]", "");
        String fraction = decimal < 0 ? "" : plain.substring(decimal + 1);
        if (!whole.matches("[0-9]{1,15}") || !fraction.matches("[0-9]*")) {
            throw new IllegalArgumentException(Quoted.of(text) + " is no amount such as 185,000.00");
        }
        return new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
    }

    /** Where the decimal sign stands; -1: there is none. */
    private static int decimalAt(String plain) {
        int point = plain.lastIndexOf('.');
        int comma = plain.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return Math.max(point, comma);
        }
        int sign = Math.max(point, comma);
        boolean alone = sign >= 0 && plain.indexOf(plain.charAt(sign)) == sign;
        boolean thousands = plain.length() - sign - 1 == 3 && sign <= 3;
        return alone && !thousands ? sign : -1;
    }
}
