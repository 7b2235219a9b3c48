package trackrecord.domain.compensation;

import static trackrecord.domain.compensation.Accrual.covers;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.Nullable;
import trackrecord.domain.career.Benefit;
import trackrecord.domain.career.Bonus;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Held;
import trackrecord.domain.fact.BonusKind;
import trackrecord.domain.fact.Granted;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Schedule;
import trackrecord.domain.vesting.VestingOccurrence;

/**
 * The first year of an employment as an offer states it: the terms of the hire day and what is granted and scheduled
 * up to and including the first anniversary, whatever then became of it.
 */
final class FirstYear {

    private final Career state;
    private final int index;
    private final Employment job;
    private final LocalDate hire;
    private final LocalDate anniversary;
    private final Tally tally = new Tally();

    private FirstYear(Career state, int index) {
        this.state = state;
        this.index = index;
        this.job = state.employments().get(index);
        this.hire = job.since();
        this.anniversary = hire.plusMonths(12);
    }

    static Totals of(Timeline timeline, LocalDate asOf) {
        int index = timeline.on(asOf).employments().size() - 1;
        return index < 0 ? Totals.NOTHING : new FirstYear(timeline.atTheEnd(), index).totals();
    }

    private Totals totals() {
        Held<Money> rate = ofHireDay(job.rates());
        tally.add(Component.BASE, Annualized.rate(job.employer(), rate));
        signOns();
        if (ofHireDay(job.targets()) != null) {
            tally.add(Component.BONUS, Annualized.target(job.employer(), ofHireDay(job.targets()), rate));
        }
        state.grants().forEach(this::tranches);
        job.benefits().forEach(this::benefit);
        return tally.totals();
    }

    /** What holds after all facts of the hire day; absent where that is nothing. */
    private <T> @Nullable Held<T> ofHireDay(List<Held<T>> course) {
        Held<T> last = null;
        for (Held<T> held : course) {
            if (held.since().equals(hire)) {
                last = held;
            }
        }
        return last;
    }

    private boolean isInYear(LocalDate day) {
        return covers(LocalDateRange.of(hire, anniversary), day);
    }

    private void signOns() {
        for (Bonus bonus : state.bonuses()) {
            if (bonus.employment() == index && bonus.kind() == BonusKind.SIGN_ON && isInYear(bonus.on())) {
                tally.add(Component.BONUS, Windowed.paid(bonus, "paid on " + bonus.on()));
            }
        }
    }

    private void tranches(Grant grant) {
        if (grant.employment() != index || !isInYear(grant.on())) {
            return;
        }
        List<VestingOccurrence> events = state.eventsFor(grant);
        List<Integer> facts = GrantFigures.factsOfSchedule(grant, events, grant::schedules);
        for (Schedule.Part part : grant.schedule(events).parts()) {
            if (!part.on().isAfter(anniversary)) {
                tally.add(Component.EQUITY, Figure.tranche(grant.valueAtGrant(part.amount()), grant.currency(), facts,
                        () -> GrantFigures.name(grant) + ", scheduled for " + part.on(),
                        () -> words(grant, part)));
            }
        }
    }

    private static String words(Grant grant, Schedule.Part part) {
        return switch (grant.granted()) {
            case Granted.Units it -> Wording.plain(part.amount()) + " units x " + Wording.money(it.unitPrice());
            case Granted.Value _ -> Wording.money(part.amount(), grant.currency()) + " of the grant";
        };
    }

    private void benefit(Benefit benefit) {
        if (benefit.cash() == null) {
            return;
        }
        if (benefit.once() ? isInYear(benefit.from()) : benefit.from().equals(hire)) {
            tally.add(Component.BENEFITS, benefit.once() ? Annualized.amount(benefit, benefit.cash())
                    : Annualized.perYear(benefit, benefit.cash()));
        }
    }
}
