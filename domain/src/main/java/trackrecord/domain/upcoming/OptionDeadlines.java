package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.UpcomingEntry.Deadline;
import trackrecord.domain.upcoming.UpcomingEntry.Kind;
import trackrecord.domain.vesting.Exercise;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.OptionBalance;
import trackrecord.domain.work.Work;

/**
 * The deadlines of options: to exercise them or, after an early exercise, to elect under section 83(b). Facts recorded
 * for the future count: the end of an employment opens a window.
 */
final class OptionDeadlines {

    /** 26 CFR 1.83-2(b): not later than 30 days after the transfer. Weekends and holidays do not shift it here. */
    private static final int ELECTION_DAYS = 30;

    private final Timeline timeline;
    private final LocalDate asOf;
    private final LocalDate last;

    private OptionDeadlines(Timeline timeline, LocalDate asOf, LocalDate last) {
        this.timeline = timeline;
        this.asOf = asOf;
        this.last = last;
    }

    /** The deadlines after {@code asOf} and up to {@code last}, by grant. */
    static List<Deadline> of(Timeline timeline, LocalDate asOf, LocalDate last) {
        OptionDeadlines deadlines = new OptionDeadlines(timeline, asOf, last);
        LocalDate lastDay = timeline.lastDay();
        State end = timeline.on(lastDay == null || lastDay.isBefore(last) ? last : lastDay);
        List<Deadline> all = new ArrayList<>();
        for (Grant grant : end.career().grants()) {
            Work.step();
            GrantStatus status = end.status(grant);
            status.options().ifPresent(balance -> {
                deadlines.addLastDay(all, grant, balance);
                deadlines.addElections(all, status);
            });
        }
        return all;
    }

    private boolean isAsked(LocalDate day) {
        return day.isAfter(asOf) && !day.isAfter(last);
    }

    private void addLastDay(List<Deadline> all, Grant grant, OptionBalance atTheEnd) {
        LocalDate day = atTheEnd.exerciseBy();
        if (day == null || !isAsked(day)) {
            return;
        }
        State then = timeline.on(day);
        Rational exercisable = then.career()
                .grant(grant.grantId())
                .flatMap(it -> then.status(it).options())
                .map(OptionBalance::exercisable)
                .orElse(Rational.ZERO);
        if (exercisable.signum() > 0) {
            boolean expires = day.equals(grant.expiresOn());
            List<Integer> facts = new ArrayList<>(List.of(grant.number()));
            if (!expires) {
                grant.employmentEndedBy().ifPresent(facts::add);
            }
            all.add(new Deadline(day, expires ? Kind.EXPIRY : Kind.EXERCISE_BY, grant, exercisable, facts));
        }
    }

    private void addElections(List<Deadline> all, GrantStatus atTheEnd) {
        Grant grant = atTheEnd.grant();
        Map<LocalDate, Deadline> byDay = new TreeMap<>();
        for (Exercise exercise : atTheEnd.exercises()) {
            LocalDate day = exercise.on().plusDays(ELECTION_DAYS);
            if (exercise.unvested().signum() > 0 && isAsked(day)) {
                byDay.merge(
                        day,
                        new Deadline(
                                day,
                                Kind.ELECTION_83B,
                                grant,
                                exercise.unvested(),
                                List.of(grant.number(), exercise.fact())),
                        Deadline::and);
            }
        }
        all.addAll(byDay.values());
    }
}
