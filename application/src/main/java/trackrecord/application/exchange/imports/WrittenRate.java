package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/**
 * A rate of pay as people and spreadsheets write it: an amount in one cell, and in others what it is paid for and how
 * many of those make a year.
 */
final class WrittenRate {

    private static final Map<String, Per> UNITS = Map.ofEntries(
            Map.entry("year", Per.YEAR),
            Map.entry("yearly", Per.YEAR),
            Map.entry("annual", Per.YEAR),
            Map.entry("annually", Per.YEAR),
            Map.entry("annum", Per.YEAR),
            Map.entry("month", Per.MONTH),
            Map.entry("monthly", Per.MONTH),
            Map.entry("week", Per.WEEK),
            Map.entry("weekly", Per.WEEK),
            Map.entry("day", Per.DAY),
            Map.entry("daily", Per.DAY),
            Map.entry("hour", Per.HOUR),
            Map.entry("hourly", Per.HOUR));

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

    private WrittenRate() {}

    /** The unit that a cell names. Throws IllegalArgumentException for another word. */
    static Per unit(String cell) {
        Per unit = unitIn(cell);
        if (unit == null) {
            throw new IllegalArgumentException(
                    Quoted.of(cell) + " is not known as what a rate is paid for; write year, month, week, day or hour");
        }
        return unit;
    }

    /** The one unit among the words of a text, such as the name of a column; absent where it names none. */
    static @Nullable Per unitIn(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            if (UNITS.containsKey(word)) {
                return UNITS.get(word);
            }
        }
        return null;
    }

    /** How many make a year. Throws IllegalArgumentException for anything but a decimal number. */
    static BigDecimal count(String cell) {
        if (!COUNT.matcher(cell).matches()) {
            throw new IllegalArgumentException(Quoted.of(cell) + " is not a number such as 2080");
        }
        return new BigDecimal(cell);
    }

    /**
     * @param currency where the text names none
     * @param perYear  absent: as many as is usual
     * @throws IllegalArgumentException with what would work
     */
    static PayRate read(String text, @Nullable CurrencyUnit currency, Per per, @Nullable BigDecimal perYear) {
        if (per == Per.YEAR) {
            return PayRate.aYear(WrittenAmount.read(text, currency));
        }
        BigMoney amount = WrittenAmount.exact(text, currency);
        if (amount.getAmount().stripTrailingZeros().scale() > per.decimals(amount.getCurrencyUnit())) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " has more than " + per.decimals(amount.getCurrencyUnit()) + " decimals");
        }
        if (perYear == null && per.isCountRequired()) {
            throw new IllegalArgumentException("a rate " + per.words()
                    + " does not say how many make a year; add a column named perYear, such as "
                    + (per == Per.HOUR ? "2080" : "260"));
        }
        return new PayRate(amount, per, perYear);
    }
}
