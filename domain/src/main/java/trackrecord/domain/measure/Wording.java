package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Written;

/** Numbers and dates as formulas show them: {@code 185,000.00 USD}. */
final class Wording {

    private Wording() {}

    /** Rounded to the minor unit; a leading {@code ~} marks a rounded amount. */
    static String money(Rational exact, CurrencyUnit currency) {
        return number(exact, currency) + " " + currency.getCode();
    }

    /** With all decimals of the price, and at least those of its currency. */
    static String money(BigMoney price) {
        BigDecimal shortest = price.getAmount().stripTrailingZeros();
        int decimals = Math.max(price.getCurrencyUnit().getDecimalPlaces(), shortest.scale());
        return Written.number(shortest.setScale(decimals)) + " "
                + price.getCurrencyUnit().getCode();
    }

    /** The price of one unit with up to 10 decimals, and at least those of its currency. */
    static String price(Rational exact, CurrencyUnit currency) {
        BigDecimal shown = exact.shortest(10);
        return (exact.fits(10) ? "" : "~")
                + Written.number(shown.setScale(Math.max(currency.getDecimalPlaces(), shown.scale()))) + " "
                + currency.getCode();
    }

    private static String number(Rational exact, CurrencyUnit currency) {
        int decimals = currency.getDecimalPlaces();
        return (exact.fits(decimals) ? "" : "~") + Written.number(exact.round(decimals));
    }

    /** A count, a share or a number of years: {@code 4}, {@code 0.25}, {@code 1/3}. */
    static String plain(Rational number) {
        if (number.isWhole()) {
            return Written.number(new BigDecimal(number.numerator()));
        }
        return number.fits(4) ? number.round(4).stripTrailingZeros().toPlainString() : number.toString();
    }

    static String percent(BigDecimal percent) {
        BigDecimal shortest = percent.stripTrailingZeros();
        return shortest.toPlainString() + " %";
    }

    static String days(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return days == 1 ? "1 day" : Written.number(days) + " days";
    }

    static String sum(List<Figure> parts, CurrencyUnit currency) {
        return parts.isEmpty()
                ? "nothing counts: " + money(Rational.ZERO, currency)
                : parts.stream().map(part -> signed(part.exact(), currency)).collect(Collectors.joining(" + ")) + " "
                        + currency.getCode();
    }

    private static String signed(Rational exact, CurrencyUnit currency) {
        String number = number(exact, currency);
        return exact.signum() < 0 ? "(" + number + ")" : number;
    }

    static String rounded(Figure part) {
        CurrencyUnit currency = part.currency();
        return part.isAmountExact()
                ? money(part.exact(), currency) + ", nothing to round"
                : part.exact() + " " + currency.getCode() + ", rounded half up to " + currency.getDecimalPlaces()
                        + " decimals";
    }
}
