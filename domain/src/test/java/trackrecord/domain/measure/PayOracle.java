package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Correction.FactCorrected;
import trackrecord.domain.vocabulary.Correction.FactRetracted;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * What a career paid, told the slow way: day after day from the bare recorded facts, with corrections, order, pay and
 * rates worked out anew. Shares nothing with the code under test but the records that state the facts.
 */
final class PayOracle {

    private final List<RecordedFact> facts;

    PayOracle(List<RecordedEntry> recorded) {
        Map<Integer, RecordedFact> standing = new TreeMap<>();
        for (RecordedEntry it : recorded) {
            switch (it.entry()) {
                case DatedFact fact -> standing.put(it.number(), standing(it, it.number(), fact));
                case FactCorrected correction ->
                    standing.put(correction.fact(), standing(it, correction.fact(), correction.replacement()));
                case FactRetracted retraction -> standing.remove(retraction.fact());
            }
        }
        facts = new ArrayList<>(standing.values());
        facts.sort(Comparator.comparing(RecordedFact::effectiveOn)
                .thenComparing(it -> switch (it.fact().getClass().getSimpleName()) {
                    case "LeaveEnded", "BenefitEnded" -> "0";
                    case "EmploymentEnded" -> "1";
                    case "Hired" -> "2";
                    default -> "3";
                })
                .thenComparing(RecordedFact::number));
    }

    private static RecordedFact standing(RecordedEntry recorded, int number, DatedFact fact) {
        return new RecordedFact(number, recorded.recordedAt(), "", fact);
    }

    List<RecordedFact> facts() {
        return facts;
    }

    /** What holds on one day. */
    static final class Day {
        PayRate rate;
        Quotient hours;
        BonusTarget target;
        BigDecimal leavePercent;
        final Map<String, CashBenefit> benefits = new HashMap<>();
        LocalDate hired;
        int employment = -1;

        private void apply(RecordedFact recorded) {
            switch (recorded.fact()) {
                case Fact.Hired it -> {
                    clear();
                    rate = it.baseSalary();
                    hours = it.fte() == null ? Quotient.of(1, 1) : quotient(it.fte());
                    target = it.bonusTarget();
                    hired = recorded.effectiveOn();
                    employment++;
                }
                case Fact.SalaryRaised it -> rate = it.baseSalary();
                case Fact.SalaryAdjusted it -> rate = it.baseSalary();
                case Fact.Promoted it -> rate = it.baseSalary() == null ? rate : it.baseSalary();
                case Fact.HoursChanged it -> hours = quotient(it.fte());
                case Fact.BonusTargetSet it -> target = it.bonusTarget();
                case Fact.LeaveStarted it ->
                    leavePercent = it.payPercent() == null ? new BigDecimal(100) : it.payPercent();
                case Fact.LeaveEnded it -> leavePercent = null;
                case Fact.BenefitStarted it -> {
                    if (it.cash() != null && it.cash().period() != CashBenefit.Period.ONCE) {
                        benefits.put(it.benefitId(), it.cash());
                    }
                }
                case Fact.BenefitEnded it -> benefits.remove(it.benefitId());
                case Fact.EmploymentEnded it -> clear();
                case Fact it -> {}
            }
        }

        private static Quotient quotient(Rational fte) {
            return Quotient.parse(fte.toString());
        }

        /** The rate for full time times the share of it that is worked and paid. */
        Quotient paid() {
            return annual(rate).times(hours);
        }

        private void clear() {
            rate = null;
            target = null;
            leavePercent = null;
            benefits.clear();
        }
    }

    /** The state after all facts of that day. */
    Day on(LocalDate day) {
        Day state = new Day();
        facts.stream().filter(it -> !it.effectiveOn().isAfter(day)).forEach(state::apply);
        return state;
    }

    /** BASE and BENEFITS of every day in the window. */
    Sums accrued(LocalDate from, LocalDate to, boolean equalMonths) {
        Sums sums = new Sums();
        Day state = on(from.minusDays(1));
        int next = 0;
        while (next < facts.size() && facts.get(next).effectiveOn().isBefore(from)) {
            next++;
        }
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            while (next < facts.size() && facts.get(next).effectiveOn().equals(day)) {
                RecordedFact fact = facts.get(next++);
                state.apply(fact);
                if (fact.fact() instanceof Fact.BenefitStarted it
                        && it.cash() != null
                        && it.cash().period() == CashBenefit.Period.ONCE) {
                    sums.add(Component.BENEFITS, it.cash().amount());
                }
            }
            Quotient share = equalMonths ? Quotient.of(1, 12L * day.lengthOfMonth()) : Quotient.of(1, 365);
            if (state.rate != null) {
                BigDecimal percent = state.leavePercent == null ? new BigDecimal(100) : state.leavePercent;
                sums.add(
                        Component.BASE,
                        state.rate.currency(),
                        state.paid().times(share).times(Quotient.of(percent)).dividedBy(Quotient.of(100, 1)));
            }
            state.benefits
                    .values()
                    .forEach(it -> sums.add(
                            Component.BENEFITS,
                            it.amount().getCurrencyUnit(),
                            perYear(it).times(share)));
        }
        return sums;
    }

    /** The amount times how many make a year. */
    static Quotient annual(PayRate rate) {
        Quotient times = rate.perYear() != null
                ? Quotient.of(rate.perYear())
                : switch (rate.per()) {
                    case YEAR -> Quotient.of(1, 1);
                    case MONTH -> Quotient.of(12, 1);
                    case WEEK -> Quotient.of(52, 1);
                    case DAY, HOUR -> throw new AssertionError("it says how many");
                };
        return Quotient.of(rate.amount().getAmount()).times(times);
    }

    static Quotient perYear(CashBenefit cash) {
        return Quotient.of(cash.amount().getAmount())
                .times(Quotient.of(cash.period() == CashBenefit.Period.MONTH ? 12 : 1, 1));
    }

    /** Base, target and recurring benefits of a state, per year. */
    static Sums rates(Day state) {
        Sums sums = new Sums();
        if (state.rate != null) {
            sums.add(Component.BASE, state.rate.currency(), state.paid());
        }
        switch (state.target) {
            case BonusTarget.Amount it -> sums.add(Component.BONUS, it.amount());
            case BonusTarget.Percent it ->
                sums.add(
                        Component.BONUS,
                        state.rate.currency(),
                        state.paid().times(Quotient.of(it.percent())).times(Quotient.of(1, 100)));
            case null -> {}
        }
        state.benefits
                .values()
                .forEach(it -> sums.add(Component.BENEFITS, it.amount().getCurrencyUnit(), perYear(it)));
        return sums;
    }
}
