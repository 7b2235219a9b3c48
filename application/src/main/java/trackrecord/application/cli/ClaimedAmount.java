package trackrecord.application.cli;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.text.Quoted;

/** An amount as people state totals: {@code 352750}, {@code 352,750}, {@code 352750.50}, {@code 350k}. */
record ClaimedAmount(BigDecimal amount) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(\\.[0-9]{1,4})?([kKmM])?");

    static ClaimedAmount parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(Quoted.of(text) + " is not an amount such as 352750, 352,750 or 350k");
        }
        BigDecimal digits =
                new BigDecimal(matcher.group(1).replace(",", "") + (matcher.group(2) == null ? "" : matcher.group(2)));
        int places =
                switch (matcher.group(3)) {
                    case null -> 0;
                    case "k", "K" -> 3;
                    default -> 6;
                };
        return new ClaimedAmount(digits.movePointRight(places));
    }

    /** @throws IllegalArgumentException if it has more decimals than the currency */
    Money in(CurrencyUnit currency) {
        if (amount.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            throw new IllegalArgumentException(amount.toPlainString() + " has more decimals than " + currency + " has");
        }
        return Money.of(currency, amount.stripTrailingZeros());
    }
}
