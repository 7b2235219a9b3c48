package trackrecord.application.exchange.imports;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.PayRate;

/**
 * A salary written as a percentage raise of the previous one, such as {@code 5 %} or {@code -2,5 %}.
 *
 * @param percent of the previous rate; negative for a cut
 */
record PayMore(BigDecimal percent) {

    private static final Pattern WRITTEN =
            Pattern.compile("([+\\-\u2212\u2013]?)\\s*([0-9]{1,4})(?:[.,]([0-9]{1,4}))?\\s*%");

    /** Null if the cell is not a percentage. */
    static @Nullable PayMore in(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return null;
        }
        BigDecimal size = new BigDecimal(parts.group(2) + (parts.group(3) == null ? "" : "." + parts.group(3)));
        boolean isLess = !parts.group(1).isEmpty() && !parts.group(1).equals("+");
        return new PayMore(isLess ? size.negate() : size);
    }

    /**
     * The raised rate, in the same currency and unit, rounded HALF_UP to the decimals of the currency, or to those of
     * the rate if it has more.
     *
     * @throws IllegalArgumentException if nothing is left
     */
    PayRate than(PayRate before) {
        Rational factor = Rational.of(percent).plus(Rational.of(100)).dividedBy(Rational.of(100));
        if (factor.signum() < 0) {
            throw new IllegalArgumentException(percent.toPlainString() + " % is less than -100 %");
        }
        int decimals =
                Math.max(before.currency().getDecimalPlaces(), before.amount().getScale());
        BigDecimal amount =
                Rational.of(before.amount().getAmount()).times(factor).round(decimals);
        return new PayRate(BigMoney.of(before.currency(), amount), before.per(), before.perYear());
    }
}
