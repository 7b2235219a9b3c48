package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Split;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.work.Work;

/**
 * The vests of one grant that fell due by a day and are not recorded. A split between a tranche and that day changed
 * the number of shares: what is to be recorded is counted in the shares of the tranche's own date.
 */
public final class DueVests {

    private final Timeline timeline;
    private final State state;
    private final Grant grant;
    private final UnitPrices prices;
    private final Map<LocalDate, Places> before = new HashMap<>();

    private DueVests(Timeline timeline, State state, Grant grant) {
        this.timeline = timeline;
        this.state = state;
        this.grant = grant;
        this.prices = new UnitPrices(state.career(), grant);
    }

    /** By grant, and by tranche in it: what is DUE on that day. */
    public static List<DueVest> on(Timeline timeline, LocalDate asOf) {
        State state = timeline.on(asOf);
        return state.career().grants().stream()
                .flatMap(grant -> of(timeline, state, grant).stream())
                .toList();
    }

    /** The same, of tranches that fell due in a window, at its end. */
    public static List<DueVest> within(Timeline timeline, LocalDateRange window) {
        State state = timeline.on(window.getEndInclusive());
        return state.career().grants().stream()
                .flatMap(grant -> new DueVests(timeline, state, grant).vests(window::contains, null).stream())
                .toList();
    }

    /** By tranche: what of one grant is DUE on the day of a state. */
    public static List<DueVest> of(Timeline timeline, State state, Grant grant) {
        return new DueVests(timeline, state, grant).vests(_ -> true, null);
    }

    /**
     * What is to be recorded, oldest first: what is DUE on that day, less what a later fact says of it.
     *
     * @param grantId absent: of all grants
     */
    public static List<DueVest> toRecord(Timeline timeline, LocalDate asOf, @Nullable String grantId) {
        State state = timeline.on(asOf);
        LocalDate last = timeline.lastDay();
        State end = timeline.on(last == null || last.isBefore(asOf) ? asOf : last);
        List<DueVest> vests = new ArrayList<>();
        for (Grant grant : state.career().grants()) {
            if (grantId == null || grantId.equals(grant.grantId())) {
                Places later = end.career()
                        .grant(grant.grantId())
                        .map(it -> Places.of(end.status(it)))
                        .orElseThrow();
                vests.addAll(new DueVests(timeline, state, grant).vests(_ -> true, later));
            }
        }
        vests.sort(Comparator.comparing(DueVest::on));
        return vests;
    }

    /** @param asked days that tranches fell due on; only for these the amount is computed, which takes longer */
    private List<DueVest> vests(Predicate<LocalDate> asked, @Nullable Places later) {
        GrantStatus status = state.status(grant);
        List<DueVest> vests = new ArrayList<>();
        if (status.tranches().stream().noneMatch(it -> isAsked(it, asked))) {
            return vests;
        }
        Places now = Places.of(status);
        now.forEach((place, tranche) -> {
            Work.step();
            if (isAsked(tranche, asked)) {
                Rational amount = amount(place, tranche, later);
                if (amount.signum() > 0) {
                    UnitPrices.Price unit = prices.on(tranche.date());
                    vests.add(new DueVest(grant, tranche, amount, amount.times(unit.amount()), unit.currency()));
                }
            }
        });
        return vests;
    }

    private static boolean isAsked(Tranche tranche, Predicate<LocalDate> asked) {
        return tranche.state() == Tranche.State.DUE && asked.test(tranche.date());
    }

    /** What is open of a tranche, in the shares of its date, as the facts up to the day, and later ones, leave it. */
    private Rational amount(Places.Place place, Tranche tranche, @Nullable Places later) {
        List<Split> splits = splitsAfter(tranche.date());
        Rational open = splits.isEmpty() ? tranche.open() : openBefore(splits.getFirst(), place, tranche);
        Rational amount = open.min(left(tranche, splits, open));
        if (later == null) {
            return amount;
        }
        Tranche then = later.at(place);
        return then == null ? Rational.ZERO : amount.min(left(then, laterSplits(tranche.date()), open));
    }

    private Rational openBefore(Split split, Places.Place place, Tranche tranche) {
        LocalDate day = split.on().minusDays(1);
        Places places = before.computeIfAbsent(day, it -> {
            State earlier = timeline.on(it);
            return earlier.career()
                    .grant(grant.grantId())
                    .map(grant -> Places.of(earlier.status(grant)))
                    .orElse(Places.NONE);
        });
        Tranche earlier = places.at(place);
        return earlier == null ? tranche.open() : earlier.open();
    }

    /** A tranche of which nothing vested and nothing was lost is open as a whole, however a split rounded it since. */
    private Rational left(Tranche tranche, List<Split> splits, Rational whole) {
        if (tranche.vested().isZero() && tranche.forfeited().isZero()) {
            return whole;
        }
        Rational ratio = splits.stream().map(Split::ratio).reduce(Rational.ONE, Rational::times);
        return tranche.open().dividedBy(ratio).floor(grant.decimals());
    }

    private List<Split> splitsAfter(LocalDate day) {
        return splitsAfter(state.career(), day);
    }

    private List<Split> laterSplits(LocalDate day) {
        return splitsAfter(timeline.atTheEnd(), day);
    }

    private List<Split> splitsAfter(Career career, LocalDate day) {
        return !grant.inUnits()
                ? List.of()
                : career.splits().stream()
                        .filter(split -> split.employer().equals(grant.employer())
                                && split.on().isAfter(day)
                                && split.isAfter(grant.on(), grant.number()))
                        .toList();
    }
}
