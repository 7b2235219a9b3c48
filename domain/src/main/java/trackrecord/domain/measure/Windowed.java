package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Bonus;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.State;
import trackrecord.domain.pay.PayElement;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.pay.PayElement.BenefitInCash;
import trackrecord.domain.pay.PayElement.BonusPayment;
import trackrecord.domain.pay.PayElement.Purchase;
import trackrecord.domain.pay.PayElement.Salary;
import trackrecord.domain.pay.PayElement.Target;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;

/** The two measures of a window: what was received in it, and what was granted and earned in it. */
final class Windowed {

    private Windowed() {}

    static Tally realized(Timeline timeline, LocalDateRange window, PayConvention convention) {
        LocalDate last = window.getEnd().minusDays(1);
        State state = timeline.on(last);
        Accrual accrual = new Accrual(window, convention);
        Tally tally = new Tally(state.career().employments());
        NotRecorded notRecorded = new NotRecorded(tally);
        for (PayElement element : PayElement.of(state.career())) {
            switch (element) {
                case Salary(var job) -> accrual.salary(job).forEach(pay -> tally.add(element, Component.BASE, pay));
                case BenefitInCash(var _, var benefit, var cash) ->
                    accrual.benefit(benefit, cash).ifPresent(pay -> tally.add(element, Component.BENEFITS, pay));
                case BonusPayment(var bonus) -> {
                    if (window.contains(bonus.on())) {
                        tally.add(element, Component.BONUS, paid(bonus, "paid on " + bonus.on()));
                    }
                    repaid(bonus, window, element, tally);
                }
                case Award(var grant) -> {
                    GrantStatus status = state.status(grant);
                    EquityReceipt.of(state, grant, window)
                            .forEach(it -> tally.add(element, Component.EQUITY, it.figure()));
                    notRecorded.add(element, state, status, due(status, window));
                }
                case Purchase(var purchase) -> {
                    if (window.contains(purchase.on())) {
                        tally.add(element, Component.EQUITY, PurchaseGain.of(purchase));
                    }
                }
                // A target is not paid.
                case Target _ -> {}
            }
        }
        return tally;
    }

    private static List<Tranche> due(GrantStatus status, LocalDateRange window) {
        return status.tranches().stream()
                .filter(it -> it.state() == Tranche.State.DUE && window.contains(it.date()))
                .toList();
    }

    static Totals granted(Timeline timeline, LocalDateRange window, PayConvention convention) {
        Accrual accrual = new Accrual(window, convention);
        Career career = timeline.on(window.getEnd().minusDays(1)).career();
        Tally tally = new Tally(timeline.atTheEnd().employments());
        for (PayElement element : PayElement.of(career)) {
            switch (element) {
                case Salary(var job) -> accrual.salary(job).forEach(pay -> tally.add(element, Component.BASE, pay));
                case BenefitInCash(var _, var benefit, var cash) ->
                    accrual.benefit(benefit, cash).ifPresent(pay -> tally.add(element, Component.BENEFITS, pay));
                case Award(var grant)
                when window.contains(grant.on()) -> tally.add(element, Component.EQUITY, GrantFigures.granted(grant));
                // Bonuses are counted below. A target is not paid, a grant counts when it is made, and purchased shares
                // are paid for with salary that already counts.
                case BonusPayment _, Target _, Award _, Purchase _ -> {}
            }
        }
        // A bonus for a period that ends in the window counts even if it is paid much later.
        for (Bonus bonus : timeline.atTheEnd().bonuses()) {
            LocalDate earned = earnedOn(bonus);
            PayElement element = new BonusPayment(bonus);
            if (window.contains(earned)) {
                tally.add(element, Component.BONUS, paid(bonus, "earned by " + earned + ", paid on " + bonus.on()));
            }
            repaid(bonus, window, element, tally);
        }
        return tally.totals();
    }

    /** The last day of the bonus's period; without a period, the day of payment. */
    static LocalDate earnedOn(Bonus bonus) {
        return bonus.forPeriod() == null
                ? bonus.on()
                : bonus.forPeriod().getEnd().minusDays(1);
    }

    static Figure paid(Bonus bonus, String rest) {
        return money(bonus.amount(), false, List.of(bonus.fact()), name(bonus), rest);
    }

    private static void repaid(Bonus bonus, LocalDateRange window, PayElement element, Tally tally) {
        for (Bonus.Repayment repayment : bonus.repayments()) {
            if (window.contains(repayment.on())) {
                tally.add(element, Component.BONUS, repaid(bonus, repayment));
            }
        }
    }

    static Figure repaid(Bonus bonus, Bonus.Repayment repayment) {
        return money(
                repayment.amount(),
                true,
                List.of(bonus.fact(), repayment.fact()),
                name(bonus) + " repaid",
                "paid back on " + repayment.on());
    }

    private static String name(Bonus bonus) {
        return "Bonus (" + bonus.kind() + ")";
    }

    private static Figure money(Money money, boolean negative, List<Integer> facts, String label, String rest) {
        CurrencyUnit currency = money.getCurrencyUnit();
        Rational amount = Rational.of(money.getAmount());
        return Figure.fact(
                negative ? amount.negated() : amount,
                currency,
                facts,
                () -> label,
                () -> Wording.money(amount, currency) + " " + rest);
    }
}
