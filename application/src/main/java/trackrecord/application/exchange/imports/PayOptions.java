package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.written.WrittenAmounts;
import trackrecord.application.exchange.written.WrittenAmounts.Decimal;
import trackrecord.application.exchange.written.WrittenDates.Order;
import trackrecord.domain.text.Quoted;

/**
 * Options given with the import for what a pay history may leave open. The endpoints accept parameters with the names
 * of the components.
 *
 * @param employer     absent: a column names it
 * @param currency     ISO code, if the amounts name none; it also defines the meaning of a sign such as $
 * @param title        absent: a column names it
 * @param dates        {@code dmy}, {@code mdy} or {@code ymd}; null to detect it from the file
 * @param decimal      {@code point} or {@code comma}; null to detect it from the file
 * @param columns      {@code date:Effective Date,salary:"Pay, annual"}; null to recognize columns by their headings
 * @param per          period of amounts that name none: {@code year}, {@code month}, {@code hour}; null for a year
 * @param hoursPerYear of full time, for rates an hour
 * @param daysPerYear  of full time, for rates a day
 * @param fullTime     {@code true} if amounts next to a share of full time are for full time; {@code false} if for that
 *                     share
 * @param reasons      the meaning of words in the file: {@code Job elimination:end,Data review:change}
 */
public record PayOptions(
        @Nullable String employer,
        @Nullable String currency,
        @Nullable String title,
        @Nullable String dates,
        @Nullable String decimal,
        @Nullable String columns,
        @Nullable String per,
        @Nullable String hoursPerYear,
        @Nullable String daysPerYear,
        @Nullable String fullTime,
        @Nullable String reasons) {

    /** Nothing is given. */
    public static final PayOptions NONE =
            new PayOptions(null, null, null, null, null, null, null, null, null, null, null);

    @Nullable
    CurrencyUnit currencyUnit() {
        try {
            return currency == null ? null : CurrencyUnit.of(currency.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException(Quoted.of(currency) + " is not a currency code such as USD", e);
        }
    }

    @Nullable
    Order order() {
        return dates == null
                ? null
                : switch (dates) {
                    case "dmy" -> Order.DMY;
                    case "mdy" -> Order.MDY;
                    case "ymd" -> Order.YMD;
                    default -> throw new IllegalArgumentException("dates is dmy, mdy or ymd, not " + Quoted.of(dates));
                };
    }

    @Nullable
    Decimal decimalSign() {
        return decimal == null ? null : WrittenAmounts.decimal(decimal);
    }

    /** The name of each column in the file, by key. */
    Map<String, String> mapping() {
        return GivenPairs.of(columns, true, "date:Effective Date");
    }

    /** The event of each text in the file, by text in lower case. */
    Map<String, PayEvent> events() {
        Map<String, PayEvent> events = new LinkedHashMap<>();
        GivenPairs.of(reasons, false, "Job elimination:end")
                .forEach((words, event) -> events.put(Plain.words(words), PayEvent.named(event)));
        return events;
    }

    @Nullable
    PayPeriod period() {
        PayPeriod period = per == null ? null : PayPeriod.of(per);
        if (per != null && (period == null || period == PayPeriod.ONCE)) {
            throw new IllegalArgumentException("per is year, month, week, day or hour, not " + Quoted.of(per));
        }
        return period;
    }

    @Nullable
    BigDecimal hours() {
        return count(hoursPerYear, "hoursPerYear", "2080");
    }

    @Nullable
    BigDecimal days() {
        return count(daysPerYear, "daysPerYear", "260");
    }

    @Nullable
    Boolean isFullTime() {
        return fullTime == null
                ? null
                : switch (fullTime) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw new IllegalArgumentException("fullTime is true or false, not " + Quoted.of(fullTime));
                };
    }

    private static @Nullable BigDecimal count(@Nullable String text, String name, String example) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,4})?") || new BigDecimal(text).signum() == 0) {
            throw new IllegalArgumentException(name + " is a number such as " + example + ", not " + Quoted.of(text));
        }
        return new BigDecimal(text);
    }
}
