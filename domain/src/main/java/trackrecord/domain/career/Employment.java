package trackrecord.domain.career;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.fact.BonusTarget;
import trackrecord.domain.fact.EmploymentId;
import trackrecord.domain.fact.Fact.BenefitStarted;
import trackrecord.domain.fact.Fact.Hired;
import trackrecord.domain.fact.Fact.LeaveStarted;

/**
 * One span from a hire to an end, {@code [since, until)}, with the course of pay in it.
 *
 * @param hiredBy number of the fact that began it
 * @param rates   annual base rates in order of their first day; of several on one day the last holds
 * @param targets bonus targets likewise; a value of null: none
 * @param until   the first day on which it no longer holds; absent: it goes on
 * @param endedBy number of the fact that ended it; 0 while it goes on
 */
public record Employment(int hiredBy, String employer, LocalDate since, Position position, List<Held<Money>> rates,
        List<Held<BonusTarget>> targets, List<Leave> leaves, List<Benefit> benefits, @Nullable LocalDate until,
        int endedBy) {

    private static final BigDecimal FULL_PAY = new BigDecimal(100);

    static Employment of(int number, LocalDate on, Hired hired) {
        return new Employment(number, hired.employer(), on, Position.of(number, on, hired),
                List.of(new Held<>(hired.baseSalary(), on, number)),
                hired.bonusTarget() == null ? List.of() : List.of(new Held<>(hired.bonusTarget(), on, number)),
                List.of(), List.of(), null, 0);
    }

    /** Its name for ever. */
    public EmploymentId id() {
        return EmploymentId.of(hiredBy);
    }

    public boolean running() {
        return until == null;
    }

    /** The annual base rate in force, or the last one. */
    public Held<Money> rate() {
        return rates.getLast();
    }

    /** The bonus target in force; empty where none was set, and after the end. */
    public Optional<Held<BonusTarget>> target() {
        return targets.isEmpty() || !running() ? Optional.empty() : Optional.of(targets.getLast());
    }

    public Optional<Leave> runningLeave() {
        return leaves.isEmpty() || !leaves.getLast().running() ? Optional.empty() : Optional.of(leaves.getLast());
    }

    public Optional<Benefit> runningBenefit(String benefitId) {
        return benefits.stream().filter(it -> it.running() && it.benefitId().equals(benefitId)).findFirst();
    }

    Employment in(Position next) {
        return new Employment(hiredBy, employer, since, next, rates, targets, leaves, benefits, until, endedBy);
    }

    Employment paid(int number, LocalDate on, Money rate) {
        return new Employment(hiredBy, employer, since, position, Lists.with(rates, new Held<>(rate, on, number)),
                targets, leaves, benefits, until, endedBy);
    }

    Employment targeted(int number, LocalDate on, BonusTarget target) {
        return new Employment(hiredBy, employer, since, position, rates,
                Lists.with(targets, new Held<>(target, on, number)), leaves, benefits, until, endedBy);
    }

    Employment onLeave(int number, LocalDate on, LeaveStarted started) {
        BigDecimal pay = started.payPercent() == null ? FULL_PAY : started.payPercent();
        boolean pauses = Boolean.TRUE.equals(started.pausesVesting());
        return leaves(Lists.with(leaves,
                new Leave(number, started.kind(), pay, pauses, on, null, 0)));
    }

    Employment backFromLeave(int number, LocalDate on) {
        return runningLeave().isEmpty() ? this
                : leaves(Lists.mapped(leaves, leave -> leave.running() ? leave.ended(number, on) : leave));
    }

    Employment enjoying(int number, LocalDate on, BenefitStarted started) {
        Benefit benefit = new Benefit(number, started.benefitId(), started.name(), started.cash(), on, null);
        return benefits(Lists.with(benefits, benefit.once() ? benefit.endedOn(on) : benefit));
    }

    Employment withoutBenefit(String benefitId, LocalDate on) {
        UnaryOperator<Benefit> end = it -> it.running() && it.benefitId().equals(benefitId) ? it.endedOn(on) : it;
        return benefits(Lists.mapped(benefits, end));
    }

    /** Ends it, and with it its leave and its benefits. */
    Employment ended(int number, LocalDate on) {
        return new Employment(hiredBy, employer, since, position, rates, targets,
                Lists.mapped(leaves, leave -> leave.running() ? leave.ended(number, on) : leave),
                Lists.mapped(benefits, benefit -> benefit.running() ? benefit.endedOn(on) : benefit), on, number);
    }

    private Employment leaves(List<Leave> next) {
        return new Employment(hiredBy, employer, since, position, rates, targets, next, benefits, until, endedBy);
    }

    private Employment benefits(List<Benefit> next) {
        return new Employment(hiredBy, employer, since, position, rates, targets, leaves, next, until, endedBy);
    }
}
