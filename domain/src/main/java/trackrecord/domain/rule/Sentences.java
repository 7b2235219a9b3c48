package trackrecord.domain.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.RecordedFact;

/** How amounts, dates and facts read in a message. */
final class Sentences {

    private static final int MOST_NAMES = 20;

    private Sentences() {}

    static String date(LocalDate date) {
        return date.toString();
    }

    /** A number of units or of money, without trailing zeros. */
    static String number(Rational amount) {
        BigDecimal plain = amount.round(10).stripTrailingZeros();
        return plain.toPlainString();
    }

    /** The first twenty, and how many more. */
    static String some(Collection<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES
                ? first
                : first + " and " + Written.number(names.size() - MOST_NAMES) + " more";
    }

    static String fact(RecordedFact recorded) {
        return "fact " + recorded.number() + " (" + recorded.fact().type().factName() + " on " + recorded.effectiveOn()
                + ")";
    }
}
