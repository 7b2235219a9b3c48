package trackrecord.domain.measure;

import static trackrecord.domain.measure.Accrual.common;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Benefit;
import trackrecord.domain.career.Bonus;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.SharePurchase;
import trackrecord.domain.career.State;
import trackrecord.domain.pay.PayElement;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.pay.PayElement.BenefitInCash;
import trackrecord.domain.pay.PayElement.BonusPayment;
import trackrecord.domain.pay.PayElement.Purchase;
import trackrecord.domain.pay.PayElement.Salary;
import trackrecord.domain.pay.PayElement.Target;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.work.Work;

/**
 * REALIZED day by day, in one walk over a window: {@link #advance} to a day, then {@link #amount} equals REALIZED of
 * {@code [from, day)} to the cent, without its derivation. For callers that need many days of one window.
 */
public final class Receipts {

    private final PayConvention convention;
    private final List<Change> changes = new ArrayList<>();
    private final Map<CurrencyUnit, Map<Component, Account>> accounts = new TreeMap<>();
    private int next;
    private LocalDate day;

    /** A change of the yearly accrual from that day on, or an amount received on that day. */
    private record Change(LocalDate on, Account account, Rational rate, Rational amount) {}

    /** What was received in one currency and component up to a day. */
    private static final class Account {
        private Rational received = Rational.ZERO;
        private Rational rate = Rational.ZERO;
        private LocalDate upTo;

        private Account(LocalDate upTo) {
            this.upTo = upTo;
        }

        /** What has accrued up to a day, that day excluded. */
        private Rational before(LocalDate day, PayConvention convention) {
            if (!rate.isZero() && upTo.isBefore(day)) {
                received = received.plus(rate.times(convention.yearFraction(upTo, day)));
            }
            upTo = day;
            return received;
        }
    }

    private Receipts(LocalDateRange window, PayConvention convention) {
        this.convention = convention;
        this.day = window.getStart();
    }

    /** At the start of the window, when nothing has been received. */
    public static Receipts of(Timeline timeline, LocalDateRange window, PayConvention convention) {
        Receipts receipts = new Receipts(window, convention);
        State state = timeline.on(window.getEnd().minusDays(1));
        for (PayElement element : PayElement.of(state.career())) {
            switch (element) {
                case Salary(var job) -> receipts.salary(job, window);
                case BenefitInCash(var _, var benefit, var cash) -> receipts.benefit(benefit, cash, window);
                case BonusPayment(var bonus) -> receipts.bonus(bonus, window);
                case Award(var grant) -> receipts.equity(state, grant, window);
                case Purchase(var purchase) -> receipts.purchase(purchase, window);
                case Target _ -> {}
            }
        }
        receipts.changes.sort(Comparator.comparing(Change::on));
        return receipts;
    }

    /**
     * Moves on to a day, which must not be before the previous one. What is received on that day is not yet included.
     */
    public void advance(LocalDate to) {
        while (next < changes.size() && changes.get(next).on().isBefore(to)) {
            Work.step();
            Change change = changes.get(next);
            Account account = change.account();
            account.before(change.on(), convention);
            account.rate = account.rate.plus(change.rate());
            account.received = account.received.plus(change.amount());
            next++;
        }
        day = to;
    }

    /** Every currency in which anything is received in the window, ordered by code. */
    public Set<CurrencyUnit> currencies() {
        return accounts.keySet();
    }

    /** Rounded once, HALF_UP to the minor unit; zero for a currency in which nothing was received. */
    public BigDecimal amount(CurrencyUnit currency, Component component) {
        return exact(currency, component).round(currency.getDecimalPlaces());
    }

    /** The same amount before rounding. The difference between two days was received between them. */
    public Rational exact(CurrencyUnit currency, Component component) {
        Work.step();
        Account account = accounts.getOrDefault(currency, Map.of()).get(component);
        return account == null ? Rational.ZERO : account.before(day, convention);
    }

    private void salary(Employment job, LocalDateRange window) {
        common(window, job.days()).ifPresent(days -> {
            for (SalaryPiece piece : SalaryPiece.of(job, days)) {
                accrue(Component.BASE, piece.rate().value().currency(), piece.paidAYear(), piece.days());
            }
        });
    }

    private void benefit(Benefit benefit, CashBenefit cash, LocalDateRange window) {
        if (!benefit.once()) {
            Figure rate = Annualized.perYear(benefit, cash);
            common(window, benefit.days())
                    .ifPresent(days -> accrue(Component.BENEFITS, rate.currency(), rate.exact(), days));
        } else if (window.contains(benefit.since())) {
            receive(Component.BENEFITS, Annualized.amount(benefit, cash), benefit.since());
        }
    }

    private void bonus(Bonus bonus, LocalDateRange window) {
        if (window.contains(bonus.on())) {
            receive(Component.BONUS, Windowed.paid(bonus, "paid on " + bonus.on()), bonus.on());
        }
        for (Bonus.Repayment repayment : bonus.repayments()) {
            if (window.contains(repayment.on())) {
                receive(Component.BONUS, Windowed.repaid(bonus, repayment), repayment.on());
            }
        }
    }

    private void equity(State state, Grant grant, LocalDateRange window) {
        EquityReceipt.of(state, grant, window).forEach(it -> receive(Component.EQUITY, it.figure(), it.on()));
    }

    private void purchase(SharePurchase purchase, LocalDateRange window) {
        if (window.contains(purchase.on())) {
            receive(Component.EQUITY, PurchaseGain.of(purchase), purchase.on());
        }
    }

    private void accrue(Component component, CurrencyUnit currency, Rational rate, LocalDateRange days) {
        Account account = account(currency, component);
        changes.add(new Change(days.getStart(), account, rate, Rational.ZERO));
        changes.add(new Change(days.getEnd(), account, rate.negated(), Rational.ZERO));
    }

    private void receive(Component component, Figure figure, LocalDate on) {
        changes.add(new Change(on, account(figure.currency(), component), Rational.ZERO, figure.exact()));
    }

    private Account account(CurrencyUnit currency, Component component) {
        return accounts.computeIfAbsent(currency, key -> new EnumMap<>(Component.class))
                .computeIfAbsent(component, key -> new Account(day));
    }
}
