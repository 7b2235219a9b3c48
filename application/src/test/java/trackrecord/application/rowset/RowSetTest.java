package trackrecord.application.rowset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.application.answers.Short;
import trackrecord.application.currentpay.Pay;
import trackrecord.application.generation.Dated;
import trackrecord.application.growthhistory.GrowthHistory;
import trackrecord.application.totals.AnnualTotal;
import trackrecord.domain.career.Career;
import trackrecord.domain.compensation.Compensation;
import trackrecord.domain.fact.AchievementCategory;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.Told;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;

/** What is read from rows on a day is what folding the facts up to that day says. */
class RowSetTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayOfTheRowsIsThatOfTheFold(long seed) {
        History history = RandomCareers.of(seed).history();
        RowSet rows = RowSet.of("id", history);
        Timeline timeline = history.timeline();

        for (LocalDate day : days(timeline)) {
            Career state = timeline.on(day);
            Pay pay = on(rows.pay(), day);
            assertThat(pay == null ? null : pay.employer()).as("employer on %s", day)
                    .isEqualTo(state.employment().map(it -> it.employer()).orElse(null));
            assertThat(pay == null ? null : pay.base()).as("base on %s", day)
                    .isEqualTo(state.employment().map(it -> it.rate().value()).orElse(null));
            assertThat(pay == null ? null : pay.name()).as("name on %s", day)
                    .isEqualTo(state.name() == null ? null : state.name().value());
            var service = on(rows.tenure(), day);
            assertThat(service == null ? Tenure.NONE : service.on(day)).as("tenure on %s", day)
                    .isEqualTo(Tenure.of(state, day));
            assertThat(totalsOn(rows, day)).as("totals on %s", day)
                    .isEqualTo(Short.of(Compensation.annualized(timeline, day)));
        }
        assertThat(rows.growth()).extracting(GrowthHistory.Step::number, GrowthHistory.Step::percent)
                .containsExactlyElementsOf(Growth.steps(timeline).stream()
                        .map(it -> tuple(it.number(), it.percent())).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameFactsMakeTheSameRows(long seed) {
        assertThat(RowSet.of("id", RandomCareers.of(seed).history()).toString())
                .isEqualTo(RowSet.of("id", RandomCareers.of(seed).history()).toString());
    }

    @Test
    void aRaiseAgreedForTheFutureIsASpanOfItsOwn() {
        RowSet rows = RowSet.of("id", Told.of(Given.hire("2024-04-01", "Acme", "Developer", "L1", "USD 100000"),
                Given.raise("2199-01-01", "USD 120000")).history());

        assertThat(rows.pay()).extracting(Dated::from, Dated::to, it -> it.value().base()).containsExactly(
                tuple(Given.day("2024-04-01"), Given.day("2199-01-01"),
                        Given.money("USD 100000")),
                tuple(Given.day("2199-01-01"), null, Given.money("USD 120000")));
    }

    @Test
    void aRetractedRaiseLeavesNoSpan() {
        RowSet rows = RowSet.of("id", Told.of(Given.hire("2024-04-01", "Acme", "Developer", "L1", "USD 100000"),
                Given.raise("2024-05-01", "USD 120000"), Given.retract(2)).history());

        assertThat(rows.version()).isEqualTo(3);
        assertThat(rows.pay()).hasSize(1);
        assertThat(rows.annualized()).hasSize(1);
    }

    @Test
    void nothingIsKeptOfDaysBeforeTheFirstHireAndName() {
        RowSet rows = RowSet.of("id", Told.of(
                Given.achieved("2020-01-01", "A talk", AchievementCategory.SPEAKING),
                Given.hire("2024-04-01", "Acme", "Developer", "L1", "USD 100000")).history());

        assertThat(rows.pay()).extracting(Dated::from).containsExactly(Given.day("2024-04-01"));
        assertThat(rows.tenure()).extracting(Dated::from).containsExactly(Given.day("2024-04-01"));
    }

    private static List<LocalDate> days(Timeline timeline) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = timeline.firstDay().minusDays(1);
        for (LocalDate day = first; day.isBefore(timeline.lastDay().plusYears(6)); day = day.plusDays(17)) {
            days.add(day);
        }
        timeline.facts().forEach(fact -> days.addAll(
                List.of(fact.effectiveOn().minusDays(1), fact.effectiveOn(), fact.effectiveOn().plusDays(1))));
        return days;
    }

    private static <V> V on(List<Dated<V>> spans, LocalDate day) {
        List<V> found = spans.stream().filter(it -> covers(it, day)).map(Dated::value).toList();
        assertThat(found).as("spans on %s", day).hasSizeLessThanOrEqualTo(1);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<Short> totalsOn(RowSet rows, LocalDate day) {
        return rows.annualized().stream().filter(it -> covers(it, day)).map(Dated::value).map(AnnualTotal::shown)
                .sorted(Comparator.comparing(Short::currency)).toList();
    }

    private static boolean covers(Dated<?> span, LocalDate day) {
        return !day.isBefore(span.from()) && (span.to() == null || day.isBefore(span.to()));
    }
}
