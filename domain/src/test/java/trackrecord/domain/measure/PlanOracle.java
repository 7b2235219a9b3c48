package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vesting.OptionOracle;
import trackrecord.domain.vesting.Pauses;
import trackrecord.domain.vesting.Schedule;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;

/** What options, plans to buy shares and units that change came to, worked out from the bare facts. */
final class PlanOracle {

    private final EquityOracle equity;

    PlanOracle(EquityOracle equity) {
        this.equity = equity;
    }

    private static Quotient intrinsic(OptionTerms terms) {
        if (terms.unitPrice() == null
                || terms.unitPrice().getAmount().compareTo(terms.exercisePrice().getAmount()) <= 0) {
            return Quotient.ZERO;
        }
        return Quotient.of(
                terms.unitPrice().getAmount().subtract(terms.exercisePrice().getAmount()));
    }

    private static CurrencyUnit currency(OptionTerms terms) {
        return terms.exercisePrice().getCurrencyUnit();
    }

    private static Quotient units(OptionTerms terms) {
        return Quotient.of(terms.units());
    }

    Sums granted(LocalDate from, LocalDate to) {
        Sums sums = new Sums();
        for (int place : equity.places(Fact.OptionsGranted.class)) {
            OptionTerms terms = equity.at(place, Fact.OptionsGranted.class).options();
            if (in(from, to, equity.on(place))) {
                Quotient each = terms.fairValue() == null
                        ? intrinsic(terms)
                        : Quotient.of(terms.fairValue().getAmount());
                sums.add(Component.EQUITY, currency(terms), units(terms).times(each));
            }
        }
        return sums;
    }

    Sums annualized(LocalDate asOf) {
        Sums sums = new Sums();
        for (int place : equity.places(Fact.OptionsGranted.class)) {
            Fact.OptionsGranted it = equity.at(place, Fact.OptionsGranted.class);
            LocalDate expires = it.options().expiresOn();
            if (!equity.on(place).isAfter(asOf)
                    && (expires == null || !asOf.isAfter(expires))
                    && equity.vests(place, it.grantId(), it.vesting(), asOf, bare(place, it))) {
                Quotient lost = Quotient.of(fold(place, asOf).forfeited())
                        .dividedBy(equity.splits(equity.employerOf(place), place, equity.countUpTo(asOf)));
                sums.add(
                        Component.EQUITY,
                        currency(it.options()),
                        units(it.options())
                                .minus(lost)
                                .times(intrinsic(it.options()))
                                .dividedBy(EquityOracle.years(it.vesting())));
            }
        }
        return sums;
    }

    Sums firstYear(int hire) {
        Sums sums = new Sums();
        LocalDate from = equity.on(hire);
        for (int place : equity.places(Fact.OptionsGranted.class)) {
            Fact.OptionsGranted it = equity.at(place, Fact.OptionsGranted.class);
            if (equity.hireOf(place) != hire || !equity.on(place).isBefore(from.plusYears(1))) {
                continue;
            }
            for (Schedule.Part part : bare(place, it)
                    .schedule(equity.events(equity.employerOf(place), LocalDate.MAX))
                    .parts()) {
                if (!part.on().isAfter(from.plusYears(1))) {
                    sums.add(
                            Component.EQUITY,
                            currency(it.options()),
                            Quotient.parse(part.amount().toString()).times(intrinsic(it.options())));
                }
            }
        }
        return sums;
    }

    List<Oracle.Lapse> lapses(LocalDate asOf) {
        List<Oracle.Lapse> lapses = new ArrayList<>();
        for (int place : equity.places(Fact.OptionsGranted.class)) {
            LocalDate last =
                    equity.on(place).isAfter(asOf) ? null : fold(place, asOf).until();
            if (last != null
                    && last.isBefore(asOf)
                    && fold(place, asOf).lapsed(asOf).signum() != 0) {
                Oracle.Lapse lapse = lapse(place, last.plusDays(1));
                if (lapse.units().signum() != 0) {
                    lapses.add(lapse);
                }
            }
        }
        return lapses;
    }

    private Oracle.Lapse lapse(int place, LocalDate on) {
        Fact.OptionsGranted it = equity.at(place, Fact.OptionsGranted.class);
        String employer = equity.employerOf(place);
        CurrencyUnit currency = currency(it.options());
        int done = equity.countUpTo(on);
        TreeSet<Integer> facts = new TreeSet<>(List.of(equity.number(place)));
        int end = equity.nextAfter(place, Fact.EmploymentEnded.class);
        if (end < done) {
            facts.add(equity.number(end));
        }
        BigDecimal units = shortest(fold(place, on).lapsed(on), 0);
        int priced = equity.newestPrice(employer, on);
        BigMoney price = priced < 0
                ? null
                : equity.at(priced, Fact.SharePriceRecorded.class).unitPrice();
        if (price == null || !price.getCurrencyUnit().equals(currency)) {
            return new Oracle.Lapse(
                    it.grantId(), equity.on(place), on, units, currency, null, null, List.copyOf(facts));
        }
        facts.add(equity.number(priced));
        Quotient unit = Quotient.of(price.getAmount()).dividedBy(equity.splits(employer, priced, done));
        Quotient strike =
                Quotient.of(it.options().exercisePrice().getAmount()).dividedBy(equity.splits(employer, place, done));
        Quotient gain = unit.minus(strike);
        return new Oracle.Lapse(
                it.grantId(),
                equity.on(place),
                on,
                units,
                currency,
                shortest(unit.rounded(10), currency.getDecimalPlaces()),
                (gain.isBelowZero() ? Quotient.ZERO : gain.times(Quotient.of(units)))
                        .rounded(currency.getDecimalPlaces()),
                List.copyOf(facts));
    }

    private static BigDecimal shortest(BigDecimal number, int decimals) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(decimals, stripped.scale()));
    }

    /** What shares bought through a plan cost less than they were worth. */
    Sums bought(LocalDate from, LocalDate to) {
        Sums sums = new Sums();
        for (int place : equity.places(Fact.SharesPurchased.class)) {
            Fact.SharesPurchased it = equity.at(place, Fact.SharesPurchased.class);
            BigDecimal gain = it.unitPrice().getAmount().subtract(it.price().getAmount());
            if (in(from, to, equity.on(place)) && gain.signum() > 0) {
                sums.add(
                        Component.EQUITY,
                        it.price().getCurrencyUnit(),
                        Quotient.of(it.units()).times(Quotient.of(gain)));
            }
        }
        return sums;
    }

    /** What exercises brought, less what was taken back of them. */
    Sums exercised(LocalDate from, LocalDate to) {
        return gained(from, to).plus(takenBack(from, to));
    }

    /** What exercises brought. */
    Sums gained(LocalDate from, LocalDate to) {
        Sums sums = new Sums();
        for (int place : equity.places(Fact.OptionsExercised.class)) {
            if (in(from, to, equity.on(place))) {
                sums.add(Component.EQUITY, currency(termsOf(place)), gain(place));
            }
        }
        return sums;
    }

    /** What was taken back of exercises, below zero. */
    Sums takenBack(LocalDate from, LocalDate to) {
        Sums sums = new Sums();
        for (int place : equity.places(Fact.OptionsGranted.class)) {
            takenBack(place, from, to, sums);
        }
        return sums;
    }

    private void takenBack(int granted, LocalDate from, LocalDate to, Sums sums) {
        int end = equity.nextAfter(granted, Fact.EmploymentEnded.class);
        if (end == equity.size() || !in(from, to, equity.on(end))) {
            return;
        }
        for (Map.Entry<Integer, BigDecimal> each :
                fold(granted, to.minusDays(1)).takenBack().entrySet()) {
            int exercise = each.getKey();
            Quotient now = Quotient.of(
                            equity.at(exercise, Fact.OptionsExercised.class).units())
                    .times(equity.splits(equity.employerOf(granted), exercise, end));
            Quotient share = Quotient.of(each.getValue()).dividedBy(now);
            sums.add(Component.EQUITY, currency(termsOf(exercise)), Quotient.ZERO.minus(share.times(gain(exercise))));
        }
    }

    private int grantOf(int exercise) {
        return equity.grantPlace(
                equity.at(exercise, Fact.OptionsExercised.class).grantId());
    }

    private OptionTerms termsOf(int exercise) {
        return equity.at(grantOf(exercise), Fact.OptionsGranted.class).options();
    }

    private Quotient gain(int exercise) {
        Fact.OptionsExercised it = equity.at(exercise, Fact.OptionsExercised.class);
        int granted = grantOf(exercise);
        OptionTerms terms = termsOf(exercise);
        String employer = equity.employerOf(granted);
        int priced = equity.newestPrice(employer, equity.on(exercise));
        BigMoney market;
        int from = exercise;
        if (it.unitPrice() != null) {
            market = it.unitPrice();
        } else if (priced >= 0
                && equity.at(priced, Fact.SharePriceRecorded.class)
                        .unitPrice()
                        .getCurrencyUnit()
                        .equals(currency(terms))) {
            market = equity.at(priced, Fact.SharePriceRecorded.class).unitPrice();
            from = priced;
        } else {
            market = terms.unitPrice();
            from = granted;
        }
        if (market == null) {
            return Quotient.ZERO;
        }
        Quotient factor = from <= exercise
                ? equity.splits(employer, from, exercise)
                : Quotient.of(1, 1).dividedBy(equity.splits(employer, exercise, from));
        Quotient strike =
                Quotient.of(terms.exercisePrice().getAmount()).dividedBy(equity.splits(employer, granted, exercise));
        Quotient each = Quotient.of(market.getAmount()).dividedBy(factor).minus(strike);
        return each.isBelowZero() ? Quotient.ZERO : each.times(Quotient.of(it.units()));
    }

    private Grant bare(int place, Fact.OptionsGranted it) {
        return Grant.of(
                equity.number(place),
                equity.on(place),
                it.grantId(),
                equity.employerOf(place),
                EmploymentId.of(1),
                new Instrument.Options(it.options()),
                it.vesting());
    }

    private OptionOracle fold(int granted, LocalDate asOf) {
        Fact.OptionsGranted it = equity.at(granted, Fact.OptionsGranted.class);
        String employer = equity.employerOf(granted);
        GrantStatus bare =
                bare(granted, it).status(asOf, equity.events(employer, asOf), Pauses.of(equity.pauses(granted, asOf)));
        OptionOracle oracle = new OptionOracle(
                Boolean.TRUE.equals(it.options().earlyExercise()),
                decimals(it.vesting()),
                it.options().expiresOn());
        BigDecimal left = it.options().units();
        for (Tranche tranche : bare.tranches()) {
            BigDecimal units = tranche.amount().round(10);
            oracle.tranche(tranche.scheduled(), tranche.on(), units);
            left = left.subtract(units);
        }
        oracle.tranche(null, null, left);
        int end = equity.nextAfter(granted, Fact.EmploymentEnded.class);
        for (int place = granted + 1; place < equity.countUpTo(asOf); place++) {
            LocalDate on = equity.on(place);
            switch (equity.fact(place)) {
                case Fact.OptionsExercised step
                when step.grantId().equals(it.grantId()) -> oracle.exercise(place, on, step.units());
                case Fact.OptionsCancelled step
                when step.grantId().equals(it.grantId()) -> oracle.cancel(on, step.units());
                case Fact.StockSplit step
                when step.employer().equals(employer) ->
                    oracle.split(step.ratio().round(10));
                case Fact.EmploymentEnded step -> {
                    if (place == end) {
                        oracle.end(on, kept(step, it.grantId()), accelerated(step, it.grantId()), window(step, it, on));
                    }
                }
                case Fact _ -> {}
            }
        }
        return oracle;
    }

    private static int decimals(VestingTerms terms) {
        return terms != null && terms.allocation() == Allocation.FRACTIONAL ? 10 : 0;
    }

    private static boolean kept(Fact.EmploymentEnded end, String grantId) {
        return end.keep() != null && end.keep().contains(grantId);
    }

    private static BigDecimal accelerated(Fact.EmploymentEnded end, String grantId) {
        if (end.accelerate() != null) {
            for (Acceleration it : end.accelerate()) {
                if (it.grantId().equals(grantId)) {
                    return it.quantity() == null
                            ? BigDecimal.ONE.negate()
                            : it.quantity().amount().round(10);
                }
            }
        }
        return BigDecimal.ZERO;
    }

    private static LocalDate window(Fact.EmploymentEnded end, Fact.OptionsGranted it, LocalDate on) {
        LocalDate others = null;
        for (ExerciseWindow window : it.options().windows() == null
                ? List.<ExerciseWindow>of()
                : it.options().windows()) {
            LocalDate last = on.plus(window.period()).minusDays(1);
            if (window.reasons() == null) {
                others = last;
            } else if (window.reasons().contains(end.reason())) {
                return last;
            }
        }
        return others;
    }

    private static boolean in(LocalDate from, LocalDate to, LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** The first of them that is not before a day; the last two are what is not scheduled and what was added. */
    private static int firstFrom(List<LocalDate> dates, LocalDate day) {
        int first = 0;
        while (first < dates.size() - 1 && dates.get(first).isBefore(day)) {
            first++;
        }
        return first;
    }

    /**
     * What an RSU grant in units lost by a day of what was granted, in the shares of its date: units that an adjustment
     * added stand behind all others, so that they vest last and are lost first.
     */
    Quotient lostOfGranted(int granted, Fact.RsuGranted it, BigDecimal total, Grant bare, LocalDate asOf) {
        String employer = equity.employerOf(granted);
        List<LocalDate> dates = new ArrayList<>();
        List<BigDecimal> open = new ArrayList<>();
        BigDecimal left = total;
        for (Tranche tranche : bare.status(asOf, equity.events(employer, asOf), Pauses.of(equity.pauses(granted, asOf)))
                .tranches()) {
            dates.add(tranche.scheduled());
            open.add(tranche.amount().round(10));
            left = left.subtract(tranche.amount().round(10));
        }
        dates.add(null);
        open.add(left);
        open.add(BigDecimal.ZERO);
        int added = open.size() - 1;
        int decimals = decimals(it.vesting());
        Quotient factor = Quotient.of(1, 1);
        Quotient lost = Quotient.ZERO;
        int end = equity.nextAfter(granted, Fact.EmploymentEnded.class);
        for (int place = granted + 1; place < equity.countUpTo(asOf); place++) {
            switch (equity.fact(place)) {
                case Fact.RsuVested step
                when step.grantId().equals(it.grantId()) ->
                    take(
                            open,
                            Boolean.TRUE.equals(step.accelerated())
                                    ? firstFrom(dates, equity.on(place).plusDays(1))
                                    : 0,
                            ((Vested.Units) step.vested()).units(),
                            true);
                case Fact.RsuForfeited step
                when step.grantId().equals(it.grantId()) ->
                    lost = lost.plus(
                            lose(open, 0, step.quantity().amount().round(10)).dividedBy(factor));
                case Fact.UnitsAdjusted step
                when step.grantId().equals(it.grantId()) -> {
                    if (step.units().signum() > 0) {
                        open.set(added, open.get(added).add(step.units()));
                        decimals = step.units().stripTrailingZeros().scale() > 0 ? 10 : decimals;
                    } else {
                        lost = lost.plus(lose(open, 0, step.units().negate()).dividedBy(factor));
                    }
                }
                case Fact.StockSplit step
                when step.employer().equals(employer) -> {
                    factor = factor.times(Quotient.parse(step.ratio().toString()));
                    scale(open, step.ratio().round(10), decimals);
                }
                case Fact.EmploymentEnded step -> {
                    if (place != end) {
                        break;
                    }
                    int first = firstFrom(dates, equity.on(place));
                    BigDecimal some = accelerated(step, it.grantId());
                    take(open, first, some.signum() < 0 ? new BigDecimal("1e30") : some, true);
                    if (!kept(step, it.grantId())) {
                        lost = lost.plus(
                                lose(open, first, new BigDecimal("1e30")).dividedBy(factor));
                    }
                }
                case Fact _ -> {}
            }
        }
        return lost;
    }

    private static void scale(List<BigDecimal> open, BigDecimal ratio, int decimals) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (int index = 0; index < open.size(); index++) {
            sum = sum.add(open.get(index));
            BigDecimal now = sum.multiply(ratio).setScale(decimals, RoundingMode.FLOOR);
            open.set(index, now.subtract(given));
            given = now;
        }
    }

    /** What of it was granted, and not added. */
    private static Quotient lose(List<BigDecimal> open, int first, BigDecimal amount) {
        BigDecimal added = open.getLast().min(amount);
        open.set(open.size() - 1, open.getLast().subtract(added));
        return Quotient.of(take(open.subList(0, open.size() - 1), first, amount.subtract(added), false));
    }

    private static BigDecimal take(List<BigDecimal> open, int first, BigDecimal amount, boolean fromTheFront) {
        BigDecimal left = amount;
        List<Integer> order = new ArrayList<>();
        for (int index = first; index < open.size(); index++) {
            order.add(index);
        }
        for (int index : fromTheFront ? order : order.reversed()) {
            BigDecimal part = open.get(index).min(left);
            open.set(index, open.get(index).subtract(part));
            left = left.subtract(part);
        }
        return amount.subtract(left);
    }
}
