package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.DueVest;
import trackrecord.domain.upcoming.DueVests;
import trackrecord.domain.vesting.Tranche;

/**
 * What fell due of grants and is not recorded as vested.
 *
 * @param tranches   how many, at least 1
 * @param units      of one grant in units, in the shares of the day of the answer; left out otherwise
 * @param value      of one grant in money; left out otherwise
 * @param worth      each tranche at the price of its own day, by currency: exact, and rounded once, HALF_UP
 * @param byCurrency how many of the tranches are worth something in it; one that a split divides between prices of two
 *                   currencies is counted in both
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DueAnswer(
        int tranches,
        @Nullable BigDecimal units,
        @Nullable Money value,
        List<Money> worth,
        List<InCurrency> byCurrency) {

    /** @param tranches how many, at least 1 */
    public record InCurrency(String currency, int tranches) {}

    /** What fell due in the window of REALIZED; absent where nothing is due, or another measure is asked for. */
    static @Nullable DueAnswer of(MeasureQuestion question, Timeline timeline) {
        LocalDate from = question.from();
        LocalDate to = question.to();
        if (question.measure() != Measure.REALIZED || from == null || to == null) {
            return null;
        }
        return of(DueVests.within(timeline, LocalDateRange.of(from, to)));
    }

    /** Absent where nothing is due. */
    static @Nullable DueAnswer of(List<DueVest> due) {
        return due.isEmpty() ? null : new DueAnswer(count(due), null, null, worth(due), byCurrency(due));
    }

    /** Of one grant; absent where nothing is due. */
    static @Nullable DueAnswer ofGrant(List<DueVest> due) {
        if (due.isEmpty()) {
            return null;
        }
        Rational open = tranches(due).map(Tranche::open).reduce(Rational.ZERO, Rational::plus);
        Amount amount = Amount.of(due.getFirst().grant(), open);
        return new DueAnswer(count(due), amount.units(), amount.money(), worth(due), byCurrency(due));
    }

    /** Of one tranche, two vests may be due: one on each side of a split. */
    private static Stream<Tranche> tranches(List<DueVest> due) {
        return due.stream()
                .collect(
                        Collectors.groupingBy(DueVest::grant, Collectors.mapping(DueVest::tranche, Collectors.toSet())))
                .values()
                .stream()
                .flatMap(Set::stream);
    }

    private static int count(List<DueVest> due) {
        return (int) tranches(due).count();
    }

    private static List<InCurrency> byCurrency(List<DueVest> due) {
        return due.stream()
                .collect(Collectors.groupingBy(DueVest::currency, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new InCurrency(each.getKey().getCode(), count(each.getValue())))
                .toList();
    }

    private static List<Money> worth(List<DueVest> due) {
        SortedMap<CurrencyUnit, Rational> sums = new TreeMap<>();
        due.forEach(it -> sums.merge(it.currency(), it.worth(), Rational::plus));
        return sums.entrySet().stream()
                .map(sum ->
                        Money.of(sum.getKey(), sum.getValue().round(sum.getKey().getDecimalPlaces())))
                .toList();
    }
}
