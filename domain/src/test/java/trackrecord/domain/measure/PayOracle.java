package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** The id of the employment that a fact tells of, or began; empty where it tells of none. */
    String employmentOf(int place) {
        RecordedFact recorded = facts.get(place);
        if (recorded.employment() != null) {
            return recorded.employment().value();
        }
        if (recorded.fact() instanceof Fact.Hired) {
            return "e" + recorded.number();
        }
        for (int before = place - 1; before >= 0; before--) {
            if (facts.get(before).fact() instanceof Fact.Hired) {
                return employmentOf(before);
            }
        }
        return "";
    }

    /** What holds of one employment on one day. */
    static final class Job {
        PayRate rate;
        Quotient hours;
        BonusTarget target;
        BigDecimal leavePercent;
        boolean side;
        LocalDate hired;
        final Map<String, CashBenefit> benefits = new HashMap<>();

        private static Quotient quotient(Rational fte) {
            return fte == null ? Quotient.of(1, 1) : Quotient.parse(fte.toString());
        }

        /** The rate for full time times the share of it that is worked and paid. */
        Quotient paid() {
            return annual(rate).times(hours);
        }
    }

    /** What holds on one day: the employments in force by their ids, in the order of their hires, and which ended when. */
    static final class Day {
        final Map<String, Job> jobs = new LinkedHashMap<>();
        final Map<String, LocalDate> ended = new LinkedHashMap<>();

        /** The main employment, else the first at the side; empty without any. */
        String shown() {
            String shown = jobs.keySet().stream().findFirst().orElse("");
            for (Map.Entry<String, Job> job : jobs.entrySet()) {
                shown = job.getValue().side ? shown : job.getKey();
            }
            return shown;
        }

        private void apply(RecordedFact recorded, String id) {
            if (recorded.fact() instanceof Fact.Hired it) {
                Job job = new Job();
                job.rate = it.baseSalary();
                job.hours = Job.quotient(it.fte());
                job.target = it.bonusTarget();
                job.side = Boolean.TRUE.equals(it.side());
                job.hired = recorded.effectiveOn();
                jobs.put(id, job);
            }
            Job job = jobs.get(id);
            if (job != null) {
                apply(recorded, id, job);
            }
        }

        private void apply(RecordedFact recorded, String id, Job job) {
            switch (recorded.fact()) {
                case Fact.SalaryRaised it -> job.rate = it.baseSalary();
                case Fact.SalaryAdjusted it -> job.rate = it.baseSalary();
                case Fact.Promoted it -> job.rate = it.baseSalary() == null ? job.rate : it.baseSalary();
                case Fact.Transferred it -> job.side = it.side() == null ? job.side : it.side();
                case Fact.HoursChanged it -> job.hours = Job.quotient(it.fte());
                case Fact.BonusTargetSet it -> job.target = it.bonusTarget();
                case Fact.LeaveStarted it ->
                    job.leavePercent = it.payPercent() == null ? new BigDecimal(100) : it.payPercent();
                case Fact.LeaveEnded it -> job.leavePercent = null;
                case Fact.BenefitStarted it -> {
                    if (it.cash() != null && it.cash().period() != CashBenefit.Period.ONCE) {
                        job.benefits.put(it.benefitId(), it.cash());
                    }
                }
                case Fact.BenefitEnded it -> job.benefits.remove(it.benefitId());
                case Fact.EmploymentEnded it -> {
                    jobs.remove(id);
                    ended.put(id, recorded.effectiveOn());
                }
                case Fact it -> {}
            }
        }
    }

    /** The state after all facts of that day. */
    Day on(LocalDate day) {
        Day state = new Day();
        for (int place = 0;
                place < facts.size() && !facts.get(place).effectiveOn().isAfter(day);
                place++) {
            state.apply(facts.get(place), employmentOf(place));
        }
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
                RecordedFact fact = facts.get(next);
                state.apply(fact, employmentOf(next++));
                if (fact.fact() instanceof Fact.BenefitStarted it
                        && it.cash() != null
                        && it.cash().period() == CashBenefit.Period.ONCE) {
                    sums.add(Component.BENEFITS, it.cash().amount());
                }
            }
            Quotient share = equalMonths ? Quotient.of(1, 12L * day.lengthOfMonth()) : Quotient.of(1, 365);
            state.jobs.values().forEach(job -> accrued(job, share, sums));
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

    private static void accrued(Job job, Quotient share, Sums sums) {
        BigDecimal percent = job.leavePercent == null ? new BigDecimal(100) : job.leavePercent;
        sums.add(
                Component.BASE,
                job.rate.currency(),
                job.paid().times(share).times(Quotient.of(percent)).dividedBy(Quotient.of(100, 1)));
        job.benefits
                .values()
                .forEach(it -> sums.add(
                        Component.BENEFITS,
                        it.amount().getCurrencyUnit(),
                        perYear(it).times(share)));
    }

    static Quotient perYear(CashBenefit cash) {
        return Quotient.of(cash.amount().getAmount())
                .times(Quotient.of(cash.period() == CashBenefit.Period.MONTH ? 12 : 1, 1));
    }

    /** Base, target and recurring benefits of a state, per year. */
    static Sums rates(Day state) {
        Sums sums = new Sums();
        state.jobs.values().forEach(job -> sums.plus(rates(job)));
        return sums;
    }

    static Sums rates(Job job) {
        Sums sums = new Sums();
        sums.add(Component.BASE, job.rate.currency(), job.paid());
        switch (job.target) {
            case BonusTarget.Amount it -> sums.add(Component.BONUS, it.amount());
            case BonusTarget.Percent it ->
                sums.add(
                        Component.BONUS,
                        job.rate.currency(),
                        job.paid().times(Quotient.of(it.percent())).times(Quotient.of(1, 100)));
            case null -> {}
        }
        job.benefits
                .values()
                .forEach(it -> sums.add(Component.BENEFITS, it.amount().getCurrencyUnit(), perYear(it)));
        return sums;
    }
}
