package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A measure by calendar years and months: each period says what /compensation says of the same days. */
@ApiTest
class PeriodsTest {

    private static final String WINDOW = "from=2024-02-10&to=2025-08-20";

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource({
        "annualized, year,  equal-months, 2",
        "annualized, month, equal-months, 19",
        "realized,   year,  equal-months, 2",
        "realized,   month, actual-365,   19",
        "granted,    year,  actual-365,   2",
        "granted,    month, equal-months, 19"
    })
    void everyPeriodIsWhatCompensationSaysOfItsDays(String measure, String by, String convention, int count) {
        String career = "/api/careers/" + SampleCareer.record(api);
        JsonNode answer = api.get(career + "/compensation/periods?measure=" + measure + "&by=" + by + "&convention="
                        + convention + "&" + WINDOW)
                .is(200)
                .json();

        List<JsonNode> periods = answer.at("/periods").valueStream().toList();
        assertThat(periods).hasSize(count);
        assertThat(periods.getFirst().at("/from").asString()).isEqualTo("2024-02-10");
        assertThat(periods.getLast().at("/to").asString()).isEqualTo("2025-08-20");
        for (JsonNode period : periods) {
            JsonNode alone = compensation(career, measure, convention, period);
            assertThat(shortened(period.at("/totals"))).as(period.toString()).isEqualTo(totals(alone));
            assertThat(period.at("/facts").valueStream().map(JsonNode::asInt)).containsExactlyElementsOf(facts(alone));
            assertThat(period.at("/due")).as(period.toString()).isEqualTo(alone.at("/due"));
        }
        JsonNode window = compensation(career, measure, convention, answer);
        assertThat(shortened(answer.at("/whole/totals"))).isEqualTo(totals(window));
        assertThat(answer.at("/whole/due")).isEqualTo(window.at("/due"));
    }

    @Test
    void whatIsDueAndNotRecordedStandsBesideWhatWasReceived() {
        String career = "/api/careers/" + SampleCareer.record(api);

        JsonNode answer = api.get(career + "/compensation/periods?measure=realized&" + WINDOW)
                .is(200)
                .json();

        assertThat(answer.at("/periods/0").has("due")).isFalse();
        assertThat(answer.at("/periods/1/due/worth/0/amount").asString()).isEqualTo("8750.00");
        assertThat(answer.at("/whole/due/tranches").asInt()).isEqualTo(1);
    }

    @Test
    void everyMonthThatThereIsIsOneRequest() {
        String career = "/api/careers/" + SampleCareer.record(api);

        JsonNode answer = api.get(
                        career + "/compensation/periods?measure=realized&by=month&from=1900-01-01&to=2199-12-31")
                .is(200)
                .json();

        assertThat(answer.at("/periods").size()).isEqualTo(300 * 12);
    }

    @ParameterizedTest
    @CsvSource({"realized, actual-365", "granted, equal-months"})
    void eachPeriodTellsWhatCameTogetherSoFar(String measure, String convention) {
        String career = "/api/careers/" + SampleCareer.record(api);
        String asked = career + "/compensation/periods?by=month&measure=" + measure + "&convention=" + convention + "&"
                + WINDOW;

        JsonNode answer = api.get(asked + "&soFar=true").is(200).json();

        for (JsonNode period : answer.at("/periods")) {
            JsonNode upTo = api.get(career + "/compensation?measure=" + measure + "&convention=" + convention
                            + "&from=2024-02-10&to=" + period.at("/to").asString())
                    .is(200)
                    .json();
            assertThat(shortened(period.at("/soFar"))).as(period.toString()).isEqualTo(totals(upTo));
        }
        assertThat(answer.at("/periods/18/soFar")).isEqualTo(answer.at("/whole/totals"));
        assertThat(api.get(asked).is(200).json().at("/periods/0").has("soFar")).isFalse();
    }

    @Test
    void whatIsNotGivenIsAnnualizedByYear() {
        String career = "/api/careers/" + SampleCareer.record(api);

        Api.Answer answer = api.get(career + "/compensation/periods?" + WINDOW).is(200);

        assertThat(answer.at("/measure")).isEqualTo("ANNUALIZED");
        assertThat(answer.at("/by")).isEqualTo("YEAR");
        assertThat(answer.at("/periods/0/totals/0/total")).isEqualTo("247750.00");
    }

    @ParameterizedTest
    @CsvSource({
        "measure=first-year&from=2024-01-01&to=2025-01-01, measure",
        "measure=annualized&soFar=true&from=2024-01-01&to=2025-01-01, soFar",
        "to=2025-01-01,                                    from",
        "from=2024-01-01,                                  to",
        "from=2024-01-01&to=2024-01-01,                    from",
        "by=week&from=2024-01-01&to=2025-01-01,            by"
    })
    void whatHasNoPeriodsIsRefused(String query, String field) {
        String career = "/api/careers/" + SampleCareer.record(api);

        Api.Answer answer = api.get(career + "/compensation/periods?" + query).refuses(400, "INVALID_FIELD");

        assertThat(answer.at("/fields/0/path")).isEqualTo(field);
    }

    private JsonNode compensation(String career, String measure, String convention, JsonNode days) {
        String to = days.at("/to").asString();
        String when = measure.equals("annualized")
                ? "asOf=" + LocalDate.parse(to).minusDays(1)
                : "from=" + days.at("/from").asString() + "&to=" + to;
        return api.get(career + "/compensation?measure=" + measure + "&convention=" + convention + "&" + when)
                .is(200)
                .json();
    }

    /** Of a whole answer, each amount with its name. */
    private static List<String> totals(JsonNode compensation) {
        return compensation
                .at("/totals")
                .valueStream()
                .flatMap(total -> Stream.concat(
                        Stream.of(
                                total.at("/currency").asString(),
                                total.at("/total/amount").asString(),
                                total.at("/totalWithBenefits/amount").asString()),
                        Stream.of("BASE", "BONUS", "EQUITY", "BENEFITS")
                                .map(name -> total.at("/components/" + name + "/amount")
                                        .asString())))
                .toList();
    }

    private static List<String> shortened(JsonNode totals) {
        return totals.valueStream()
                .flatMap(total -> Stream.concat(
                                Stream.of("/currency", "/total", "/totalWithBenefits"),
                                Stream.of("BASE", "BONUS", "EQUITY", "BENEFITS").map(name -> "/components/" + name))
                        .map(path -> total.at(path).asString()))
                .toList();
    }

    private static TreeSet<Integer> facts(JsonNode compensation) {
        TreeSet<Integer> facts = new TreeSet<>();
        compensation
                .at("/totals")
                .valueStream()
                .flatMap(total -> total.at("/totalWithBenefits/facts").valueStream())
                .forEach(fact -> facts.add(fact.asInt()));
        return facts;
    }
}
