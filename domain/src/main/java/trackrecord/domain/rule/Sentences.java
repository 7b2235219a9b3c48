package trackrecord.domain.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.RecordedFact;

/** Formats amounts, dates and facts for messages. */
final class Sentences {

    private Sentences() {}

    static String date(LocalDate date) {
        return date.toString();
    }

    /** A number of units or of money, without trailing zeros. */
    static String number(Rational amount) {
        BigDecimal plain = amount.round(10).stripTrailingZeros();
        return plain.toPlainString();
    }

    static String fact(RecordedFact recorded) {
        return "fact " + recorded.number() + " (" + recorded.fact().type().factName() + " on " + recorded.effectiveOn()
                + ")";
    }
}
