package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Written;

/** Amounts and lists as the sentences of findings show them: {@code 185,000.00 USD}. */
final class Wording {

    private static final Rational HUNDRED = Rational.of(100);

    private Wording() {}

    /**
     * {@code "6,500.00 USD (10.86 %) more"}, or less; "the same" if they are equal.
     *
     * @param base greater than 0
     */
    static String against(BigDecimal amount, BigDecimal base, CurrencyUnit currency) {
        BigDecimal difference = amount.subtract(base);
        if (difference.signum() == 0) {
            return "the same";
        }
        BigDecimal percent = Rational.of(difference.abs())
                .dividedBy(Rational.of(base))
                .times(HUNDRED)
                .round(2);
        return Written.money(difference.abs(), currency) + " (" + percent.toPlainString() + " %) "
                + (difference.signum() > 0 ? "more" : "less");
    }

    /** {@code "4 years"}, {@code "2.5 years"}. */
    static String years(Rational years) {
        String number =
                years.decimal(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        return number + (number.equals("1") ? " year" : " years");
    }

    /**
     * {@code "a"}, {@code "a and b"}, {@code "a, b and c"}.
     *
     * @param names at least one
     */
    static String all(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
