package trackrecord.domain.upcoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Split;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.OpenFact;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * The vests that fell due by a day and are not recorded. What is to be recorded is counted in the shares of the
 * tranche's own date, and a split divides what is left by then: so the vests before a split are put into the timeline
 * first, and what the split makes of the rest is looked at behind it. What cannot be said in whole shares of its own
 * date, because facts behind a split took the rest, vests on the day of the split.
 */
public final class DueVests {

    /** What is known now, and the vests that were found so far. */
    private Timeline timeline;

    private final LocalDate asOf;
    /** The last day whose facts count. */
    private final LocalDate end;

    private final State state;
    private final List<Due> due;

    /** A tranche that is DUE on the day of the question, as it stands then. */
    private record Due(Grant grant, Places.Place place, Tranche tranche) {}

    private record Vest(String grantId, Places.Place place, LocalDate on) {}

    /** The grants of one day with their tranches, each looked up once. */
    private static final class Standings {
        private final State state;
        private final Map<String, Places> places = new HashMap<>();

        Standings(State state) {
            this.state = state;
        }

        @Nullable
        Tranche tranche(Due due) {
            return places.computeIfAbsent(due.grant().grantId(), id -> state.career()
                            .grant(id)
                            .map(grant -> Places.of(state.status(grant)))
                            .orElse(Places.NONE))
                    .at(due.place());
        }
    }

    private DueVests(Timeline timeline, LocalDate asOf, LocalDate end, Predicate<Grant> asked) {
        this.timeline = timeline;
        this.asOf = asOf;
        this.end = end;
        this.state = timeline.on(asOf);
        this.due = new ArrayList<>();
        for (Grant grant : state.career().grants()) {
            GrantStatus status = state.status(grant);
            if (asked.test(grant) && status.tranches().stream().anyMatch(DueVests::isDue)) {
                Places.of(status).forEach((place, tranche) -> {
                    if (isDue(tranche)) {
                        due.add(new Due(grant, place, tranche));
                    }
                });
            }
        }
    }

    private static boolean isDue(Tranche tranche) {
        Work.step();
        return tranche.state() == Tranche.State.DUE;
    }

    /** By grant, and by tranche in it: what is DUE on that day, as the facts effective until then leave it. */
    public static List<DueVest> on(Timeline timeline, LocalDate asOf) {
        return new DueVests(timeline, asOf, asOf, _ -> true)
                .vests().values().stream()
                        .flatMap(byDay -> byDay.values().stream())
                        .toList();
    }

    /** The same, of what fell due in a window, at its end. */
    public static List<DueVest> within(Timeline timeline, LocalDateRange window) {
        return on(timeline, window.getEndInclusive()).stream()
                .filter(it -> window.contains(it.on()))
                .toList();
    }

    /**
     * What is to be recorded, oldest first: what is DUE on that day, less what a later fact says of it.
     *
     * @param grantId absent: of all grants
     */
    public static List<DueVest> toRecord(Timeline timeline, LocalDate asOf, @Nullable String grantId) {
        LocalDate last = timeline.lastDay();
        LocalDate end = last == null || last.isBefore(asOf) ? asOf : last;
        Map<Vest, DueVest> all = new LinkedHashMap<>();
        Timeline known = timeline;
        List<DueVest> found;
        // A split divides anew what is left once some of it is recorded, and may leave more.
        do {
            found = new ArrayList<>();
            for (var each : new DueVests(known, asOf, end, it -> grantId == null || grantId.equals(it.grantId()))
                    .vests()
                    .entrySet()) {
                for (DueVest vest : each.getValue().values()) {
                    found.add(vest);
                    all.merge(new Vest(vest.grant().grantId(), each.getKey().place(), vest.on()), vest, DueVest::and);
                }
            }
            known = known.with(asFacts(known, found));
        } while (!found.isEmpty());
        return all.values().stream().sorted(Comparator.comparing(DueVest::on)).toList();
    }

    /** By grant, and by tranche in it. */
    private Map<Due, SortedMap<LocalDate, DueVest>> vests() {
        Map<Due, SortedMap<LocalDate, DueVest>> all = new LinkedHashMap<>();
        due.forEach(each -> all.put(each, new TreeMap<>())); // in their order
        for (LocalDate until : lastDays()) {
            Map<Due, DueVest> found = vestsBy(until);
            if (until.isBefore(asOf) && !found.isEmpty()) {
                timeline = timeline.with(asFacts(timeline, found.values()));
            }
            found.forEach((each, vest) ->
                    all.computeIfAbsent(each, _ -> new TreeMap<>()).put(vest.on(), vest));
        }
        return all;
    }

    /** The day before each split behind a tranche that is due, and the day of the question; none if nothing is due. */
    private Set<LocalDate> lastDays() {
        Set<LocalDate> days = new TreeSet<>();
        for (Due each : due) {
            days.add(asOf);
            for (Split split : Leftovers.splits(
                    state.career(), each.grant(), each.tranche().date())) {
                Work.step();
                days.add(split.on().minusDays(1));
            }
        }
        return days;
    }

    /** What can be recorded of tranches that fell due by a day, in the shares of that day. */
    private Map<Due, DueVest> vestsBy(LocalDate until) {
        Standings then = new Standings(timeline.on(until));
        Standings later = new Standings(timeline.on(end));
        Leftovers leftovers = new Leftovers(timeline, end);
        Map<Due, DueVest> vests = new LinkedHashMap<>();
        for (Due each : due) {
            Work.step();
            Tranche tranche = each.tranche().date().isAfter(until) ? null : then.tranche(each);
            if (tranche != null) {
                Rational amount = leftovers.of(each.grant(), tranche.open(), until, later.tranche(each));
                if (amount.signum() > 0) {
                    vests.put(each, vest(each, dayBy(each, until), amount));
                }
            }
        }
        return vests;
    }

    private DueVest vest(Due due, LocalDate on, Rational amount) {
        UnitPrices.Price unit = new UnitPrices(state.career(), due.grant()).on(on);
        return new DueVest(due.grant(), due.tranche(), on, amount, amount.times(unit.amount()), unit.currency());
    }

    /** The date of a tranche; behind a split, whose shares are meant, the day of the split. */
    private LocalDate dayBy(Due due, LocalDate until) {
        List<Split> splits = Leftovers.splits(
                        state.career(), due.grant(), due.tranche().date())
                .stream()
                .filter(split -> !split.on().isAfter(until))
                .toList();
        return splits.isEmpty() ? due.tranche().date() : splits.getLast().on();
    }

    /** Numbered behind all others, as they would be. */
    private static List<OpenFact> asFacts(Timeline timeline, Collection<DueVest> vests) {
        int number =
                timeline.facts().stream().mapToInt(RecordedFact::number).max().orElse(0);
        List<OpenFact> facts = new ArrayList<>();
        for (DueVest vest : vests) {
            RecordedFact fact = new RecordedFact(
                    ++number, Instant.EPOCH, "", new RsuVested(vest.grant().grantId(), vest.vested()).on(vest.on()));
            facts.add(new OpenFact(number, vest.on(), fact.fact().type(), _ -> fact));
        }
        return facts;
    }
}
