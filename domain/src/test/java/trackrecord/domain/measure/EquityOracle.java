package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vesting.Pause;
import trackrecord.domain.vesting.Pauses;
import trackrecord.domain.vesting.Schedule;
import trackrecord.domain.vesting.Vest;
import trackrecord.domain.vesting.VestingOccurrence;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;

/**
 * What grants and vests came to, worked out from the bare facts. Only dates and amounts of a schedule, and how much an
 * end of employment accelerates, are taken from {@code vesting}, which has an oracle of its own.
 */
final class EquityOracle {

    private final PayOracle pay;
    private final List<RecordedFact> facts;
    private final PlanOracle plans = new PlanOracle(this);

    EquityOracle(PayOracle pay) {
        this.pay = pay;
        this.facts = pay.facts();
    }

    int size() {
        return facts.size();
    }

    Fact fact(int place) {
        return facts.get(place).fact();
    }

    int number(int place) {
        return facts.get(place).number();
    }

    /** How many facts are effective by a day. */
    int countUpTo(LocalDate day) {
        return (int) facts.stream().filter(it -> !it.effectiveOn().isAfter(day)).count();
    }

    /** Of the newest price by a day; below 0: there is none. */
    int newestPrice(String employer, LocalDate day) {
        return places(Fact.SharePriceRecorded.class).stream()
                .filter(it -> at(it, Fact.SharePriceRecorded.class).employer().equals(employer) && !on(it).isAfter(day))
                .reduce(-1, (first, second) -> second);
    }

    <T extends Fact> List<Integer> places(Class<T> type) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < facts.size(); place++) {
            if (type.isInstance(facts.get(place).fact())) {
                places.add(place);
            }
        }
        return places;
    }

    <T extends Fact> T at(int place, Class<T> type) {
        return type.cast(facts.get(place).fact());
    }

    /** The hire of the employment that a fact tells of. */
    int hireOf(int place) {
        return places(Fact.Hired.class).stream()
                .filter(it -> pay.employmentOf(it).equals(pay.employmentOf(place)))
                .findFirst()
                .orElseThrow();
    }

    /** The next fact of a kind about the same employment. */
    int nextAfter(int place, Class<? extends Fact> type) {
        return places(type).stream()
                .filter(it -> it > place && pay.employmentOf(it).equals(pay.employmentOf(place)))
                .findFirst()
                .orElse(facts.size());
    }

    int grantPlace(String grantId) {
        for (int place = 0; place < facts.size(); place++) {
            if (fact(place) instanceof Fact.RsuGranted it && it.grantId().equals(grantId)
                    || fact(place) instanceof Fact.OptionsGranted other
                            && other.grantId().equals(grantId)) {
                return place;
            }
        }
        throw new AssertionError(grantId);
    }

    String employerOf(int grant) {
        return at(hireOf(grant), Fact.Hired.class).employer();
    }

    private static Quotient value(Fact.RsuGranted grant) {
        return switch (grant.granted()) {
            case Granted.Value it -> Quotient.of(it.value().getAmount());
            case Granted.Units it ->
                Quotient.of(it.units()).times(Quotient.of(it.unitPrice().getAmount()));
        };
    }

    private static CurrencyUnit currency(Fact.RsuGranted grant) {
        return switch (grant.granted()) {
            case Granted.Value it -> it.value().getCurrencyUnit();
            case Granted.Units it -> it.unitPrice().getCurrencyUnit();
        };
    }

    private static BigMoney unitPrice(Fact.RsuGranted grant) {
        return ((Granted.Units) grant.granted()).unitPrice();
    }

    LocalDate on(int place) {
        return facts.get(place).effectiveOn();
    }

    /** Shares at one place of the timeline for each share at another before it. */
    Quotient splits(String employer, int from, int to) {
        Quotient factor = Quotient.of(1, 1);
        for (int place : places(Fact.StockSplit.class)) {
            Fact.StockSplit split = at(place, Fact.StockSplit.class);
            if (split.employer().equals(employer) && place > from && place < to) {
                factor = factor.times(Quotient.parse(split.ratio().toString()));
            }
        }
        return factor;
    }

    Sums granted(LocalDate from, LocalDate to) {
        Sums sums = new Sums();
        for (int place : places(Fact.RsuGranted.class)) {
            Fact.RsuGranted grant = at(place, Fact.RsuGranted.class);
            if (!on(place).isBefore(from) && on(place).isBefore(to)) {
                sums.add(Component.EQUITY, currency(grant), value(grant));
            }
        }
        return sums.plus(plans.granted(from, to));
    }

    /** @param state of the last day, only for what an end of employment accelerated */
    Sums vested(LocalDate from, LocalDate to, State state) {
        return vestedStock(from, to, state).plus(plans.bought(from, to)).plus(plans.exercised(from, to));
    }

    private Sums vestedStock(LocalDate from, LocalDate to, State state) {
        Sums sums = new Sums();
        for (int place : places(Fact.RsuVested.class)) {
            Fact.RsuVested vest = at(place, Fact.RsuVested.class);
            if (on(place).isBefore(from) || !on(place).isBefore(to)) {
                continue;
            }
            switch (vest.vested()) {
                case Vested.Value it ->
                    sums.add(Component.EQUITY, it.marketValue() != null ? it.marketValue() : it.value());
                case Vested.Units it -> addUnits(sums, vest.grantId(), place, Quotient.of(it.units()), it.unitPrice());
            }
        }
        for (Grant grant : state.career().grants()) {
            if (fact(grantPlace(grant.grantId())) instanceof Fact.OptionsGranted) {
                continue;
            }
            for (Vest vest : state.status(grant).vests()) {
                if (vest.accelerated() && !vest.on().isBefore(from) && vest.on().isBefore(to)) {
                    Quotient amount = Quotient.parse(vest.amount().toString());
                    if (grant.inUnits()) {
                        int end = places(Fact.EmploymentEnded.class).stream()
                                .filter(it ->
                                        facts.get(it).number() == vest.facts().getFirst())
                                .findFirst()
                                .orElseThrow();
                        addUnits(sums, grant.grantId(), end, amount, null);
                    } else {
                        sums.add(Component.EQUITY, grant.currency(), amount);
                    }
                }
            }
        }
        return sums;
    }

    List<Oracle.Lapse> lapses(LocalDate asOf) {
        return plans.lapses(asOf);
    }

    /** Which kinds of equity received come to something, in words. */
    List<String> received(LocalDate from, LocalDate to, CurrencyUnit currency, State state) {
        List<String> kinds = new ArrayList<>();
        Map<String, Sums> all = new LinkedHashMap<>();
        all.put("equity vested", vestedStock(from, to, state));
        all.put("gains on options exercised", plans.gained(from, to));
        all.put("discounts on shares bought", plans.bought(from, to));
        all.forEach((kind, sums) -> {
            if (sums.has(Component.EQUITY, currency)) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    @Nullable
    BigDecimal takenBack(LocalDate from, LocalDate to, CurrencyUnit currency) {
        Sums back = plans.takenBack(from, to);
        return back.has(Component.EQUITY, currency)
                ? back.of(Component.EQUITY, currency)
                        .rounded(currency.getDecimalPlaces())
                        .abs()
                : null;
    }

    private void addUnits(Sums sums, String grantId, int vest, Quotient units, BigMoney own) {
        int granted = grantPlace(grantId);
        String employer = employerOf(granted);
        LocalDate day = on(vest);
        BigMoney price = own;
        Quotient factor = Quotient.of(1, 1);
        if (own == null) {
            int priced = places(Fact.SharePriceRecorded.class).stream()
                    .filter(it ->
                            at(it, Fact.SharePriceRecorded.class).employer().equals(employer) && !on(it).isAfter(day))
                    .reduce(-1, (first, second) -> second);
            price = priced < 0
                    ? unitPrice(at(granted, Fact.RsuGranted.class))
                    : at(priced, Fact.SharePriceRecorded.class).unitPrice();
            int from = priced < 0 ? granted : priced;
            factor = from < vest
                    ? splits(employer, from, vest)
                    : Quotient.of(1, 1).dividedBy(splits(employer, vest, from));
        }
        sums.add(
                Component.EQUITY,
                price.getCurrencyUnit(),
                units.times(Quotient.of(price.getAmount())).dividedBy(factor));
    }

    Sums annualized(LocalDate asOf) {
        Sums sums = new Sums();
        for (int place : places(Fact.RsuGranted.class)) {
            Fact.RsuGranted grant = at(place, Fact.RsuGranted.class);
            if (!on(place).isAfter(asOf) && vests(place, grant.grantId(), grant.vesting(), asOf, bare(place, grant))) {
                Quotient left = value(grant).minus(forfeited(place, grant, asOf));
                sums.add(Component.EQUITY, currency(grant), left.dividedBy(years(grant.vesting())));
            }
        }
        return sums.plus(plans.annualized(asOf));
    }

    boolean vests(int place, String grantId, VestingTerms terms, LocalDate asOf, Grant bare) {
        if (terms == null
                || terms.segments().stream().noneMatch(it -> it.event() == null)
                || terms.start() != null && terms.start().isAfter(asOf)) {
            return false;
        }
        int end = nextAfter(place, Fact.EmploymentEnded.class);
        if (end < facts.size() && !on(end).isAfter(asOf)) {
            List<String> kept = at(end, Fact.EmploymentEnded.class).keep();
            if (kept == null || !kept.contains(grantId)) {
                return false;
            }
        }
        LocalDate last = bare.status(asOf, events(employerOf(place), asOf), Pauses.of(pauses(place, asOf)))
                .lastTrancheOn();
        return last != null && asOf.isBefore(last);
    }

    private Quotient forfeited(int granted, Fact.RsuGranted grant, LocalDate asOf) {
        if (places(Fact.UnitsAdjusted.class).stream()
                .anyMatch(it -> at(it, Fact.UnitsAdjusted.class).grantId().equals(grant.grantId()))) {
            Granted.Units units = (Granted.Units) grant.granted();
            return plans.lostOfGranted(granted, grant, units.units(), bare(granted, grant), asOf)
                    .times(Quotient.of(units.unitPrice().getAmount()));
        }
        Quotient sum = Quotient.ZERO;
        for (int place : places(Fact.RsuForfeited.class)) {
            Fact.RsuForfeited it = at(place, Fact.RsuForfeited.class);
            if (it.grantId().equals(grant.grantId()) && !on(place).isAfter(asOf)) {
                sum = sum.plus(
                        switch (it.quantity()) {
                            case Quantity.Value of -> Quotient.of(of.value().getAmount());
                            case Quantity.Units of ->
                                Quotient.of(of.units())
                                        .times(Quotient.of(unitPrice(grant).getAmount()))
                                        .dividedBy(splits(employerOf(granted), granted, place));
                        });
            }
        }
        return sum;
    }

    static Quotient years(VestingTerms terms) {
        Quotient years = Quotient.ZERO;
        for (VestingTerms.Segment segment : terms.segments()) {
            if (segment.event() == null) {
                years = years.plus(Quotient.of(
                        (long) segment.occurrences() * segment.period(),
                        segment.periodType() == VestingTerms.PeriodType.DAYS ? 365 : 12));
            }
        }
        return years.over().compareTo(years.under()) < 0 ? Quotient.of(1, 1) : years;
    }

    private Grant bare(int place, Fact.RsuGranted it) {
        return Grant.of(
                facts.get(place).number(),
                on(place),
                it.grantId(),
                employerOf(place),
                EmploymentId.of(1),
                Instrument.of(it.granted()),
                it.vesting());
    }

    List<VestingOccurrence> events(String employer, LocalDate asOf) {
        return places(Fact.VestingEventRecorded.class).stream()
                .map(place -> new VestingOccurrence(
                        facts.get(place).number(),
                        on(place),
                        at(place, Fact.VestingEventRecorded.class).event(),
                        at(place, Fact.VestingEventRecorded.class).employer(),
                        at(place, Fact.VestingEventRecorded.class).fraction() == null
                                ? trackrecord.domain.amount.Rational.ONE
                                : at(place, Fact.VestingEventRecorded.class).fraction()))
                .filter(it -> it.employer().equals(employer) && !it.on().isAfter(asOf))
                .toList();
    }

    /** The leaves of the grant's employment that pause vesting, as the facts up to a day tell them. */
    List<Pause> pauses(int granted, LocalDate asOf) {
        List<Pause> pauses = new ArrayList<>();
        for (int place : places(Fact.LeaveStarted.class)) {
            Fact.LeaveStarted leave = at(place, Fact.LeaveStarted.class);
            if (pay.employmentOf(place).equals(pay.employmentOf(granted))
                    && Boolean.TRUE.equals(leave.pausesVesting())
                    && !on(place).isAfter(asOf)) {
                int back =
                        Math.min(nextAfter(place, Fact.LeaveEnded.class), nextAfter(place, Fact.EmploymentEnded.class));
                LocalDate to = back == facts.size() || on(back).isAfter(asOf) ? null : on(back);
                pauses.add(new Pause(
                        to == null ? LocalDateRange.ofUnboundedEnd(on(place)) : LocalDateRange.of(on(place), to)));
            }
        }
        return pauses;
    }

    Sums firstYear(int hire) {
        Sums sums = new Sums();
        LocalDate from = on(hire);
        for (int place : places(Fact.RsuGranted.class)) {
            Fact.RsuGranted grant = at(place, Fact.RsuGranted.class);
            if (hireOf(place) != hire || !on(place).isBefore(from.plusYears(1))) {
                continue;
            }
            for (Schedule.Part part : bare(place, grant)
                    .schedule(events(employerOf(place), LocalDate.MAX))
                    .parts()) {
                if (!part.on().isAfter(from.plusYears(1))) {
                    Quotient price = grant.granted() instanceof Granted.Units it
                            ? Quotient.of(it.unitPrice().getAmount())
                            : Quotient.of(1, 1);
                    sums.add(
                            Component.EQUITY,
                            currency(grant),
                            Quotient.parse(part.amount().toString()).times(price));
                }
            }
        }
        return sums.plus(plans.firstYear(hire));
    }
}
