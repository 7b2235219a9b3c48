package trackrecord.application.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.application.readmodel.careerlist.Listed;
import trackrecord.application.readmodel.generation.Dated;
import trackrecord.application.readmodel.generation.RowJson;
import trackrecord.application.readmodel.growth.GrowthHistory;
import trackrecord.application.readmodel.state.CareerState;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.domain.career.State;
import trackrecord.domain.given.Given;
import trackrecord.domain.given.Told;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.AchievementCategory;

/** What is read from rows on a day is what folding the facts up to that day says. */
class RowSetTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(60, 120));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayOfTheRowsIsThatOfTheFold(long seed) {
        History history = RandomCareers.of(seed).history();
        RowSet rows = RowSet.of("id", history);
        Timeline timeline = history.timeline();

        for (LocalDate day : days(timeline)) {
            State state = timeline.on(day);
            Listed listed = on(rows.listed(), day);
            assertThat(listed == null ? null : listed.employer())
                    .as("employer on %s", day)
                    .isEqualTo(state.employment().map(it -> it.employer()).orElse(null));
            assertThat(listed == null ? null : listed.title())
                    .as("title on %s", day)
                    .isEqualTo(state.employment()
                            .map(it -> it.position().title().value())
                            .orElse(null));
            assertThat(listed == null ? null : listed.level())
                    .as("level on %s", day)
                    .isEqualTo(state.employment()
                            .map(it -> Effective.valueOf(it.position().level()))
                            .orElse(null));
            assertThat(listed == null ? null : listed.name())
                    .as("name on %s", day)
                    .isEqualTo(Effective.valueOf(state.career().name()));
            assertThat(totalsOn(rows, day))
                    .as("totals on %s", day)
                    .isEqualTo(AnnualTotal.of(Compensation.annualized(timeline, day)));
        }
        assertThat(rows.growth().read())
                .extracting(it -> List.of(it.number(), it.on(), it.kind(), it.title(), it.fact()))
                .isEqualTo(Growth.steps(timeline, 0).stream()
                        .map(it -> List.of(it.number(), it.on(), it.kind(), it.title(), history.marked(it.fact())))
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameFactsMakeTheSameRows(long seed) {
        assertThat(RowSet.of("id", RandomCareers.of(seed).history()).toString())
                .isEqualTo(RowSet.of("id", RandomCareers.of(seed).history()).toString());
    }

    @Test
    void aRaiseAgreedForTheFutureIsASpanOfItsOwn() {
        RowSet rows = RowSet.of(
                "id",
                Told.of(
                                Given.hire("2024-04-01", "Acme", "Developer", "L1", "USD 100000"),
                                Given.raise("2199-01-01", "USD 120000"))
                        .history());

        assertThat(rows.annualized())
                .extracting(Dated::from, Dated::to, it -> it.value().base())
                .containsExactly(
                        tuple(Given.day("2024-04-01"), Given.day("2199-01-01"), new BigDecimal("10000000")),
                        tuple(Given.day("2199-01-01"), null, new BigDecimal("12000000")));
    }

    @Test
    void aRetractedRaiseLeavesNoSpan() {
        RowSet rows = RowSet.of(
                "id",
                Told.of(
                                Given.hire("2024-04-01", "Acme", "Developer", "L1", "USD 100000"),
                                Given.raise("2024-05-01", "USD 120000"),
                                Given.retract(2))
                        .history());

        assertThat(rows.version()).isEqualTo(3);
        assertThat(rows.listed()).hasSize(1);
        assertThat(rows.annualized()).hasSize(1);
    }

    @Test
    void nothingIsKeptOfDaysBeforeTheFirstHireAndName() {
        RowSet rows = RowSet.of(
                "id",
                Told.of(
                                Given.achieved("2020-01-01", "A talk", AchievementCategory.SPEAKING),
                                Given.hire("2024-04-01", "Acme", "Developer", "L1", "USD 100000"))
                        .history());

        assertThat(rows.listed()).extracting(Dated::from).containsExactly(Given.day("2024-04-01"));
        assertThat(rows.state().firstDay()).isEqualTo(Given.day("2020-01-01"));
    }

    /** Stored rows look like this: whoever changes it counts up {@link RowSet#SHAPE}, and a rebuild writes them anew. */
    @Test
    void theTextsOfRowsHaveThisShape() {
        assertThat(RowSet.SHAPE).isEqualTo(8);
        RowSet rows = RowSet.of(
                "id",
                Told.of(
                                Given.name("2024-04-01", "Ada"),
                                Given.hire("2024-04-01", "Acme", "Developer", "L1", "USD 100000", Given.percent("10")),
                                Given.raise("2025-01-01", "USD 110000"))
                        .history());

        assertThat(rows.state().persons()).isEqualTo("""
                ["2025-01-01",["Ada",[["e2","Acme","Developer","L1",null,null,null,null,"2024-04-01",false,\
                {"amount":"110000.00","currency":"USD"},"1/1",{"percent":"10"},false]]],\
                "2024-04-01",["Ada",[["e2","Acme","Developer","L1",null,null,null,null,"2024-04-01",false,\
                {"amount":"100000.00","currency":"USD"},"1/1",{"percent":"10"},false]]]]""");
        assertThat(rows.state().annualized()).isEqualTo("""
                ["2025-01-01",[["USD","11000000","1100000","0","0"]],\
                "2024-04-01",[["USD","10000000","1000000","0","0"]]]""");
        assertThat(rows.state().services()).isEqualTo("""
                ["2024-04-01",["2024-04-01",null,0,[["e2","Acme","2024-04-01",0,false,"2024-04-01","2024-04-01"]]]]""");
        assertThat(rows.growth().parts()).containsExactly(new GrowthHistory.Part(0, false, """
                [["2024-04-01","HIRE","Hired by Acme as Developer",null,{"amount":"100000.00","currency":"USD"},null,null,\
                2,"2020-01-01T00:00:00.000Z","test",{"type":"Hired","effectiveOn":"2024-04-01","employer":"Acme",\
                "title":"Developer","level":"L1","baseSalary":{"amount":"100000.00","currency":"USD"},\
                "bonusTarget":{"percent":"10"}},"CURRENT",null,["e2","Acme"]],\
                ["2025-01-01","RAISE","Raise",{"amount":"100000.00","currency":"USD"},\
                {"amount":"110000.00","currency":"USD"},"10.00",null,3,"2020-01-01T00:00:00.000Z","test",\
                {"type":"SalaryRaised","effectiveOn":"2025-01-01","baseSalary":{"amount":"110000.00",\
                "currency":"USD"}},"CURRENT",null,["e2","Acme"]]]"""));
    }

    /** H2 holds no longer text: such a career has no row, and its questions are answered from its facts. */
    @Test
    void whatNoRowCanHoldIsLeftOut() {
        String tooLong = "x".repeat(RowJson.LONGEST + 1);

        assertThat(new GrowthHistory(List.of(new GrowthHistory.Part(0, false, tooLong))).rows())
                .isEmpty();
        assertThat(new CareerState(null, tooLong, "[]", "[]").rows()).isEmpty();
        assertThat(new CareerState(null, "[]", "[]", tooLong.substring(1)).rows())
                .hasSize(1);
    }

    private static List<LocalDate> days(Timeline timeline) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate first = timeline.firstDay().minusDays(1);
        for (LocalDate day = first; day.isBefore(timeline.lastDay().plusYears(6)); day = day.plusDays(17)) {
            days.add(day);
        }
        timeline.facts()
                .forEach(fact -> days.addAll(List.of(
                        fact.effectiveOn().minusDays(1),
                        fact.effectiveOn(),
                        fact.effectiveOn().plusDays(1))));
        return days;
    }

    private static <V> V on(List<Dated<V>> spans, LocalDate day) {
        List<V> found =
                spans.stream().filter(it -> covers(it, day)).map(Dated::value).toList();
        assertThat(found).as("spans on %s", day).hasSizeLessThanOrEqualTo(1);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static List<AnnualTotal> totalsOn(RowSet rows, LocalDate day) {
        return rows.annualized().stream()
                .filter(it -> covers(it, day))
                .map(Dated::value)
                .sorted(Comparator.comparing(it -> it.currency().getCode()))
                .toList();
    }

    private static boolean covers(Dated<?> span, LocalDate day) {
        return !day.isBefore(span.from()) && (span.to() == null || day.isBefore(span.to()));
    }
}
