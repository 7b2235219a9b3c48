package trackrecord.domain.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.Forfeiture;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vesting.Vest;

/**
 * A grant that a total counts, and its state at the end of the window and after all known facts. Amounts are exact, at
 * the value of the grant date; if the whole grant is counted, at the value that GRANTED uses.
 */
final class CountedGrant {

    private final LocalDateRange window;
    private final GrantStatus atEnd;
    private final GrantStatus known;
    private final boolean whole;

    /**
     * @param state on the last day of the window
     * @param later on a day on which all facts have happened, not before the last day of the window
     * @param whole whether the whole grant is counted; otherwise one year's share of it
     */
    CountedGrant(Grant grant, LocalDateRange window, State state, State later, boolean whole) {
        this.whole = whole;
        this.window = window;
        this.atEnd = state.status(grant);
        Grant laterGrant = later.career().grants().stream()
                .filter(it -> it.number() == grant.number())
                .findFirst()
                .orElseThrow();
        this.known = later.status(laterGrant);
    }

    Grant grant() {
        return known.grant();
    }

    /** The amount that ANNUALIZED counts on the last day of the window. */
    Rational share() {
        return grant().grantValue().minus(atEnd.forfeitedValue()).dividedBy(grant().vestingYears());
    }

    Rational vestedWithin() {
        return vests().filter(it -> inWindow(it.on())).map(this::value).reduce(Rational.ZERO, Rational::plus);
    }

    /** The amount that neither vested nor was forfeited before the window ended. */
    Rational open() {
        return value(atEnd.unvestedAtGrant());
    }

    /** The part of {@link #open} that was not forfeited later. */
    Rational left() {
        Rational lost = lostLater().stream().map(this::value).reduce(Rational.ZERO, Rational::plus);
        return open().minus(lost).max(Rational.ZERO);
    }

    List<Forfeiture> lost() {
        return known.forfeitures();
    }

    List<Forfeiture> lostLater() {
        return lost().stream().filter(it -> !it.on().isBefore(window.getEnd())).toList();
    }

    Rational value(Forfeiture forfeiture) {
        return value(forfeiture.amount());
    }

    /** @param amount units, in the shares of the grant date, or money */
    Rational value(Rational amount) {
        return whole ? grant().instrument().valueGranted(amount) : grant().valueAtGrant(amount);
    }

    private Rational value(Vest vest) {
        return valueNow(vest.granted().times(vest.factor()));
    }

    /** @param amount in the shares of the day on which all facts have happened */
    private Rational valueNow(Rational amount) {
        return value(amount.dividedBy(known.factor()));
    }

    /** Numbers of the facts that vested or reduced it before the window ended, or reduced it later. */
    List<Integer> spentBy() {
        List<Integer> facts = new ArrayList<>();
        vests().filter(it -> it.on().isBefore(window.getEnd()))
                .forEach(it -> it.facts().stream().limit(1).forEach(facts::add));
        lost().forEach(it -> facts.add(it.fact()));
        return facts;
    }

    /** The amounts that vest after the window, by day: recorded ones, and scheduled ones that are not recorded. */
    SortedMap<LocalDate, Rational> upcoming() {
        SortedMap<LocalDate, Rational> upcoming = new TreeMap<>();
        vests().filter(it -> !it.on().isBefore(window.getEnd()))
                .forEach(it -> upcoming.merge(it.on(), value(it), Rational::plus));
        openTranches()
                .filter(it -> it.on() != null && !it.on().isBefore(window.getEnd()))
                .forEach(it -> upcoming.merge(it.on(), valueNow(it.open()), Rational::plus));
        return upcoming;
    }

    /** The amount that was scheduled before the window ended and is still not recorded. */
    Rational overdue() {
        return openTranches()
                .filter(it -> it.on() != null && it.on().isBefore(window.getEnd()))
                .map(it -> valueNow(it.open()))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** The amount without a date: it waits for an event that has not taken place, or the terms do not schedule it. */
    Rational undated() {
        return openTranches()
                .filter(it -> it.on() == null)
                .map(it -> valueNow(it.open()))
                .reduce(value(known.unscheduledAtGrant()), Rational::plus);
    }

    private Stream<Vest> vests() {
        return known.vests().stream().filter(it -> !it.granted().isZero());
    }

    private Stream<Tranche> openTranches() {
        return known.tranches().stream().filter(it -> !it.open().isZero());
    }

    private boolean inWindow(LocalDate day) {
        return !day.isBefore(window.getStart()) && day.isBefore(window.getEnd());
    }
}
