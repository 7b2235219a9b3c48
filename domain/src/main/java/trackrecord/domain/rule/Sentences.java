package trackrecord.domain.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.fact.RecordedFact;

/** How amounts, dates and facts read in a message. */
final class Sentences {

    private Sentences() {
    }

    static String date(LocalDate date) {
        return date.toString();
    }

    static String money(Money money) {
        return money.getAmount().toPlainString() + " " + money.getCurrencyUnit();
    }

    /** A number of units or of money, without trailing zeros. */
    static String number(Rational amount) {
        BigDecimal plain = amount.round(10).stripTrailingZeros();
        return plain.toPlainString();
    }

    /** A count: {@code 20,000}. */
    static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String fact(RecordedFact recorded) {
        return "fact " + recorded.number() + " (" + recorded.fact().type().factName() + " on " + recorded.effectiveOn() + ")";
    }
}
