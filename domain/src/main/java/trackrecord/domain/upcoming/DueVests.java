package trackrecord.domain.upcoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Split;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * The vests that fell due by a day and are not recorded. What is to be recorded is counted in the shares of the
 * tranche's own date, and a split divides what is left by then: so the vests before a split are put into the timeline
 * first, and what the split makes of the rest is looked at behind it. What cannot be said in whole shares of its own
 * date, because facts behind a split took the rest, vests on the day of the last split.
 */
public final class DueVests {

    private final LocalDate asOf;
    /** The last day whose facts count. */
    private final LocalDate end;
    /** What is known now, and the vests that were found so far. */
    private Timeline timeline;

    private final State state;
    private final List<Due> due = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    /** A tranche that is DUE on the day of the question, as it stands then. */
    private record Due(Grant grant, Places.Place place, Tranche tranche) {}

    /** A vest, and the tranche that it is of. */
    private record Found(Due due, DueVest vest) {}

    /** What tells vests of several rounds apart. */
    private record Key(String grantId, Places.Place place, LocalDate on) {}

    /** The grants of one day with their tranches, each looked up once. */
    private static final class Standings {
        private final State state;
        private final Map<String, Places> places = new HashMap<>();

        Standings(State state) {
            this.state = state;
        }

        @Nullable
        Tranche tranche(Due due) {
            return places.computeIfAbsent(due.grant().grantId(), this::places).at(due.place());
        }

        private Places places(String grantId) {
            return state.career()
                    .grant(grantId)
                    .map(grant -> Places.of(state.status(grant)))
                    .orElse(Places.NONE);
        }
    }

    private DueVests(
            Timeline timeline, LocalDate asOf, LocalDate end, Predicate<Grant> asked, Predicate<LocalDate> fallen) {
        this.timeline = timeline;
        this.asOf = asOf;
        this.end = end;
        this.state = timeline.on(asOf);
        for (Grant grant : state.career().grants()) {
            GrantStatus status = state.status(grant);
            if (asked.test(grant) && status.tranches().stream().anyMatch(it -> isDue(it, fallen))) {
                Places.of(status).forEach((place, tranche) -> {
                    if (isDue(tranche, fallen)) {
                        due.add(new Due(grant, place, tranche));
                    }
                });
            }
        }
    }

    private static boolean isDue(Tranche tranche, Predicate<LocalDate> fallen) {
        Work.step();
        return tranche.state() == Tranche.State.DUE && fallen.test(tranche.date());
    }

    /**
     * By grant, and by tranche in it: what is DUE on that day, as the facts effective until then leave it. Each tranche is
     * counted by itself, as if none before it were recorded: where a split rounds, {@link #toRecord} may name a unit more or
     * less.
     */
    public static List<DueVest> on(Timeline timeline, LocalDate asOf) {
        return each(timeline, asOf, _ -> true);
    }

    /** The same, of tranches that fell due in a window, at its end. */
    public static List<DueVest> within(Timeline timeline, LocalDateRange window) {
        return each(timeline, window.getEndInclusive(), window::contains);
    }

    private static List<DueVest> each(Timeline timeline, LocalDate asOf, Predicate<LocalDate> fallen) {
        DueVests vests = new DueVests(timeline, asOf, asOf, _ -> true, fallen);
        vests.findEach();
        return vests.found.stream().map(Found::vest).toList();
    }

    /**
     * What is to be recorded, oldest first: what is DUE on that day, less what a later fact says of it.
     *
     * @param grantId absent: of all grants
     */
    public static List<DueVest> toRecord(Timeline timeline, LocalDate asOf, @Nullable String grantId) {
        LocalDate last = timeline.lastDay();
        LocalDate end = last == null || last.isBefore(asOf) ? asOf : last;
        Map<Key, DueVest> all = new LinkedHashMap<>();
        Timeline known = timeline;
        Predicate<Grant> asked = it -> grantId == null || grantId.equals(it.grantId());
        DueVests round;
        // A split divides anew what is left once some of it is recorded, and may leave more.
        do {
            round = new DueVests(known, asOf, end, asked, _ -> true);
            for (Found each : round.find()) {
                DueVest vest = each.vest();
                Key key = new Key(vest.grant().grantId(), each.due().place(), vest.on());
                all.merge(key, vest, DueVest::and);
            }
            known = round.timeline;
        } while (!round.found.isEmpty());
        return all.values().stream().sorted(Comparator.comparing(DueVest::on)).toList();
    }

    /** By grant and tranche. */
    private void findEach() {
        if (due.isEmpty()) {
            return;
        }
        Leftovers leftovers = new Leftovers(timeline, end);
        Map<LocalDate, Standings> standings = new HashMap<>();
        for (Due each : due) {
            LocalDate date = each.tranche().date();
            List<Split> splits = Leftovers.splits(state.career(), each.grant(), date);
            Rational amount = each.tranche().open();
            if (!splits.isEmpty()) {
                LocalDate until = splits.getFirst().on().minusDays(1);
                Tranche then = standings
                        .computeIfAbsent(until, day -> new Standings(timeline.on(day)))
                        .tranche(each);
                Rational left =
                        then == null ? Rational.ZERO : leftovers.of(each.grant(), then.open(), until, each.tranche());
                amount = left.signum() > 0 ? left : amount;
                date = left.signum() > 0 ? date : splits.getLast().on();
            }
            add(each, date, amount);
        }
    }

    /** In the order in which they would be recorded; then the timeline has them. */
    private List<Found> find() {
        if (due.isEmpty()) {
            return found;
        }
        Leftovers leftovers = new Leftovers(timeline, end);
        Standings later = new Standings(timeline.on(end));
        for (Map.Entry<LocalDate, List<Due>> divided : byFirstSplit().entrySet()) {
            LocalDate until = divided.getKey().minusDays(1);
            Standings then = new Standings(timeline.on(until));
            int before = found.size();
            for (Due each : divided.getValue()) {
                Tranche tranche = then.tranche(each);
                if (tranche != null) {
                    Rational left = leftovers.of(each.grant(), tranche.open(), until, later.tranche(each));
                    add(each, each.tranche().date(), left);
                }
            }
            record(before);
        }
        findTheRest();
        return found;
    }

    /** What is open on the day of the question, less what facts behind it need. */
    private void findTheRest() {
        Leftovers leftovers = new Leftovers(timeline, end);
        Standings now = new Standings(timeline.on(asOf));
        Standings later = end.equals(asOf) ? now : new Standings(timeline.on(end));
        int before = found.size();
        for (Due each : due) {
            Tranche tranche = now.tranche(each);
            if (tranche != null) {
                LocalDate date = each.tranche().date();
                List<Split> splits = Leftovers.splits(state.career(), each.grant(), date);
                LocalDate on = splits.isEmpty() ? date : splits.getLast().on();
                add(each, on, leftovers.of(each.grant(), tranche.open(), asOf, later.tranche(each)));
            }
        }
        record(before);
    }

    /** The tranches that a split divided after their date, by the day of the first such split. */
    private SortedMap<LocalDate, List<Due>> byFirstSplit() {
        SortedMap<LocalDate, List<Due>> all = new TreeMap<>();
        for (Due each : due) {
            Work.step();
            List<Split> splits = Leftovers.splits(
                    state.career(), each.grant(), each.tranche().date());
            if (!splits.isEmpty()) {
                all.computeIfAbsent(splits.getFirst().on(), _ -> new ArrayList<>())
                        .add(each);
            }
        }
        return all;
    }

    private void add(Due due, LocalDate on, Rational amount) {
        Work.step();
        if (amount.signum() > 0) {
            UnitPrices.Price unit = new UnitPrices(state.career(), due.grant()).on(on);
            Rational worth = amount.times(unit.amount());
            found.add(new Found(due, new DueVest(due.grant(), due.tranche(), on, amount, worth, unit.currency())));
        }
    }

    /** Puts what was found since into the timeline, numbered behind all others, as it would be. */
    private void record(int before) {
        int number =
                timeline.facts().stream().mapToInt(RecordedFact::number).max().orElse(0);
        List<RecordedFact> facts = new ArrayList<>();
        for (Found each : found.subList(before, found.size())) {
            DueVest vest = each.vest();
            DatedFact vested = new RsuVested(vest.grant().grantId(), vest.vested()).on(vest.on());
            facts.add(new RecordedFact(++number, Instant.EPOCH, "", vested));
        }
        timeline = timeline.and(facts);
    }
}
