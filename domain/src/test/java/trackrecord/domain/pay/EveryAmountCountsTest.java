package trackrecord.domain.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.Remarks;

/**
 * A kind of fact with an amount in it is in some measure: without it, a total is another one. Whoever adds a kind that
 * pays, and forgets what it pays, is told so here.
 */
class EveryAmountCountsTest {

    private static final int MOST_CAREERS = 200;

    @Test
    void aKindOfFactWithAnAmountMovesATotal() {
        Set<Class<?>> silent = Arrays.stream(Fact.class.getPermittedSubclasses())
                .filter(it -> holdsMoney(it, new HashSet<>()))
                .collect(Collectors.toCollection(HashSet::new));
        assertThat(silent).contains(Fact.Hired.class, Fact.BonusPaid.class, Fact.RsuGranted.class);

        for (long seed = 0; seed < MOST_CAREERS && !silent.isEmpty(); seed++) {
            History history = RandomCareers.of(seed).history();
            for (RecordedFact recorded : history.timeline().facts()) {
                if (silent.contains(recorded.fact().getClass()) && movesATotal(history, recorded)) {
                    silent.remove(recorded.fact().getClass());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    private static boolean movesATotal(History history, RecordedFact fact) {
        List<RecordedEntry> retraction = List.of(new RecordedEntry(
                history.version() + 1,
                history.lastRecordedAt().orElseThrow(),
                "test",
                new Correction.FactRetracted(fact.number(), "test", Remarks.NONE)));
        LocalDate on = fact.effectiveOn();
        return !totals(history.timeline(), on)
                .equals(totals(history.plus(retraction).timeline(), on));
    }

    /** All four measures: on its day, and over the ten years from it. */
    private static List<Totals> totals(Timeline timeline, LocalDate day) {
        LocalDateRange after = LocalDateRange.of(day, day.plusYears(10));
        List<Totals> totals = new ArrayList<>();
        totals.add(Compensation.annualized(timeline, day));
        totals.add(Compensation.firstYear(timeline, day));
        totals.add(Compensation.realized(timeline, after, PayConvention.EQUAL_MONTHS));
        totals.add(Compensation.granted(timeline, after, PayConvention.EQUAL_MONTHS));
        return totals;
    }

    private static boolean holdsMoney(Class<?> type, Set<Class<?>> seen) {
        if (type == Money.class || type == BigMoney.class) {
            return true;
        }
        if (!type.getName().startsWith("trackrecord.") || !seen.add(type)) {
            return false;
        }
        if (type.isSealed() && !type.isRecord()) {
            return Arrays.stream(type.getPermittedSubclasses()).anyMatch(it -> holdsMoney(it, seen));
        }
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .anyMatch(it -> holdsMoney(it, seen));
    }
}
