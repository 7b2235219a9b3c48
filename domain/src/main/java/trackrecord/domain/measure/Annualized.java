package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Benefit;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.pay.PayElement;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.pay.PayElement.BenefitInCash;
import trackrecord.domain.pay.PayElement.BonusPayment;
import trackrecord.domain.pay.PayElement.Purchase;
import trackrecord.domain.pay.PayElement.Salary;
import trackrecord.domain.pay.PayElement.Target;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.work.Work;

/** The annual rates in force on a day. */
final class Annualized {

    private static final Rational PERCENT = Rational.of(1, 100);

    private Annualized() {}

    static Totals of(State state) {
        return of(state, element -> true);
    }

    /** @param counts selects the elements of pay that count */
    static Totals of(State state, Predicate<PayElement> counts) {
        Tally tally = new Tally(state.career().employments());
        for (PayElement element : PayElement.of(state.career())) {
            if (!counts.test(element)) {
                continue;
            }
            switch (element) {
                case Salary(var job) when job.running() -> tally.add(element, Component.BASE, paid(job));
                case Target(var job) ->
                    job.target().ifPresent(target -> tally.add(element, Component.BONUS, target(target, paid(job))));
                case BenefitInCash(var _, var benefit, var cash)
                when benefit.running() -> tally.add(element, Component.BENEFITS, perYear(benefit, cash));
                case Award(var grant) -> equity(element, state, grant, tally);
                // What has ended no longer pays; a bonus or a purchase is not a rate.
                case Salary _, BenefitInCash _, BonusPayment _, Purchase _ -> {}
            }
        }
        return tally.totals();
    }

    private static void equity(PayElement element, State state, Grant grant, Tally tally) {
        InRate found = inRate(state, grant);
        if (found != null) {
            GrantStatus status = found.status();
            tally.add(element, Component.EQUITY, status.derived(Figure.class, () -> GrantFigures.perYear(status)));
        }
    }

    /**
     * The status of a grant that counts.
     *
     * @param until its last tranche as known on that day, or the day after it expires: the first day without it
     */
    record InRate(GrantStatus status, LocalDate until) {}

    /**
     * The grant's status, or null if the grant does not count on the day. It counts from the later of grant date and
     * vesting start until its last tranche (excluded), or until it expires (included), or, unless kept, until its
     * employment ends. A grant that vests at once never counts.
     */
    static @Nullable InRate inRate(State state, Grant grant) {
        Work.step();
        if (!mayCount(grant) || state.day().isBefore(grant.firstDay())) {
            return null;
        }
        GrantStatus status = state.status(grant);
        LocalDate last = status.countsUntil();
        return last != null && state.day().isBefore(last) ? new InRate(status, last) : null;
    }

    /** Whether the grant can count on any day at all. */
    static boolean mayCount(Grant grant) {
        return !grant.waitsForEvents() && (grant.employmentEndedOn() == null || grant.isKept());
    }

    private static Figure paid(Employment job) {
        return paid(job.employer(), job.rate(), job.fte());
    }

    /** What a year pays: the rate for full time, times the share of it that is worked and paid. */
    static Figure paid(String employer, Effective<PayRate> rate, Effective<Rational> hours) {
        Figure fullTime = rate(employer, rate);
        Rational fte = hours.value();
        return fte.equals(Rational.ONE)
                ? fullTime
                : Figure.product(
                        fullTime,
                        fte,
                        hours.facts(),
                        () -> "Paid rate at " + employer,
                        () -> fte.plain() + " of full time from " + hours.since() + ", of "
                                + Wording.money(fullTime.exact(), fullTime.currency()));
    }

    /** What a year of full time pays. */
    private static Figure rate(String employer, Effective<PayRate> rate) {
        PayRate agreed = rate.value();
        Figure amount = Figure.fact(
                Rational.of(agreed.amount().getAmount()),
                agreed.currency(),
                rate.facts(),
                () -> "Base rate at " + employer,
                () -> Wording.money(agreed.amount()) + " " + agreed.per().words() + " from " + rate.since());
        Rational times = agreed.timesAYear();
        return agreed.per() == PayRate.Per.YEAR
                ? amount
                : Figure.product(
                        amount,
                        times,
                        List.of(),
                        () -> "Base rate at " + employer + ", a year",
                        () -> Wording.plain(times) + " x " + Wording.money(agreed.amount()));
    }

    /** @param paid what a year pays */
    static Figure target(Effective<BonusTarget> target, Figure paid) {
        return switch (target.value()) {
            case BonusTarget.Amount it ->
                money(it.amount(), target.facts(), "Target bonus", " a year from " + target.since());
            case BonusTarget.Percent it -> percent(it.percent(), target.facts(), paid);
        };
    }

    private static Figure percent(BigDecimal percent, List<Integer> facts, Figure rate) {
        return Figure.product(
                rate,
                Rational.of(percent).times(PERCENT),
                facts,
                () -> "Target bonus",
                () -> Wording.percent(percent) + " of " + Wording.money(rate.exact(), rate.currency()));
    }

    static Figure perYear(Benefit benefit, CashBenefit cash) {
        Figure amount = amount(benefit, cash);
        return cash.period() != CashBenefit.Period.MONTH
                ? amount
                : Figure.product(
                        amount,
                        Rational.of(12),
                        List.of(),
                        () -> benefit.name() + ", a year",
                        () -> "12 x " + Wording.money(amount.exact(), amount.currency()));
    }

    /** What the benefit is worth in its own period. */
    static Figure amount(Benefit benefit, CashBenefit cash) {
        String period =
                switch (cash.period()) {
                    case YEAR -> " a year from ";
                    case MONTH -> " a month from ";
                    case ONCE -> " once, on ";
                };
        return money(cash.amount(), List.of(benefit.fact()), benefit.name(), period + benefit.since());
    }

    private static Figure money(Money money, List<Integer> facts, String label, String rest) {
        CurrencyUnit currency = money.getCurrencyUnit();
        Rational amount = Rational.of(money.getAmount());
        return Figure.fact(amount, currency, facts, () -> label, () -> Wording.money(amount, currency) + rest);
    }
}
