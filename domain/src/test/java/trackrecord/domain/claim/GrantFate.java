package trackrecord.domain.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.RsuForfeited;
import trackrecord.domain.vocabulary.Fact.RsuGranted;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Fact.StockSplit;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * What became of a grant, told from the bare facts at its value of the grant date. Only tranches, and what an end of
 * the employment came to, are asked of {@code vesting}, which has an oracle of its own.
 */
final class GrantFate {

    private final Timeline timeline;
    private final int place;
    final RsuGranted grant;
    final LocalDate on;
    final int number;
    final List<Vest> vests = new ArrayList<>();
    final List<Loss> losses = new ArrayList<>();

    record Vest(LocalDate on, Rational value, int fact) {}

    /** @param facts the grant's, the loss's, and those of the splits between */
    record Loss(LocalDate on, Rational value, int fact, boolean ended, List<Integer> facts) {}

    GrantFate(Timeline timeline, int place) {
        this.timeline = timeline;
        this.place = place;
        this.grant = (RsuGranted) timeline.facts().get(place).fact();
        this.on = timeline.facts().get(place).effectiveOn();
        this.number = timeline.facts().get(place).number();
        tell();
    }

    static List<GrantFate> all(Timeline timeline) {
        List<GrantFate> fates = new ArrayList<>();
        for (int place = 0; place < timeline.facts().size(); place++) {
            if (timeline.facts().get(place).fact() instanceof RsuGranted) {
                fates.add(new GrantFate(timeline, place));
            }
        }
        return fates;
    }

    private void tell() {
        boolean over = false;
        for (int later = place + 1; later < timeline.facts().size(); later++) {
            Fact fact = timeline.facts().get(later).fact();
            LocalDate on = timeline.facts().get(later).effectiveOn();
            int by = timeline.facts().get(later).number();
            if (fact instanceof RsuVested it && it.grantId().equals(grant.grantId())) {
                vests.add(new Vest(on, value(told(it.vested().quantity()), later), by));
            } else if (fact instanceof RsuForfeited it && it.grantId().equals(grant.grantId())) {
                lose(later, value(told(it.quantity()), later), false);
            } else if (fact instanceof EmploymentEnded && !over) {
                over = true;
                ended(later, on, by);
            }
        }
    }

    /** What the end vested and took is what vesting says of the moment after it, less what is recorded until then. */
    private void ended(int later, LocalDate on, int by) {
        GrantStatus after = status(timeline.after(later + 1).on(on));
        Rational vested = value(after.vested(), later)
                .minus(sum(vests.stream().map(Vest::value).toList()));
        Rational lost = value(after.forfeited(), later)
                .minus(sum(losses.stream().map(Loss::value).toList()));
        if (!vested.isZero()) {
            vests.add(new Vest(on, vested, by));
        }
        if (!lost.isZero()) {
            lose(later, lost, true);
        }
    }

    private void lose(int later, Rational value, boolean ended) {
        RecordedFact by = timeline.facts().get(later);
        TreeSet<Integer> facts = new TreeSet<>(List.of(number, by.number()));
        for (RecordedFact split : splitsBefore(later)) {
            facts.add(split.number());
        }
        losses.add(new Loss(by.effectiveOn(), value, by.number(), ended, List.copyOf(facts)));
    }

    private List<RecordedFact> splitsBefore(int later) {
        return !(grant.granted() instanceof Granted.Units)
                ? List.of()
                : timeline.facts().subList(place + 1, later).stream()
                        .filter(it -> it.fact() instanceof StockSplit split
                                && split.employer().equals(employer()))
                        .toList();
    }

    /** @param amount in the shares of that place of the timeline, or money */
    private Rational value(Rational amount, int later) {
        if (!(grant.granted() instanceof Granted.Units units)) {
            return amount;
        }
        Rational granted = amount;
        for (RecordedFact split : splitsBefore(later)) {
            granted = granted.dividedBy(((StockSplit) split.fact()).ratio());
        }
        return granted.times(Rational.of(units.unitPrice().getAmount()));
    }

    private static Rational told(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Units it -> Rational.of(it.units());
            case Quantity.Value it -> Rational.of(it.value().getAmount());
        };
    }

    private String employer() {
        String employer = "";
        for (RecordedFact fact : timeline.facts().subList(0, place)) {
            employer = fact.fact() instanceof Hired it ? it.employer() : employer;
        }
        return employer;
    }

    Rational whole() {
        return switch (grant.granted()) {
            case Granted.Value it -> Rational.of(it.value().getAmount());
            case Granted.Units it ->
                Rational.of(it.units()).times(Rational.of(it.unitPrice().getAmount()));
        };
    }

    Rational lost(LocalDate from, LocalDate to) {
        return sum(losses.stream()
                .filter(it -> !it.on().isBefore(from) && it.on().isBefore(to))
                .map(Loss::value)
                .toList());
    }

    Rational vested(LocalDate from, LocalDate to) {
        return sum(vests.stream()
                .filter(it -> !it.on().isBefore(from) && it.on().isBefore(to))
                .map(Vest::value)
                .toList());
    }

    /** Neither vested nor forfeited on a day, as the facts up to it tell; what a split rounds away is left out. */
    Rational open(LocalDate day) {
        return value(status(timeline.on(day)).unvested(), timeline.countUpTo(day));
    }

    /** What is open in the end, by the day from which it can vest; the key is absent (MIN) where there is none. */
    TreeMap<LocalDate, Rational> openInTheEnd(LocalDate asOf) {
        TreeMap<LocalDate, Rational> open = new TreeMap<>();
        GrantStatus status = status(timeline.atTheEnd().on(asOf));
        for (Tranche tranche : status.tranches()) {
            open.merge(
                    Objects.requireNonNullElse(tranche.on(), LocalDate.MIN),
                    value(
                            tranche.amount().minus(tranche.vested()).minus(tranche.forfeited()),
                            timeline.facts().size()),
                    Rational::plus);
        }
        open.merge(LocalDate.MIN, value(status.unscheduled(), timeline.facts().size()), Rational::plus);
        open.values().removeIf(Rational::isZero);
        return open;
    }

    private GrantStatus status(State state) {
        Grant found = state.career().grants().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow();
        return state.status(found);
    }

    static Rational sum(List<Rational> amounts) {
        return amounts.stream().reduce(Rational.ZERO, Rational::plus);
    }
}
