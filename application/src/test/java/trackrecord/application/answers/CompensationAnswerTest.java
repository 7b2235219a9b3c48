package trackrecord.application.answers;

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
import trackrecord.application.json.Json;
import trackrecord.domain.compensation.Measure;
import trackrecord.domain.compensation.Outsider;
import trackrecord.domain.compensation.PayConvention;
import trackrecord.domain.compensation.SampleCareer;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.timeline.Timeline;

/** What goes over the wire can be evaluated by somebody who has nothing but that. */
class CompensationAnswerTest {

    private static final Instant KNOWN_AT = Instant.parse("2030-01-01T00:00:00Z");

    static LongStream seeds() {
        return LongStream.range(7000, 7100);
    }

    private static JsonNode answer(MeasureQuestion question, Timeline timeline) {
        return Json.mapper().readTree(Json.mapper().writeValueAsString(
                CompensationAnswer.of(question, KNOWN_AT, question.totals(timeline))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOutsiderReachesEveryTotalOfTheAnswer(long seed) {
        Timeline timeline = RandomCareers.of(seed).history().timeline();
        LocalDate from = timeline.firstDay().plusDays(seed % 700);
        LocalDate to = from.plusDays(1 + seed % 900);
        PayConvention convention = PayConvention.values()[(int) (seed % 2)];
        for (MeasureQuestion question : List.of(MeasureQuestion.on(Measure.ANNUALIZED, from, convention),
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
                assertThat(Outsider.evaluate(total.get("totalWithBenefits").toString())).isEqualTo(sum);
                assertThat(Outsider.evaluate(total.get("total").toString())).isEqualTo(sum.subtract(
                        new BigDecimal(total.get("components").get("BENEFITS").get("amount").asString())));
            }
        }
    }

    @Test
    void theSampleSaysHowMuchItsFirstYearPaid() {
        JsonNode answer = answer(MeasureQuestion.over(Measure.REALIZED, LocalDate.of(2024, 4, 1),
                LocalDate.of(2025, 4, 1), PayConvention.ACTUAL_365), SampleCareer.timeline());
        JsonNode total = answer.get("totals").get(0);
        assertThat(total.get("total").get("amount").asString()).isEqualTo("206232.19");
        assertThat(total.get("components").get("BASE").get("parts").get(0).get("exact").asString())
                .isEqualTo("13029200/73");
        assertThat(answer.get("convention").asString()).isEqualTo("ACTUAL_365");
    }
}
