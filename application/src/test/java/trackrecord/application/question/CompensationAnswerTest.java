package trackrecord.application.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import trackrecord.application.exchange.imports.Continuation;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.keeping.sample.SampleFile;
import trackrecord.domain.measure.AnnualizedSpans;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.Outsider;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;

/** What goes over the wire can be evaluated by somebody who has nothing but that. */
class CompensationAnswerTest {

    private static final Instant KNOWN_AT = Instant.parse("2030-01-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(7000, 7000 + Rounds.of(60, 120));
    }

    private static JsonNode answer(MeasureQuestion question, Timeline timeline) {
        return Json.mapper()
                .readTree(Json.mapper().writeValueAsString(CompensationAnswer.of(question, KNOWN_AT, null, timeline)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOutsiderReachesEveryTotalOfTheAnswer(long seed) {
        Timeline timeline = RandomCareers.of(seed).history().timeline();
        LocalDate from = timeline.firstDay().plusDays(seed % 700);
        LocalDate to = from.plusDays(1 + seed % 900);
        PayConvention convention = PayConvention.values()[(int) (seed % 2)];
        for (MeasureQuestion question : List.of(
                MeasureQuestion.on(Measure.ANNUALIZED, from, convention),
                MeasureQuestion.on(Measure.FIRST_YEAR, from, convention),
                MeasureQuestion.over(Measure.REALIZED, from, to, convention),
                MeasureQuestion.over(Measure.GRANTED, from, to, convention))) {
            for (JsonNode total : answer(question, timeline).get("totals")) {
                BigDecimal sum = BigDecimal.ZERO;
                for (JsonNode component : total.get("components")) {
                    assertThat(component.get("op").asString()).isEqualTo("ROUND");
                    sum = sum.add(Outsider.evaluate(component.toString()));
                }
                assertThat(total.get("components").size()).isEqualTo(4);
                assertThat(Outsider.evaluate(total.get("totalWithBenefits").toString()))
                        .isEqualTo(sum);
                assertThat(Outsider.evaluate(total.get("total").toString()))
                        .isEqualTo(sum.subtract(new BigDecimal(total.get("components")
                                .get("BENEFITS")
                                .get("amount")
                                .asString())));
            }
        }
    }

    /** What docs/measures.md shows. */
    @Test
    void theBaseOfTheSampleYearIsDerivedAsTheDocumentationShows() {
        JsonNode answer = answer(
                MeasureQuestion.over(
                        Measure.REALIZED, LocalDate.of(2024, 4, 1), LocalDate.of(2025, 4, 1), PayConvention.ACTUAL_365),
                sample());
        assertThat(answer.get("convention").asString()).isEqualTo("ACTUAL_365");
        JsonNode base = answer.get("totals").get(0).get("components").get("BASE");
        ((ArrayNode) base.get("parts").get(0).get("parts")).remove(1);
        assertThat(base).isEqualTo(Json.mapper().readTree("""
                {"op": "ROUND", "amount": "178482.19", "currency": "USD", "label": "Base",
                 "formula": "13029200/73 USD, rounded half up to 2 decimals", "facts": [2, 12], "parts": [
                  {"op": "SUM", "amount": "178482.19", "currency": "USD", "exact": "13029200/73", "label": "Base",
                   "formula": "~86,235.62 + ~92,246.58 USD", "facts": [2, 12], "parts": [
                    {"op": "PRODUCT", "amount": "86235.62", "currency": "USD", "exact": "6295200/73",
                     "ratio": "183/365", "label": "Base accrued from 2024-04-01 until 2024-10-01",
                     "formula": "183 days, 183/365 of a year in days of 1/365, of 172,000.00 USD", "facts": [2],
                     "parts": [
                      {"op": "FACT", "amount": "172000.00", "currency": "USD", "label": "Base rate at Discord",
                       "formula": "172,000.00 USD a year from 2024-04-01", "facts": [2],
                       "parts": []}]}]}]}
                """));
    }

    @Test
    void theSampleHasThreeSpans() {
        JsonNode points = Json.mapper()
                .valueToTree(SeriesAnswer.of(AnnualizedSpans.of(sample(), TotalAtAGlance::of), null))
                .get("points");
        assertThat(points)
                .extracting(it -> it.get("from").asString() + " "
                        + it.get("totals").get(0).get("total").asString() + " " + it.get("facts"))
                .containsExactly(
                        "2024-04-01 232800.00 [2,3,4,5]", "2024-10-01 247750.00 [12]", "2028-04-01 212750.00 []");
        assertThat(points.get(2).get("to").isNull()).isTrue();
    }

    private static Timeline sample() {
        return History.EMPTY
                .plus(Continuation.decide(SampleFile.read(), History.EMPTY, KNOWN_AT, "sample"))
                .timeline();
    }
}
