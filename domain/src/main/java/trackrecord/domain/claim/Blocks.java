package trackrecord.domain.claim;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Counted;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.pay.PayElement;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.pay.PayElement.BenefitInCash;
import trackrecord.domain.pay.PayElement.BonusPayment;
import trackrecord.domain.pay.PayElement.Purchase;
import trackrecord.domain.pay.PayElement.Salary;
import trackrecord.domain.pay.PayElement.Target;
import trackrecord.domain.text.Written;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;

/**
 * The blocks from which a total of a window can be combined, in one currency, with the figures of the measures. Kinds
 * of block follow the order of their constants. Blocks of zero are left out; NONE stands for a kind that may be
 * missing.
 */
final class Blocks {

    private static final Rational PERCENT = Rational.of(1, 100);

    private final CurrencyUnit currency;
    private final State state;
    private final Figure accrued;
    private final List<Counted> received;
    private final ReceivedEquity receivedEquity;
    private final Map<Base, Figure> base = new EnumMap<>(Base.class);
    private final Map<Bonus, Figure> bonus = new EnumMap<>(Bonus.class);
    private final Map<SignOn, Figure> signOn = new EnumMap<>(SignOn.class);
    private final Map<Equity, Figure> equity = new EnumMap<>(Equity.class);
    private final Map<Benefits, Figure> benefits = new EnumMap<>(Benefits.class);

    Blocks(Timeline timeline, Claim claim, PayConvention convention) {
        LocalDateRange window = claim.window();
        LocalDate last = window.getEnd().minusDays(1);
        LocalDate first = firstEmployed(timeline, window);
        this.currency = claim.currency();
        this.state = timeline.on(last);
        CurrencyTotal atEnd = in(Compensation.annualized(state));
        CurrencyTotal atStart = in(first == null ? Totals.NOTHING : Compensation.annualized(timeline, first));
        CurrencyTotal realized = in(Compensation.realized(timeline, window, convention));
        CurrencyTotal granted = in(Compensation.granted(timeline, window, convention));
        this.accrued = realized.base();
        this.received = Compensation.received(timeline, window, convention);
        this.receivedEquity = new ReceivedEquity(currency, received);

        put(base, Base.RATE_AT_END, atEnd.base(), "Base rate on " + last);
        put(base, Base.RATE_AT_START, atStart.base(), "Base rate on " + first);
        put(base, Base.ACCRUED, accrued, "Base accrued");
        if (base.isEmpty()) {
            base.put(Base.NONE, nothing());
        }
        put(bonus, Bonus.TARGET_ON_END_RATE, atEnd.bonus(), "Target bonus on the rate of " + last);
        put(bonus, Bonus.TARGET_ON_ACCRUED, targetOnAccrued(), "Target bonus on the base accrued");
        put(bonus, Bonus.PAID, paid(false), "Bonuses paid");
        bonus.put(Bonus.NONE, nothing());
        signOn.put(SignOn.NONE, nothing());
        put(signOn, SignOn.PAID, paid(true), "Sign-on bonuses paid");
        put(equity, Equity.WHOLE_GRANTS, granted.equity(), "Whole value of the grants made");
        put(equity, Equity.PER_VESTING_YEAR, atEnd.equity(), "Equity per vesting year on " + last);
        put(equity, Equity.VESTED, realized.equity(), receivedEquity.label());
        equity.put(Equity.NONE, nothing());
        benefits.put(Benefits.NONE, nothing());
        put(benefits, Benefits.ACCRUED, realized.benefits(), "Cash benefits accrued");
    }

    /** The first day of a window with an employment in force; null if there is none. */
    static @Nullable LocalDate firstEmployed(Timeline timeline, LocalDateRange window) {
        if (timeline.on(window.getStart()).employment().isPresent()) {
            return window.getStart();
        }
        return timeline.on(window.getEnd().minusDays(1)).career().employments().all().stream()
                .map(Employment::since)
                .filter(since -> since.isAfter(window.getStart()))
                .findFirst()
                .orElse(null);
    }

    /** Returns a block that is known to exist. */
    static <B> Figure of(Map<B, Figure> blocks, B block) {
        return Objects.requireNonNull(blocks.get(block));
    }

    Map<Base, Figure> base() {
        return base;
    }

    Map<Bonus, Figure> bonus() {
        return bonus;
    }

    Map<SignOn, Figure> signOn() {
        return signOn;
    }

    Map<Equity, Figure> equity() {
        return equity;
    }

    Map<Benefits, Figure> benefits() {
        return benefits;
    }

    /** Base accrued in the window, rounded; zero if there was none. */
    Figure accrued() {
        return accrued;
    }

    private <B extends Enum<B>> void put(Map<B, Figure> blocks, B block, Figure figure, String label) {
        if (figure.amount().signum() != 0) {
            blocks.put(block, figure.labelled(() -> label));
        }
    }

    private CurrencyTotal in(Totals totals) {
        return totals.in(currency).orElseGet(() -> CurrencyTotal.nothing(currency));
    }

    private Figure nothing() {
        return Figure.sum(currency, List.of(), () -> "None");
    }

    /**
     * For each employment in force on the last day: its target as a percentage of the base accrued in it, or the fixed
     * target amount.
     */
    private Figure targetOnAccrued() {
        List<Figure> targets = state.career().inForce().stream()
                .flatMap(job -> job.target().map(target -> targetOnAccrued(job, target)).stream())
                .filter(figure ->
                        figure.currency().equals(currency) && !figure.exact().isZero())
                .toList();
        return Figure.rounded(
                targets.size() == 1 ? targets.getFirst() : Figure.sum(currency, targets, () -> "Target bonuses"),
                () -> "Target bonus on the base accrued");
    }

    private Figure targetOnAccrued(Employment job, Effective<BonusTarget> target) {
        return switch (target.value()) {
            case BonusTarget.Amount(var amount) ->
                Figure.fact(
                        Rational.of(amount.getAmount()),
                        amount.getCurrencyUnit(),
                        target.facts(),
                        () -> "Target bonus at " + job.employer(),
                        () -> Written.money(amount) + " a year from " + target.since());
            case BonusTarget.Percent(var percent) ->
                Figure.product(
                        accruedIn(job),
                        Rational.of(percent).times(PERCENT),
                        target.facts(),
                        () -> "Target bonus at " + job.employer(),
                        () -> percent.toPlainString() + " % of the base accrued");
        };
    }

    /** Not rounded, because the whole block is rounded once. */
    private Figure accruedIn(Employment job) {
        List<Figure> pay = received.stream()
                .filter(it -> it.element() instanceof Salary(var of) && of.id().equals(job.id()))
                .map(Counted::figure)
                .filter(figure -> figure.currency().equals(currency))
                .toList();
        return pay.size() == 1 ? pay.getFirst() : Figure.sum(currency, pay, () -> "Base accrued at " + job.employer());
    }

    /** The bonuses paid minus those repaid in the window: either the sign-on bonuses or all others. */
    private Figure paid(boolean signOns) {
        List<Figure> figures = received.stream()
                .filter(it -> it.figure().currency().equals(currency) && isBonus(it.element(), signOns))
                .map(Counted::figure)
                .toList();
        return Figure.rounded(Figure.sum(currency, figures, () -> "Paid"), () -> "Paid");
    }

    /** The equity received in the window, in words: {@code "900.00 USD of equity vested"}. */
    String equityReceived(Figure equity) {
        return receivedEquity.words(equity);
    }

    /** Bonuses are split into two blocks; every other component is one block. */
    private static boolean isBonus(PayElement element, boolean signOn) {
        return switch (element) {
            case BonusPayment(var bonus) -> signOn == (bonus.kind() == BonusKind.SIGN_ON);
            case Salary _, Target _, BenefitInCash _, Award _, Purchase _ -> false;
        };
    }
}
