package trackrecord.domain.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.State;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * How a career grew over {@code [from, to)}: its steps, how fast its pay rose, and how long promotions took.
 *
 * @param entries in the order of the timeline
 * @param rates   BASE, then PAID if it differs, then ANNUALIZED, each in the order of the currencies' codes
 */
public record Growth(LocalDate from, LocalDate to, List<GrowthEntry> entries, List<Rate> rates, Promotions promotions) {

    /** The kind of pay that a rate of growth compares. */
    public enum Of {
        /** The annual base rate for full time. */
        BASE,
        /** The annual pay for the hours worked; only if it differs from BASE. */
        PAID,
        /** ANNUALIZED without benefits. */
        ANNUALIZED
    }

    /**
     * Growth in one currency between two days.
     *
     * @param before  on {@code from}; absent if nothing was paid in that currency
     * @param after   on the last day of the window, {@code to - 1}; absent if nothing was paid in that currency
     * @param percent {@code (after / before - 1) x 100}, 2 decimals, HALF_UP; absent if either amount is absent
     * @param perYear {@code ((after / before)^(365 / days) - 1) x 100} over the days of the window, the compound annual
     *                growth rate, 2 decimals, HALF_UP; absent too for fewer than 365 days
     */
    public record Rate(
            Of of,
            CurrencyUnit currency,
            @Nullable Money before,
            @Nullable Money after,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal perYear) {}

    /**
     * The pay on a day that rates of growth compare, by currency code.
     *
     * @param base       the annual base rate for full time; without currencies in which it is zero
     * @param paid       the annual salary for the hours worked, in all employments; without currencies in which it is
     *                   zero
     * @param annualized ANNUALIZED without benefits
     */
    public record Pay(
            SortedMap<String, Money> base, SortedMap<String, Money> paid, SortedMap<String, Money> annualized) {

        /**
         * @param base       absent while not employed
         * @param annualized each currency once
         */
        public static Pay of(@Nullable Money base, List<Annual> annualized) {
            SortedMap<String, Money> full = new TreeMap<>();
            SortedMap<String, Money> paid = new TreeMap<>();
            SortedMap<String, Money> total = new TreeMap<>();
            put(full, base);
            annualized.forEach(it -> {
                put(paid, it.salary());
                total.put(it.total().getCurrencyUnit().getCode(), it.total());
            });
            return new Pay(full, paid, total);
        }

        /** Amounts of zero are left out. */
        private static void put(SortedMap<String, Money> amounts, @Nullable Money amount) {
            if (amount != null && !amount.isZero()) {
                amounts.put(amount.getCurrencyUnit().getCode(), amount);
            }
        }

        static Pay of(State state) {
            return of(
                    state.employment().map(job -> job.rate().value().annual()).orElse(null),
                    Compensation.annualized(state).currencies().stream()
                            .map(it -> new Annual(
                                    Money.of(it.currency(), it.base().amount()),
                                    Money.of(it.currency(), it.total().amount())))
                            .toList());
        }
    }

    /**
     * ANNUALIZED in one currency.
     *
     * @param salary of all employments together, rounded once
     * @param total without benefits
     */
    public record Annual(Money salary, Money total) {}

    /** @param between from each promotion of the window to the next one in it, within one employment or from one to the next */
    public record Promotions(int count, List<Wait> between) {}

    /** @param before the day from which the wait for it counts; absent if there is none */
    public record Promotion(@Nullable LocalDate before, LocalDate on) {}

    /** @param days calendar days from {@code from} to {@code to} */
    public record Wait(LocalDate from, LocalDate to, Period period, long days) {}

    /**
     * @param kinds the entries to list; rates and promotions cover the whole window regardless
     * @throws IllegalArgumentException unless {@code from} is before {@code to}
     */
    public static Growth of(Timeline timeline, LocalDate from, LocalDate to, Set<Kind> kinds) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window from " + from + " to " + to + " has no day");
        }
        List<GrowthEntry> entries = GrowthEntries.of(timeline, from, to);
        List<Promotion> promotions = entries.stream()
                .filter(it -> it.kind() == Kind.PROMOTION)
                .map(it -> new Promotion(it.promotedBefore(), it.on()))
                .toList();
        LocalDate last = to.minusDays(1);
        return new Growth(
                from,
                to,
                entries.stream().filter(it -> kinds.contains(it.kind())).toList(),
                rates(Pay.of(timeline.on(from)), Pay.of(timeline.on(last)), LocalDateRange.of(from, to)),
                promotions(promotions, from));
    }

    /**
     * The steps of a whole career, future ones included, in the order of the timeline; those that are facts from a place on.
     *
     * @param place of the first fact of a day; 0: all
     */
    public static List<GrowthEntry> steps(Timeline timeline, int place) {
        return GrowthEntries.from(timeline, place);
    }

    /**
     * The first day of a window without {@code from}: the first hire, otherwise the first fact, otherwise {@code
     * today}.
     */
    public static LocalDate firstDay(Timeline timeline, LocalDate today) {
        return timeline.facts().stream()
                .filter(it -> it.fact() instanceof Hired)
                .findFirst()
                .map(RecordedFact::effectiveOn)
                .orElse(timeline.firstDay() == null ? today : timeline.firstDay());
    }

    /** The end of a window without {@code to}: the day after {@code today}, or after its first day if that is later. */
    public static LocalDate endAfter(LocalDate from, LocalDate today) {
        return (from.isAfter(today) ? from : today).plusDays(1);
    }

    /**
     * The rates of growth over a window: BASE, then PAID if it differs, then ANNUALIZED, each in the order of the
     * currencies' codes.
     *
     * @param before on its first day
     * @param after  on its last
     */
    public static List<Rate> rates(Pay before, Pay after, LocalDateRange window) {
        long days = window.lengthInDays();
        List<Rate> rates = new ArrayList<>();
        addRates(rates, Of.BASE, before.base, after.base, days);
        addPaid(rates, before, after, days);
        addRates(rates, Of.ANNUALIZED, before.annualized, after.annualized, days);
        return List.copyOf(rates);
    }

    /** Adds the currencies in which the salary paid differs from the full-time rate on either day. */
    private static void addPaid(List<Rate> rates, Pay before, Pay after, long days) {
        List<Rate> paid = new ArrayList<>();
        addRates(paid, Of.PAID, before.paid, after.paid, days);
        paid.removeIf(it -> {
            String code = it.currency().getCode();
            return Objects.equals(it.before(), before.base.get(code))
                    && Objects.equals(it.after(), after.base.get(code));
        });
        rates.addAll(paid);
    }

    private static void addRates(
            List<Rate> rates, Of of, SortedMap<String, Money> before, SortedMap<String, Money> after, long days) {
        SortedMap<String, Money> either = new TreeMap<>(before);
        either.putAll(after);
        either.forEach((code, any) -> {
            Money then = before.get(code);
            Money now = after.get(code);
            rates.add(
                    then == null || now == null
                            ? new Rate(of, any.getCurrencyUnit(), then, now, null, null)
                            : new Rate(
                                    of,
                                    any.getCurrencyUnit(),
                                    then,
                                    now,
                                    GrowthRate.percent(then.getAmount(), now.getAmount()),
                                    GrowthRate.perYear(then.getAmount(), now.getAmount(), days)));
        });
    }

    /**
     * @param promotions of a window, in the order of the timeline
     * @param from       its first day: a wait that began before it is not counted
     */
    public static Promotions promotions(List<Promotion> promotions, LocalDate from) {
        List<Wait> between = new ArrayList<>();
        for (Promotion it : promotions) {
            if (it.before != null && !it.before.isBefore(from)) {
                between.add(new Wait(
                        it.before, it.on, Period.between(it.before, it.on), ChronoUnit.DAYS.between(it.before, it.on)));
            }
        }
        return new Promotions(promotions.size(), List.copyOf(between));
    }
}
