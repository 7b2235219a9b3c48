package trackrecord.domain.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.time.Course;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vesting.Pause;
import trackrecord.domain.vesting.Pauses;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.BenefitEnded;
import trackrecord.domain.vocabulary.Fact.BenefitStarted;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.LeaveEnded;
import trackrecord.domain.vocabulary.Fact.LeaveStarted;
import trackrecord.domain.vocabulary.Fact.Promoted;
import trackrecord.domain.vocabulary.PayRate;

/**
 * An employment from hire to end, with the pay that holds on each day.
 *
 * @param days    unbounded while it is in force
 * @param rates   base rates; the last one ends with the employment
 * @param hours   shares of full time that are worked and paid; the last one ends with the employment
 * @param targets bonus targets; the last one ends with the employment
 * @param pauses  the leaves that pause vesting
 * @param endedBy number of the fact that ended it; empty while it is in force
 */
public record Employment(
        Hiring hiring,
        LocalDateRange days,
        Position position,
        Course<PayRate> rates,
        Course<Rational> hours,
        Course<BonusTarget> targets,
        List<Leave> leaves,
        Pauses pauses,
        List<Benefit> benefits,
        OptionalInt endedBy) {

    private static final BigDecimal FULL_PAY = new BigDecimal(100);

    static Employment of(int number, LocalDate on, @Nullable EmploymentId id, Hired hired) {
        List<Integer> by = List.of(number);
        Course<BonusTarget> targets = Course.none();
        return new Employment(
                Hiring.of(number, id, hired),
                LocalDateRange.ofUnboundedEnd(on),
                Position.of(number, on, hired),
                Course.<PayRate>none().then(on, hired.baseSalary(), by),
                Course.<Rational>none().then(on, hired.fte() == null ? Rational.ONE : hired.fte(), by),
                hired.bonusTarget() == null ? targets : targets.then(on, hired.bonusTarget(), by),
                List.of(),
                Pauses.NONE,
                List.of(),
                OptionalInt.empty());
    }

    /** Its permanent id. */
    public EmploymentId id() {
        return hiring.id();
    }

    /** Number of the fact that began it. */
    public int hiredBy() {
        return hiring.fact();
    }

    public String employer() {
        return hiring.employer();
    }

    /** Whether facts name this employment. If not, its hire is stored without an id. */
    public boolean named() {
        return hiring.named();
    }

    /** Whether it is a side employment. */
    public boolean side() {
        return position.side().value();
    }

    public LocalDate since() {
        return days.getStart();
    }

    public boolean running() {
        return days.isUnboundedEnd();
    }

    /** The base rate in force, or the last one after the end. */
    public Effective<PayRate> rate() {
        return rates.last().orElseThrow();
    }

    /** The share of full time that is worked and paid, or the last one after the end. */
    public Effective<Rational> fte() {
        return hours.last().orElseThrow();
    }

    /** The annual pay at this rate and share, rounded once to the minor unit (HALF_UP). */
    public Money paidSalary() {
        return rate().value().paid(fte().value());
    }

    /** The bonus target in force; empty if none was set, and after the end. */
    public Optional<Effective<BonusTarget>> target() {
        return targets.current();
    }

    public Optional<Leave> runningLeave() {
        return leaves.isEmpty() || !leaves.getLast().running() ? Optional.empty() : Optional.of(leaves.getLast());
    }

    public Optional<Benefit> runningBenefit(String benefitId) {
        return benefits.stream()
                .filter(it -> it.running() && it.benefitId().equals(benefitId))
                .findFirst();
    }

    /** Whether the leave or benefit that a fact ends is running. */
    boolean hasRunning(Fact ends) {
        return switch (ends) {
            case BenefitEnded it -> runningBenefit(it.benefitId()).isPresent();
            case LeaveEnded _ -> runningLeave().isPresent();
            case Fact _ -> false;
        };
    }

    Employment in(Position next) {
        return new Employment(hiring, days, next, rates, hours, targets, leaves, pauses, benefits, endedBy);
    }

    Employment paid(int number, LocalDate on, PayRate rate) {
        return new Employment(
                hiring,
                days,
                position,
                rates.then(on, rate, List.of(number)),
                hours,
                targets,
                leaves,
                pauses,
                benefits,
                endedBy);
    }

    Employment working(int number, LocalDate on, Rational fte) {
        return new Employment(
                hiring,
                days,
                position,
                rates,
                hours.then(on, fte, List.of(number)),
                targets,
                leaves,
                pauses,
                benefits,
                endedBy);
    }

    Employment promoted(int number, LocalDate on, Promoted to) {
        Employment promoted = in(position.promoted(number, on, to));
        return to.baseSalary() == null ? promoted : promoted.paid(number, on, to.baseSalary());
    }

    Employment targeted(int number, LocalDate on, BonusTarget target) {
        return new Employment(
                hiring,
                days,
                position,
                rates,
                hours,
                targets.then(on, target, List.of(number)),
                leaves,
                pauses,
                benefits,
                endedBy);
    }

    Employment onLeave(int number, LocalDate on, LeaveStarted started) {
        BigDecimal pay = started.payPercent() == null ? FULL_PAY : started.payPercent();
        Leave leave = new Leave(
                started.kind(),
                pay,
                Boolean.TRUE.equals(started.pausesVesting()),
                LocalDateRange.ofUnboundedEnd(on),
                List.of(number));
        return leaves(Lists.with(leaves, leave), leave.pausesVesting() ? pauses.and(new Pause(leave.days())) : pauses);
    }

    Employment backFromLeave(int number, LocalDate on) {
        return runningLeave().isEmpty()
                ? this
                : leaves(
                        Lists.mapped(leaves, leave -> leave.running() ? leave.ended(number, on) : leave),
                        pauses.endedOn(on));
    }

    Employment enjoying(int number, LocalDate on, BenefitStarted started) {
        Benefit benefit = new Benefit(
                number, started.benefitId(), started.name(), started.cash(), LocalDateRange.ofUnboundedEnd(on));
        return benefits(Lists.with(benefits, benefit.once() ? benefit.endedOn(on) : benefit));
    }

    Employment withoutBenefit(String benefitId, LocalDate on) {
        UnaryOperator<Benefit> end = it -> it.running() && it.benefitId().equals(benefitId) ? it.endedOn(on) : it;
        return benefits(Lists.mapped(benefits, end));
    }

    /** Ends the employment with its leave and benefits. */
    Employment ended(int number, LocalDate on) {
        return new Employment(
                hiring,
                days.withEnd(on),
                position,
                rates.endedOn(on),
                hours.endedOn(on),
                targets.endedOn(on),
                Lists.mapped(leaves, leave -> leave.running() ? leave.ended(number, on) : leave),
                pauses.endedOn(on),
                Lists.mapped(benefits, benefit -> benefit.running() ? benefit.endedOn(on) : benefit),
                OptionalInt.of(number));
    }

    private Employment leaves(List<Leave> next, Pauses pausing) {
        return new Employment(hiring, days, position, rates, hours, targets, next, pausing, benefits, endedBy);
    }

    private Employment benefits(List<Benefit> next) {
        return new Employment(hiring, days, position, rates, hours, targets, leaves, pauses, next, endedBy);
    }
}
