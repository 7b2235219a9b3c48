package trackrecord.domain.career;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * A bonus that was paid, and its repayments.
 *
 * @param fact       number of the payment
 * @param employment the one in force on that day, otherwise the last one; absent before the first
 */
public record Bonus(
        int fact,
        LocalDate on,
        Money amount,
        BonusKind kind,
        @Nullable LocalDateRange forPeriod,
        @Nullable EmploymentId employment,
        List<Repayment> repayments) {

    /** @param fact number of the repayment */
    public record Repayment(int fact, LocalDate on, Money amount) {}

    /** The amount paid minus the repayments. */
    public Rational kept() {
        Rational kept = Rational.of(amount.getAmount());
        for (Repayment repayment : repayments) {
            kept = kept.minus(Rational.of(repayment.amount().getAmount()));
        }
        return kept;
    }

    Bonus repaid(Repayment repayment) {
        return new Bonus(fact, on, amount, kind, forPeriod, employment, Lists.with(repayments, repayment));
    }
}
