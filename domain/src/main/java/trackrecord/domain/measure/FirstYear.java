package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Benefit;
import trackrecord.domain.career.Bonus;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.pay.PayElement;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.pay.PayElement.BenefitInCash;
import trackrecord.domain.pay.PayElement.BonusPayment;
import trackrecord.domain.pay.PayElement.Purchase;
import trackrecord.domain.pay.PayElement.Salary;
import trackrecord.domain.pay.PayElement.Target;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Schedule;
import trackrecord.domain.vesting.VestingOccurrence;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * The first year of an employment as an offer states it: the terms of the hire day, and what is granted and scheduled
 * up to and including the first anniversary, regardless of what happened later.
 */
final class FirstYear {

    private final Career state;
    private final Employment job;
    private final LocalDate hire;
    private final LocalDate anniversary;
    private final Tally tally;

    private FirstYear(Career state, Employment job) {
        this.state = state;
        this.job = job;
        this.hire = job.since();
        this.anniversary = hire.plusMonths(12);
        this.tally = new Tally(state.employments());
    }

    /** Empty before the first employment. */
    static Tally of(Timeline timeline, LocalDate asOf) {
        Career known = timeline.on(asOf).career();
        Career state = timeline.atTheEnd();
        return known.employment()
                .or(known.employments()::endedLast)
                .flatMap(job -> state.employments().find(job.id()))
                .map(job -> new FirstYear(state, job).tally())
                .orElseGet(() -> new Tally(state.employments()));
    }

    /** The first year of one employment, whenever it begins. The timeline holds only this employment. */
    static Tally of(Timeline timeline, EmploymentId employment) {
        Career state = timeline.atTheEnd();
        return state.employments()
                .find(employment)
                .map(job -> new FirstYear(state, job).tally())
                .orElseGet(() -> new Tally(state.employments()));
    }

    private Tally tally() {
        Figure paid = Annualized.paid(
                job.employer(),
                job.rates().on(hire).orElseThrow(),
                job.hours().on(hire).orElseThrow());
        for (PayElement element : PayElement.of(state)) {
            switch (element) {
                case Salary(var it) when isOfThis(it.id()) -> tally.add(element, Component.BASE, paid);
                case BonusPayment(var bonus) when isOfThis(bonus.employment()) -> signOn(element, bonus);
                case Target(var it)
                when isOfThis(it.id()) ->
                    job.targets()
                            .on(hire)
                            .ifPresent(target -> tally.add(element, Component.BONUS, Annualized.target(target, paid)));
                case Award(var grant) when isOfThis(grant.employment()) -> tranches(element, grant);
                case BenefitInCash(var it, var benefit, var cash)
                when isOfThis(it.id()) -> benefit(element, benefit, cash);
                // Bonuses of other employments do not count; purchased shares are paid for with salary that already
                // counts.
                case Salary _, BonusPayment _, Target _, Award _, BenefitInCash _, Purchase _ -> {}
            }
        }
        return tally;
    }

    private boolean isOfThis(@Nullable EmploymentId employment) {
        return job.id().equals(employment);
    }

    private boolean isInYear(LocalDate day) {
        return LocalDateRange.of(hire, anniversary).contains(day);
    }

    private void signOn(PayElement element, Bonus bonus) {
        if (bonus.kind() == BonusKind.SIGN_ON && isInYear(bonus.on())) {
            tally.add(element, Component.BONUS, Windowed.paid(bonus, "paid on " + bonus.on()));
        }
    }

    private void tranches(PayElement element, Grant grant) {
        if (!isInYear(grant.on())) {
            return;
        }
        List<VestingOccurrence> events = grant.events();
        List<Schedule.Part> parts = grant.schedule(events).parts();
        List<Set<String>> behind = grant.eventsBehind(events);
        for (int index = 0; index < parts.size(); index++) {
            Schedule.Part part = parts.get(index);
            if (!part.on().isAfter(anniversary)) {
                List<Integer> facts = GrantFigures.factsOfSchedule(grant, events, behind.get(index)::contains);
                tally.add(element, Component.EQUITY, GrantFigures.tranche(grant, part, facts));
            }
        }
    }

    private void benefit(PayElement element, Benefit benefit, CashBenefit cash) {
        if (benefit.once() ? isInYear(benefit.since()) : benefit.since().equals(hire)) {
            tally.add(
                    element,
                    Component.BENEFITS,
                    benefit.once() ? Annualized.amount(benefit, cash) : Annualized.perYear(benefit, cash));
        }
    }
}
