package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.measure.Oracle;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.Fact.BonusPaid;
import trackrecord.domain.vocabulary.Fact.BonusRepaid;
import trackrecord.domain.vocabulary.RecordedFact;

/** What every block of a combination comes to, from the bare facts. */
final class BlocksOracle {

    private final Timeline timeline;
    private final Oracle measures;
    private final LocalDateRange window;
    private final PayConvention convention;
    private final CurrencyUnit currency;
    private final LocalDate last;
    private final String atEnd;
    private final String realized;

    BlocksOracle(History history, Claim claim, PayConvention convention) {
        String employer = claim.employer();
        this.timeline = employer == null
                ? history.timeline()
                : history.timeline().only(job -> job.employer().equals(employer));
        this.measures = new Oracle(
                employer == null
                        ? history.entries()
                        : Oracle.about(
                                history.entries(), hire -> hire.employer().equals(employer)));
        this.window = claim.window();
        this.convention = convention;
        this.currency = claim.currency();
        this.last = window.getEnd().minusDays(1);
        this.atEnd = measures.annualized(last);
        this.realized = measures.realized(window, convention, timeline.on(last));
    }

    BigDecimal sum(Combination.Way way) {
        return base(way.base())
                .add(bonus(way.bonus()))
                .add(way.signOn() == SignOn.PAID ? paid(true) : BigDecimal.ZERO)
                .add(equity(way.equity()))
                .add(way.benefits() == Benefits.ACCRUED ? column(realized, 3) : BigDecimal.ZERO);
    }

    private BigDecimal base(Base block) {
        return switch (block) {
            case RATE_AT_END -> column(atEnd, 0);
            case RATE_AT_START -> column(measures.annualized(firstEmployed()), 0);
            case ACCRUED -> column(realized, 0);
            case NONE -> BigDecimal.ZERO;
        };
    }

    private LocalDate firstEmployed() {
        LocalDate day = window.getStart();
        while (!measures.isEmployed(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private BigDecimal bonus(Bonus block) {
        return switch (block) {
            case TARGET_ON_END_RATE -> column(atEnd, 1);
            case TARGET_ON_ACCRUED -> measures.targetOnAccrued(window, convention, currency);
            case PAID -> paid(false);
            case NONE -> BigDecimal.ZERO;
        };
    }

    private BigDecimal paid(boolean signOn) {
        BigDecimal sum = BigDecimal.ZERO;
        for (RecordedFact it : timeline.between(window.getStart(), window.getEnd())) {
            if (it.fact() instanceof BonusPaid bonus && isMeant(bonus.kind(), bonus.amount(), signOn)) {
                sum = sum.add(bonus.amount().getAmount());
            } else if (it.fact() instanceof BonusRepaid back
                    && timeline.fact(back.fact()).orElseThrow().fact() instanceof BonusPaid bonus
                    && isMeant(bonus.kind(), back.amount(), signOn)) {
                sum = sum.subtract(back.amount().getAmount());
            }
        }
        return sum;
    }

    private boolean isMeant(BonusKind kind, Money amount, boolean signOn) {
        return signOn == (kind == BonusKind.SIGN_ON) && amount.getCurrencyUnit().equals(currency);
    }

    private BigDecimal equity(Equity block) {
        return switch (block) {
            case WHOLE_GRANTS -> column(measures.granted(window, convention), 2);
            case PER_VESTING_YEAR -> column(atEnd, 2);
            case VESTED -> column(realized, 2);
            case NONE -> BigDecimal.ZERO;
        };
    }

    private BigDecimal column(String shown, int index) {
        return FindingsOracle.column(shown, currency, index);
    }
}
