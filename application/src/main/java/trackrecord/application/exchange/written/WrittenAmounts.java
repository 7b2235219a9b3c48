package trackrecord.application.exchange.written;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;

/**
 * The amounts of one file as people and spreadsheets write them: {@code $185,000.00}, {@code 185.000,00 EUR}, {@code
 * 185 000}, {@code 120k}, {@code 31.50 USD/hr}. The decimal sign is determined from the amount and, if that is
 * ambiguous, from the whole file. An amount that is still ambiguous is refused, not guessed.
 */
public final class WrittenAmounts {

    /** The sign before the decimals. */
    public enum Decimal {
        POINT('.'),
        COMMA(',');

        private final char sign;

        Decimal(char sign) {
            this.sign = sign;
        }
    }

    /**
     * The content of a cell.
     *
     * @param number   zero or more
     * @param currency the sign or code next to it; may be empty
     * @param rest     further text next to it, such as {@code per hour}; may be empty
     */
    public record Amount(BigDecimal number, String currency, String rest) {}

    private static final Pattern PARTS =
            Pattern.compile("([^0-9.,'’-]*)(-?)([.,]?[0-9][0-9.,'’ʼ`´ ]*)([kK](?![\\p{L}]))?(.*)", Pattern.DOTALL);
    private static final Pattern GROUPS =
            Pattern.compile("[0-9]{1,3}(?:[^0-9][0-9]{3})+|[0-9]{1,3}(?:[^0-9][0-9]{2})+[^0-9][0-9]{3}");
    private static final Pattern BESIDE = Pattern.compile("[\\s/()]+");
    private static final int MOST_DIGITS = 15;

    private final @Nullable Decimal decimal;

    private WrittenAmounts(@Nullable Decimal decimal) {
        this.decimal = decimal;
    }

    /**
     * @param texts all amounts of the file
     * @param given null to detect it from the texts
     */
    public static WrittenAmounts of(Collection<String> texts, @Nullable Decimal given) {
        if (given != null) {
            return new WrittenAmounts(given);
        }
        boolean point = false;
        boolean comma = false;
        for (String text : texts) {
            Matcher parts = PARTS.matcher(plain(text));
            if (parts.matches()) {
                Decimal told = told(digits(parts.group(3)));
                point |= told == Decimal.POINT;
                comma |= told == Decimal.COMMA;
            }
        }
        return new WrittenAmounts(point == comma ? null : point ? Decimal.POINT : Decimal.COMMA);
    }

    /**
     * @param decimals the most likely decimals of this kind of amount: with 3 or more, 18.500 is ambiguous
     * @throws IllegalArgumentException with what would work
     */
    public Amount read(String text, int decimals) {
        Matcher parts = PARTS.matcher(plain(text));
        if (!parts.matches()) {
            throw none(text);
        }
        boolean isInParentheses = parts.group(1).endsWith("(") && parts.group(5).startsWith(")");
        if (!parts.group(2).isEmpty() || isInParentheses) {
            throw new IllegalArgumentException(Quoted.of(text) + " is less than zero; an amount of pay is not");
        }
        BigDecimal number = number(digits(parts.group(3)), text, decimals);
        String currency = "";
        StringBuilder rest = new StringBuilder();
        for (String word : BESIDE.split(parts.group(1) + " " + parts.group(5).replaceFirst("^[.,:]?[-–—]+", " "))) {
            if (currency.isEmpty() && CurrencySigns.isOne(word)) {
                currency = word;
            } else if (!word.isEmpty()) {
                rest.append(rest.isEmpty() ? "" : " ").append(word);
            }
        }
        return new Amount(parts.group(4) == null ? number : number.movePointRight(3), currency, rest.toString());
    }

    private BigDecimal number(String digits, String text, int decimals) {
        int at = decimalAt(digits, text, decimals);
        String whole = at < 0 ? digits : digits.substring(0, at);
        String fraction = at < 0 ? "" : digits.substring(at + 1);
        String plainWhole = whole.replaceAll("[^0-9]", "");
        boolean isGrouped =
                plainWhole.length() == whole.length() || GROUPS.matcher(whole).matches();
        if (!isGrouped || plainWhole.length() > MOST_DIGITS || !fraction.matches("[0-9]{0,15}")) {
            throw none(text);
        }
        String number = (plainWhole.isEmpty() ? "0" : plainWhole) + (fraction.isEmpty() ? "" : "." + fraction);
        return new BigDecimal(number);
    }

    /** The index of the decimal sign; -1 if there is none. */
    private int decimalAt(String digits, String text, int decimals) {
        Decimal told = told(digits);
        if (told != null) {
            int at = digits.lastIndexOf(told.sign);
            return at >= 0 ? at : -1;
        }
        int at = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
        if (at < 0) {
            return -1;
        }
        boolean isDecimalElsewhere = decimal != null && decimal.sign == digits.charAt(at);
        boolean isOpen = isDecimalElsewhere ? decimals < 3 : decimal == null && decimals >= 3;
        if (isOpen) {
            throw new IllegalArgumentException(Quoted.of(text)
                    + " may have decimals or thousands; write it with both, such as 18,500.00, or give decimal=point or"
                    + " decimal=comma with the import");
        }
        return isDecimalElsewhere ? at : -1;
    }

    /**
     * The decimal sign implied by one amount. If it has a point and a comma, the last one is the decimal sign. A
     * repeated sign separates thousands; a single one can do so only before three digits.
     */
    private static @Nullable Decimal told(String digits) {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma ? Decimal.POINT : Decimal.COMMA;
        }
        int at = Math.max(point, comma);
        if (at < 0) {
            return null;
        }
        boolean isPoint = point >= 0;
        if (digits.indexOf(digits.charAt(at)) != at) {
            return isPoint ? Decimal.COMMA : Decimal.POINT;
        }
        String before = digits.substring(0, at);
        boolean mayBeThousands = digits.length() - at - 1 == 3 && at >= 1 && at <= 3 && before.charAt(0) != '0';
        return mayBeThousands ? null : isPoint ? Decimal.POINT : Decimal.COMMA;
    }

    /** Removes spaces, apostrophes and trailing signs that are irrelevant for decimals. */
    private static String digits(String digits) {
        return digits.replaceAll("[\\s'’ʼ`´]", "").replaceAll("[.,]+$", "");
    }

    /** Converts the digits and spaces of any script to ASCII. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.strip().codePoints().forEach(each -> {
            if (Character.isDigit(each)) {
                plain.append(Character.digit(each, 10));
            } else if (Character.isSpaceChar(each)) {
                plain.append(' ');
            } else {
                plain.appendCodePoint(each);
            }
        });
        return plain.toString();
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException(Quoted.of(text) + " is not an amount such as 185,000.00");
    }

    /** {@code point} or {@code comma}. */
    public static Decimal decimal(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "point" -> Decimal.POINT;
            case "comma" -> Decimal.COMMA;
            default -> throw new IllegalArgumentException("decimal is point or comma, not " + Quoted.of(name));
        };
    }
}
