package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api.Answer;

/** The figures of the worked example, as anybody gets them over HTTP. */
@ApiTest
class WorkedExampleTest {

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource({
        "asOf=2024-04-01,                                                               232800.00, 248800.00",
        "asOf=2025-03-31,                                                               247750.00, 263750.00",
        "measure=annualized&asOf=2025-03-31&convention=actual-365,                      247750.00, 263750.00",
        "measure=first-year&asOf=2025-03-31,                                            232800.00, 248800.00",
        "measure=granted&from=2024-04-01&to=2025-04-01,                                 346250.00, 362250.00",
        "measure=granted&from=2024-04-01&to=2025-04-01&convention=actual-365,           346232.19, 362232.19",
        "measure=realized&from=2024-04-01&to=2025-04-01,                                206250.00, 222250.00",
        "measure=realized&from=2024-04-01&to=2025-04-01&convention=actual-365,          206232.19, 222232.19",
        "measure=realized&from=2024-04-01&to=2025-04-02&convention=equal-months,        241763.89, 257808.33"
    })
    void paidSoMuch(String query, String total, String withBenefits) {
        Answer answer = api.get("/api/careers/" + SampleCareer.record(api) + "/compensation?" + query)
                .is(200);

        assertThat(answer.at("/totals/0/total/amount")).isEqualTo(total);
        assertThat(answer.at("/totals/0/totalWithBenefits/amount")).isEqualTo(withBenefits);
    }

    @Test
    void showsTheExactValueWhereTheAmountIsRounded() {
        Answer answer = api.get("/api/careers/" + SampleCareer.record(api)
                        + "/compensation?measure=realized&from=2024-04-01&to=2025-04-01&convention=actual-365")
                .is(200);

        assertThat(answer.at("/totals/0/components/BASE/amount")).isEqualTo("178482.19");
        assertThat(answer.at("/totals/0/components/BASE/exact")).isNull();
        assertThat(answer.at("/totals/0/components/BASE/parts/0/exact")).isEqualTo("13029200/73");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31, null,                  ,          ",
        "2024-05-01, Rust Developer,        172000.00, 232800.00",
        "2024-10-01, Rust Developer,        185000.00, 247750.00",
        "2025-04-01, Senior Rust Developer, 185000.00, 247750.00"
    })
    void wasInThisPosition(String asOf, String title, String base, String total) {
        Answer state = api.get("/api/careers/" + SampleCareer.record(api) + "?asOf=" + asOf)
                .is(200);

        assertThat(title.equals("null") ? state.at("/employment") : state.at("/employment/title"))
                .isEqualTo(title);
        assertThat(state.at("/employment/baseSalary/amount")).isEqualTo(base);
        assertThat(state.at("/compensation/totals/0/total")).isEqualTo(total);
        assertThat(state.at("/asOf")).isEqualTo(asOf);
    }

    @Test
    void explainsTheClaim() {
        Answer answer = api.post(
                        "/api/careers/" + SampleCareer.record(api) + "/claims",
                        "{'amount':{'amount':'352750','currency':'USD'},'from':'2024-04-01','to':'2025-04-01'}")
                .is(200);

        assertThat(answer.at("/verdict")).isEqualTo("EXPLAINED");
        assertThat(answer.at("/claim/within")).isEqualTo("5.00");
        assertThat(answer.at("/measures/0/measure")).isEqualTo("GRANTED");
        assertThat(answer.at("/measures/0/difference")).isEqualTo("6500.00");
        assertThat(answer.at("/combinations/0/base")).isEqualTo("RATE_AT_END");
        assertThat(answer.at("/combinations/0/equity")).isEqualTo("WHOLE_GRANTS");
        assertThat(answer.at("/findings")).contains("105,000.00 USD").contains("2025-04-01");
    }

    @Test
    void grewAtThisRate() {
        Answer answer = api.get("/api/careers/" + SampleCareer.record(api) + "/growth?from=2024-04-01&to=2025-04-01")
                .is(200);

        assertThat(answer.at("/rates/0/percent")).isEqualTo("7.56");
        assertThat(answer.at("/rates/1/percent")).isEqualTo("6.42");
        assertThat(answer.at("/promotions/count")).isEqualTo("1");
        assertThat(answer.at("/entries")).contains("RAISE").contains("PROMOTION");
    }

    @Test
    void vestsOnTheseDays() {
        Answer answer = api.get("/api/careers/" + SampleCareer.record(api) + "/vesting?asOf=2025-04-01")
                .is(200);

        assertThat(answer.at("/grants/0/unvested/amount")).isEqualTo("105000.00");
        assertThat(answer.at("/grants/0/tranches/0/date")).isEqualTo("2025-04-01");
        assertThat(answer.at("/grants/0/tranches/0/state")).isEqualTo("VESTED");
        assertThat(answer.at("/grants/0/tranches/1/state")).isEqualTo("UPCOMING");
    }

    @Test
    void servedSoLong() {
        Answer answer = api.get("/api/careers/" + SampleCareer.record(api) + "/tenure?asOf=2025-04-01")
                .is(200);

        assertThat(answer.at("/total/days")).isEqualTo("365");
        assertThat(answer.at("/total/period")).isEqualTo("P1Y");
        assertThat(answer.at("/inLevel/days")).isEqualTo("64");
        assertThat(answer.at("/adjustedServiceDate")).isEqualTo("null");
    }

    @Test
    void replaysStepByStep() {
        Answer replay =
                api.get("/api/careers/" + SampleCareer.record(api) + "/replay").is(200);

        assertThat(replay.lines()).hasSize(10);
        assertThat(replay.lines().getLast().at("/reason").asString()).isEqualTo("VESTING_ENDED");
        assertThat(replay.lines().getLast().at("/fact").isNull()).isTrue();
        assertThat(replay.lines().getLast().at("/state/asOf").asString()).isEqualTo("2028-04-01");
    }

    @Test
    void changedOnTheseDays() {
        Answer series = api.get("/api/careers/" + SampleCareer.record(api) + "/compensation/series")
                .is(200);

        assertThat(series.json().at("/points").valueStream().map(point -> point.at("/from")
                        .asString()))
                .containsExactly("2024-04-01", "2024-10-01", "2028-04-01");
        assertThat(series.at("/points/1/facts")).isEqualTo("[6]");
    }
}
