package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Leave;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.UpcomingEntry.Falling;
import trackrecord.domain.upcoming.UpcomingEntry.Kind;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Pause;
import trackrecord.domain.vesting.Pauses;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vesting.Vest;
import trackrecord.domain.vesting.VestingOccurrence;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * Finds what falls due for a grant after a day. Facts recorded for the future change the grant on their days; between
 * two of them, the tranches are those of the state in between. A leave without a recorded end is assumed to last
 * through the day of the question, or through its first day if that is later.
 */
final class UpcomingVests {

    private final Career end;
    private final Leftovers leftovers;
    private final Grant atTheEnd;
    private final LocalDate lastFact;
    private final LocalDate asOf;
    private final LocalDate last;
    private final List<Leave> leaves;
    private final Pauses pauses;
    private final Map<LocalDate, Falling> entries = new TreeMap<>();

    private UpcomingVests(Timeline timeline, Leftovers leftovers, Grant atTheEnd, LocalDate asOf, LocalDate last) {
        this.end = timeline.atTheEnd();
        this.leftovers = leftovers;
        this.atTheEnd = atTheEnd;
        this.lastFact = lastDay(timeline, last);
        this.asOf = asOf;
        this.last = last;
        this.leaves = end.pausingLeavesOf(atTheEnd);
        this.pauses = Pauses.of(leaves.stream().map(this::pause).toList());
    }

    /** The last day with a known fact, or the day of the question if that is later. */
    private static LocalDate lastDay(Timeline timeline, LocalDate last) {
        LocalDate lastFact = timeline.lastDay();
        return lastFact == null || lastFact.isBefore(last) ? last : lastFact;
    }

    /** What falls due for all grants after {@code asOf} and up to {@code last}: by grant, then by date. */
    static List<Falling> of(Timeline timeline, LocalDate asOf, LocalDate last) {
        List<Effective<Career>> states = states(timeline, asOf, last);
        List<Grant> grants = timeline.atTheEnd().grants();
        Leftovers leftovers = new Leftovers(timeline, lastDay(timeline, last));
        List<Falling> all = new ArrayList<>();
        for (int index = 0; index < grants.size(); index++) {
            all.addAll(new UpcomingVests(timeline, leftovers, grants.get(index), asOf, last).entries(states, index));
        }
        return all;
    }

    /** The states, each with the days on which its grants hold. */
    @SuppressWarnings("ReferenceEquality") // If no grant changed, the list is the same object.
    private static List<Effective<Career>> states(Timeline timeline, LocalDate asOf, LocalDate last) {
        List<Effective<Career>> states = new ArrayList<>();
        Career state = timeline.on(asOf).career();
        states.add(Effective.from(asOf.plusDays(1), state, List.of()));
        for (RecordedFact fact : timeline.between(asOf.plusDays(1), last.plusDays(1))) {
            Work.step();
            Career next = timeline.on(fact.effectiveOn()).career();
            if (next.grants() != state.grants()) {
                states.add(Effective.from(fact.effectiveOn(), next, List.of()));
                state = next;
            }
        }
        return states;
    }

    private Pause pause(Leave leave) {
        LocalDate start = leave.days().getStart();
        LocalDate through = start.isAfter(asOf) ? start : asOf;
        return new Pause(leave.running() ? leave.days().withEnd(through.plusDays(1)) : leave.days());
    }

    /**
     * By date, one a day.
     *
     * @param index of the grant; a career's grants keep their order
     */
    private List<Falling> entries(List<Effective<Career>> states, int index) {
        Places left = Places.of(atTheEnd.status(lastFact, atTheEnd.events(), pauses));
        Effective<Career> since = states.getFirst();
        for (Effective<Career> next : states) {
            Work.step();
            if (grant(next.value(), index) != grant(since.value(), index)) {
                addBetween(since, next.since().minusDays(1), index, left);
                since = next;
            }
        }
        addBetween(since, last, index, left);
        return List.copyOf(entries.values());
    }

    private static @Nullable Grant grant(Career state, int index) {
        return index < state.grants().size() ? state.grants().get(index) : null;
    }

    /** Adds what falls due up to a day, with no change of the grant before it. */
    private void addBetween(Effective<Career> since, LocalDate to, int index, Places left) {
        LocalDate from = since.since();
        Career state = since.value();
        Grant grant = grant(state, index);
        if (grant == null || to.isBefore(from)) {
            return;
        }
        if (grant.instrument().vestsByDate()) {
            addByDate(since, to, grant);
            return;
        }
        List<VestingOccurrence> events = grant.events();
        Set<LocalDate> cliffs = grant.cliffs(to, events, pauses);
        LocalDate before = grant.on();
        int leave = 0;
        for (Map.Entry<Places.Place, Tranche> each :
                Places.of(grant.status(to, events, pauses)).tranches().entrySet()) {
            Tranche tranche = each.getValue();
            LocalDate on = tranche.date();
            if (on.isAfter(to)) {
                return;
            }
            Rational amount = leftovers.of(grant, tranche.open(), to, left.at(each.getKey()));
            while (leave < leaves.size() && !leaves.get(leave).days().getEnd().isAfter(before)) {
                leave++;
            }
            if (!on.isBefore(from) && amount.signum() > 0) {
                Kind kind = tranche.state() == Tranche.State.HELD
                        ? Kind.EVENT_AWAITED
                        : cliffs.contains(tranche.scheduled()) ? Kind.CLIFF : Kind.VEST;
                entries.merge(
                        on,
                        new Falling(on, kind, grant, tranche.number(), amount, facts(grant, events, leave, on)),
                        Falling::and);
            }
            before = on;
        }
    }

    /** Options vest by date, regardless of facts on later days. */
    private void addByDate(Effective<Career> since, LocalDate to, Grant grant) {
        List<VestingOccurrence> events = grant.events();
        GrantStatus status = grant.status(to, events, pauses);
        Set<LocalDate> cliffs = grant.cliffs(to, events, pauses);
        Map<LocalDate, Rational> vests = new HashMap<>();
        for (Vest vest : status.vests()) {
            Work.step();
            if (!vest.accelerated()) {
                vests.merge(vest.on(), vest.amount(), Rational::plus);
            }
        }
        for (Tranche tranche : status.tranches()) {
            Work.step();
            LocalDate on = tranche.date();
            boolean held = tranche.state() == Tranche.State.HELD;
            Rational amount = held ? tranche.open() : vests.getOrDefault(on, Rational.ZERO);
            if (!on.isBefore(since.since()) && !on.isAfter(to) && amount.signum() > 0) {
                Kind kind = held ? Kind.EVENT_AWAITED : cliffs.contains(tranche.scheduled()) ? Kind.CLIFF : Kind.VEST;
                Falling falling = new Falling(
                        on, kind, grant, tranche.number(), amount, facts(grant, events, leavesBy(grant.on()), on));
                entries.merge(on, falling, (one, other) -> held ? one.and(other) : one);
            }
        }
    }

    /** Index of the first leave that is not over by a day. */
    private int leavesBy(LocalDate day) {
        int leave = 0;
        while (leave < leaves.size() && !leaves.get(leave).days().getEnd().isAfter(day)) {
            Work.step();
            leave++;
        }
        return leave;
    }

    /**
     * The facts of the grant, of the events it waited for, and of the leaves that delayed it since the previous
     * tranche: those from the given index on that began by that day.
     */
    private List<Integer> facts(Grant grant, List<VestingOccurrence> events, int leave, LocalDate on) {
        List<Integer> facts = new ArrayList<>(List.of(grant.number()));
        for (VestingOccurrence event : events) {
            Work.step();
            if (!event.on().isAfter(on)) {
                facts.add(event.fact());
            }
        }
        for (Leave each : leaves.subList(leave, leaves.size())) {
            Work.step();
            if (each.days().getStart().isAfter(on)) {
                break;
            }
            facts.addAll(each.facts());
        }
        return facts;
    }
}
