package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.OptionsCancelled;
import trackrecord.domain.vocabulary.Fact.OptionsGranted;
import trackrecord.domain.vocabulary.Fact.RsuForfeited;
import trackrecord.domain.vocabulary.Fact.RsuGranted;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Fact.StockSplit;
import trackrecord.domain.vocabulary.Fact.UnitsAdjusted;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.VestingTerms;

/**
 * What became of a grant, told from the bare facts at its value of the grant date. Only how much stood open, was lost, and is
 * in which tranche after a fact is asked of {@code vesting}, which has an oracle of its own.
 */
final class GrantFate {

    private final Timeline timeline;
    private final int place;
    private final Rational units;
    private final Rational price;
    final String grantId;
    final @Nullable VestingTerms terms;
    final CurrencyUnit currency;
    final LocalDate on;
    final int number;
    final List<Vest> vests = new ArrayList<>();
    final List<Loss> losses = new ArrayList<>();

    /** @param fact that says so; 0 where its date has come */
    record Vest(LocalDate on, Rational value, int fact) {}

    enum Cause {
        RECORDED,
        ENDED,
        ADJUSTED
    }

    /**
     * @param all   whether it is the whole grant
     * @param facts the grant's, the loss's, and those of the splits and of the units added before it
     */
    record Loss(LocalDate on, Rational value, boolean all, int fact, Cause cause, List<Integer> facts) {}

    private GrantFate(Timeline timeline, int place, boolean whole, LocalDate asOf) {
        RecordedFact granted = timeline.facts().get(place);
        this.timeline = timeline;
        this.place = place;
        this.on = granted.effectiveOn();
        this.number = granted.number();
        switch (granted.fact()) {
            case RsuGranted it -> {
                this.grantId = it.grantId();
                this.terms = it.vesting();
                switch (it.granted()) {
                    case Granted.Units of -> {
                        this.units = Rational.of(of.units());
                        this.price = Rational.of(of.unitPrice().getAmount());
                        this.currency = of.unitPrice().getCurrencyUnit();
                    }
                    case Granted.Value of -> {
                        this.units = Rational.of(of.value().getAmount());
                        this.price = Rational.ONE;
                        this.currency = of.value().getCurrencyUnit();
                    }
                }
            }
            case OptionsGranted it -> {
                this.grantId = it.grantId();
                this.terms = it.vesting();
                this.units = Rational.of(it.options().units());
                this.price = price(it.options(), whole);
                this.currency = it.options().exercisePrice().getCurrencyUnit();
            }
            case Fact it -> throw new AssertionError(it);
        }
        tell(asOf);
    }

    private static Rational price(OptionTerms it, boolean whole) {
        BigDecimal price = it.fairValue() != null && whole
                ? it.fairValue().getAmount()
                : it.unitPrice() == null
                        ? BigDecimal.ZERO
                        : it.unitPrice().getAmount().subtract(it.exercisePrice().getAmount());
        return Rational.of(price.max(BigDecimal.ZERO));
    }

    /**
     * @param whole whether a whole grant is counted, at the value that the employer reports, or a year of it
     * @param asOf  the day until which options vest by date
     */
    static List<GrantFate> all(Timeline timeline, boolean whole, LocalDate asOf) {
        List<GrantFate> fates = new ArrayList<>();
        for (int place = 0; place < timeline.facts().size(); place++) {
            Fact fact = timeline.facts().get(place).fact();
            if (fact instanceof RsuGranted || fact instanceof OptionsGranted) {
                fates.add(new GrantFate(timeline, place, whole, asOf));
            }
        }
        return fates;
    }

    private boolean isOfOptions() {
        return timeline.facts().get(place).fact() instanceof OptionsGranted;
    }

    private void tell(LocalDate asOf) {
        for (int next = place + 1; next < timeline.facts().size(); next++) {
            int later = next;
            switch (timeline.facts().get(later).fact()) {
                case RsuVested it when it.grantId().equals(grantId) -> moved(later, Cause.RECORDED);
                case RsuForfeited it when it.grantId().equals(grantId) -> moved(later, Cause.RECORDED);
                case OptionsCancelled it when it.grantId().equals(grantId) -> moved(later, Cause.RECORDED);
                case UnitsAdjusted it when it.grantId().equals(grantId) -> moved(later, Cause.ADJUSTED);
                case EmploymentEnded _ when isOfTheSame(later) -> moved(later, Cause.ENDED);
                case Fact _ -> {}
            }
        }
        if (isOfOptions()) {
            status(timeline.atTheEnd().on(asOf))
                    .vests()
                    .forEach(it -> vests.add(new Vest(it.on(), valueInTheEnd(it.amount()), 0)));
        }
    }

    /** What a fact vested and took, by what stood open and was lost before it and after it. */
    private void moved(int later, Cause cause) {
        RecordedFact by = timeline.facts().get(later);
        GrantStatus before = status(timeline.after(later).on(by.effectiveOn()));
        GrantStatus after = status(timeline.after(later + 1).on(by.effectiveOn()));
        Rational lost = lost(after).minus(lost(before));
        Rational vested =
                before.unvestedAtGrant().minus(after.unvestedAtGrant()).minus(lost);
        if (!lost.isZero()) {
            losses.add(new Loss(
                    by.effectiveOn(), lost.times(price), lost.equals(units), by.number(), cause, factsBehind(later)));
        }
        if (!vested.isZero() && !isOfOptions()) {
            vests.add(new Vest(by.effectiveOn(), vested.times(price), by.number()));
        }
    }

    /** What was lost of what was granted, in the shares of its date. */
    private Rational lost(GrantStatus status) {
        return isOfOptions()
                ? status.forfeited().dividedBy(status.factor())
                : status.forfeitedValue().dividedBy(price);
    }

    private List<Integer> factsBehind(int later) {
        TreeSet<Integer> facts =
                new TreeSet<>(List.of(number, timeline.facts().get(later).number()));
        for (RecordedFact it : timeline.facts().subList(place + 1, later)) {
            boolean shifts =
                    switch (it.fact()) {
                        case StockSplit split -> isInUnits() && split.employer().equals(employer());
                        case UnitsAdjusted added ->
                            added.grantId().equals(grantId) && added.units().signum() > 0;
                        case Fact _ -> false;
                    };
            if (shifts) {
                facts.add(it.number());
            }
        }
        return List.copyOf(facts);
    }

    private boolean isInUnits() {
        return !(timeline.facts().get(place).fact() instanceof RsuGranted it && it.granted() instanceof Granted.Value);
    }

    /** Whether another fact is about the employment of the grant. */
    private boolean isOfTheSame(int other) {
        return Objects.equals(
                timeline.facts().get(place).employment(),
                timeline.facts().get(other).employment());
    }

    String employer() {
        for (int hire = 0; hire < place; hire++) {
            if (timeline.facts().get(hire).fact() instanceof Hired it && isOfTheSame(hire)) {
                return it.employer();
            }
        }
        throw new AssertionError(grantId);
    }

    Rational whole() {
        return units.times(price);
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
        return status(timeline.on(day)).unvestedAtGrant().times(price);
    }

    /** What is open in the end, by the day from which it can vest; the key is absent (MIN) where there is none. */
    TreeMap<LocalDate, Rational> openInTheEnd(LocalDate asOf) {
        TreeMap<LocalDate, Rational> open = new TreeMap<>();
        GrantStatus status = status(timeline.atTheEnd().on(asOf));
        for (Tranche tranche : status.tranches()) {
            open.merge(
                    Objects.requireNonNullElse(tranche.on(), LocalDate.MIN),
                    valueInTheEnd(tranche.open()),
                    Rational::plus);
        }
        open.merge(LocalDate.MIN, status.unscheduledAtGrant().times(price), Rational::plus);
        open.values().removeIf(Rational::isZero);
        return open;
    }

    /** @param amount in the shares of the last fact */
    private Rational valueInTheEnd(Rational amount) {
        return amount.dividedBy(
                        status(timeline.atTheEnd().on(timeline.lastDay())).factor())
                .times(price);
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
