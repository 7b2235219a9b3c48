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
 * The vests that fell due by a day and are not recorded. A vest is recorded in the shares of the tranche's own date,
 * and a split divides what is left by then. Therefore the vests before a split are added to the timeline first, and the
 * rest is evaluated after the split. An amount that cannot be expressed in whole shares of its own date, because facts
 * after a split took a part, vests on the day of the last split.
 */
public final class DueVests {

    private final LocalDate asOf;
    /** The last day whose facts count. */
    private final LocalDate end;
    /** The known facts, and the vests found so far. */
    private Timeline timeline;

    private final State state;
    private final List<Due> due = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    /**
     * A tranche that is DUE on the day of the question, in its state on that day.
     *
     * @param splits those of its shares after its date, in order
     */
    private record Due(Grant grant, Places.Place place, Tranche tranche, List<Split> splits) {

        LocalDate date() {
            return tranche.date();
        }

        /** The day of the last split; the date of the tranche if there is none. */
        LocalDate lastDivided() {
            return splits.isEmpty() ? date() : splits.getLast().on();
        }
    }

    /** A vest and its tranche. */
    private record Found(Due due, DueVest vest) {}

    /** Identifies a vest across rounds. */
    private record Key(String grantId, Places.Place place, LocalDate on) {}

    /** The grants of one day with their tranches; each is looked up once. */
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
                        List<Split> splits = Leftovers.splits(state.career(), grant, tranche.date());
                        due.add(new Due(grant, place, tranche, splits));
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
     * The vests that are DUE on that day by the facts effective until then, by grant and tranche. Each tranche is
     * counted separately, as if no earlier one were recorded. Because splits round, {@link #toRecord} may differ by one
     * unit.
     */
    public static List<DueVest> on(Timeline timeline, LocalDate asOf) {
        return each(timeline, asOf, _ -> true);
    }

    /** The same at the end of a window, for tranches that fell due in it. */
    public static List<DueVest> within(Timeline timeline, LocalDateRange window) {
        return each(timeline, window.getEndInclusive(), window::contains);
    }

    private static List<DueVest> each(Timeline timeline, LocalDate asOf, Predicate<LocalDate> fallen) {
        DueVests vests = new DueVests(timeline, asOf, asOf, _ -> true, fallen);
        vests.findEach();
        return vests.found.stream().map(Found::vest).toList();
    }

    /**
     * The vests to record, oldest first: those DUE on that day, minus what later facts record of them.
     *
     * @param grantId null for all grants
     */
    public static List<DueVest> toRecord(Timeline timeline, LocalDate asOf, @Nullable String grantId) {
        LocalDate last = timeline.lastDay();
        LocalDate end = last == null || last.isBefore(asOf) ? asOf : last;
        Map<Key, DueVest> all = new LinkedHashMap<>();
        Timeline known = timeline;
        Predicate<Grant> asked = it -> grantId == null || grantId.equals(it.grantId());
        DueVests round;
        // After some vests are recorded, a split divides the rest again and may leave more.
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
            LocalDate date = each.date();
            Rational amount = each.tranche().open();
            if (!each.splits().isEmpty()) {
                LocalDate until = each.splits().getFirst().on().minusDays(1);
                Tranche then = standings
                        .computeIfAbsent(until, day -> new Standings(timeline.on(day)))
                        .tranche(each);
                Rational left =
                        then == null ? Rational.ZERO : leftovers.of(each.grant(), then.open(), until, each.tranche());
                amount = left.signum() > 0 ? left : amount;
                date = left.signum() > 0 ? date : each.lastDivided();
            }
            add(each, date, amount);
        }
    }

    /** Finds vests in the order in which they would be recorded, and adds them to the timeline. */
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
                    add(each, each.date(), left);
                }
            }
            record(before);
        }
        findTheRest();
        return found;
    }

    /** Adds what is open on the day of the question, minus what later facts need. */
    private void findTheRest() {
        Leftovers leftovers = new Leftovers(timeline, end);
        Standings now = new Standings(timeline.on(asOf));
        Standings later = end.equals(asOf) ? now : new Standings(timeline.on(end));
        int before = found.size();
        for (Due each : due) {
            Tranche tranche = now.tranche(each);
            if (tranche != null) {
                Rational left = leftovers.of(each.grant(), tranche.open(), asOf, later.tranche(each));
                add(each, each.lastDivided(), left);
            }
        }
        record(before);
    }

    /** The tranches divided by a split after their date, by the day of the first such split. */
    private SortedMap<LocalDate, List<Due>> byFirstSplit() {
        SortedMap<LocalDate, List<Due>> all = new TreeMap<>();
        for (Due each : due) {
            Work.step();
            if (!each.splits().isEmpty()) {
                all.computeIfAbsent(each.splits().getFirst().on(), _ -> new ArrayList<>())
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

    /** Adds the vests found since then to the timeline, with the next free numbers, as recording would. */
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
