package trackrecord.domain.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.RecordedFact;

/** How amounts, dates and facts read in a message. */
final class Sentences {

    private static final int MOST_NAMES = 20;

    private Sentences() {}

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

    /** The first twenty, and how many more. */
    static String some(Collection<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : first + " and " + grouped(names.size() - MOST_NAMES) + " more";
    }

    static String fact(RecordedFact recorded) {
        return "fact " + recorded.number() + " (" + recorded.fact().type().factName() + " on " + recorded.effectiveOn()
                + ")";
    }
}
