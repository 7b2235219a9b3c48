package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api.Answer;

/** What was true on a date, and what was known of it at an instant: a raise that was recorded wrongly at first. */
@ApiTest
class BothAxesTest {

    @Autowired
    Api api;

    private String career;
    private String recordedAt;
    private String correctedAt;

    @BeforeEach
    void record() {
        career = SampleCareer.record(api);
        recordedAt = api.get("/api/careers/" + career + "/facts").at("/facts/8/recordedAt");
        // A correction in the same millisecond would be known at the same instant.
        Instant next = Instant.parse(recordedAt).plusMillis(1);
        while (Instant.now().isBefore(next)) {
            Thread.onSpinWait();
        }
        Answer corrected = api.commands(
                        career,
                        "{'type':'Correct','fact':6,'replacement':{'type':'Raise',"
                                + "'effectiveOn':'2024-09-01','baseSalary':{'amount':'186000','currency':'USD'}}}")
                .is(200);
        correctedAt = corrected.at("/facts/0/recordedAt");
    }

    private String base(String query) {
        return api.get("/api/careers/" + career + query).is(200).at("/employment/baseSalary/amount");
    }

    @Test
    void eachInstantHasItsBelief() {
        assertThat(base("?asOf=2024-10-01&knownAt=" + recordedAt)).isEqualTo("185000.00");
        assertThat(base("?asOf=2024-10-01&knownAt=" + correctedAt)).isEqualTo("186000.00");
        assertThat(base("?asOf=2024-10-01")).isEqualTo("186000.00");
        assertThat(base("?asOf=2024-09-15&knownAt=" + recordedAt)).isEqualTo("172000.00");
        assertThat(base("?asOf=2024-09-15")).isEqualTo("186000.00");
    }

    @Test
    void beforeTheFirstRecordNothingIsKnown() {
        Answer state = api.get("/api/careers/" + career + "?asOf=2024-10-01&knownAt=2020-01-01T00:00:00Z")
                .is(200);

        assertThat(state.at("/version")).isEqualTo("0");
        assertThat(state.at("/employment")).isEqualTo("null");
        assertThat(state.at("/compensation/totals")).isEqualTo("[]");
        assertThat(state.at("/tenure/total")).isEqualTo("null");
        for (String path : new String[] {
            "/facts", "/replay", "/compensation", "/compensation/series", "/tenure", "/vesting", "/growth"
        }) {
            api.get("/api/careers/" + career + path + "?knownAt=2020-01-01T00:00:00Z")
                    .is(200);
        }
    }

    /** Nobody knows yet what will have been recorded by then: the same question may be answered otherwise later. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/api/careers/%s", "/api/careers/%s/compensation", "/api/careers/%s/vesting", "/api/compensation"
            })
    void anInstantThatHasNotComeIsAnsweredAsOfNow(String path) {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Answer answer = api.get(path.formatted(career) + "?knownAt=2999-01-01T01:00:00%2B01:00")
                .is(200);

        assertThat(Instant.parse(answer.at("/knownAt"))).isBetween(before, Instant.now());
        assertThat(answer.at("/knownAtAsked")).isEqualTo("2999-01-01T00:00:00.000Z");
        assertThat(answer.header("Known-At")).isEqualTo(answer.at("/knownAt"));
        assertThat(api.get(path.formatted(career) + "?knownAt=" + recordedAt)
                        .is(200)
                        .at("/knownAtAsked"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/facts?",
                "/compensation/series?",
                "/tenure?",
                "/growth?",
                "/changes?from=2024-04-01&to=2024-10-01&",
                "/claims?"
            })
    void everyAnswerSaysAsOfWhichInstantItIsKnown(String question) {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Answer late = ask(question + "knownAt=2999-01-01T00:00:00Z");

        assertThat(Instant.parse(late.header("Known-At"))).isBetween(before, Instant.now());
        assertThat(late.at("/knownAtAsked")).isEqualTo("2999-01-01T00:00:00.000Z");
        Answer then = ask(question + "knownAt=" + recordedAt);
        assertThat(then.header("Known-At")).isEqualTo(recordedAt);
        assertThat(then.at("/knownAtAsked")).isNull();
    }

    private Answer ask(String question) {
        String path = "/api/careers/" + career + question;
        return question.startsWith("/claims")
                ? api.post(
                                path,
                                "{'amount':{'amount':'200000','currency':'USD'},"
                                        + "'from':'2024-04-01','to':'2025-04-01'}")
                        .is(200)
                : api.get(path).is(200);
    }

    @Test
    void changesBetweenInstantsSayWhatWasAskedForToo() {
        String question = "/changes?asOf=2024-10-01&knownFrom=" + recordedAt + "&knownTo=";

        assertThat(ask(question + "2999-01-01T00:00:00Z").at("/knownAtAsked")).isEqualTo("2999-01-01T00:00:00.000Z");
        assertThat(ask(question + correctedAt).at("/knownAtAsked")).isNull();
    }

    @Test
    void everyLineOfAReplaySaysAsOfWhichInstantItIsKnown() {
        assertThat(ask("/replay?knownAt=2999-01-01T00:00:00Z").lines())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line.at("/state/knownAtAsked").asString()).isEqualTo("2999-01-01T00:00:00.000Z"));
        assertThat(ask("/replay?knownAt=" + recordedAt).lines()).isNotEmpty().allSatisfy(line -> assertThat(
                        line.at("/state/knownAtAsked").isMissingNode())
                .isTrue());
    }

    /** A file has no place to say it but the header. */
    @Test
    void anExportSaysAsOfWhichInstantItIsKnown() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        assertThat(Instant.parse(
                        ask("/export?format=csv&knownAt=2999-01-01T00:00:00Z").header("Known-At")))
                .isBetween(before, Instant.now());
        assertThat(ask("/export?format=csv&knownAt=" + recordedAt).header("Known-At"))
                .isEqualTo(recordedAt);
    }

    @Test
    void theFactsShowWhatWasCorrected() {
        Answer facts = api.get("/api/careers/" + career + "/facts").is(200);

        assertThat(facts.at("/facts/5/status")).isEqualTo("CORRECTED");
        assertThat(facts.at("/facts/5/correctedBy")).isEqualTo("10");
        assertThat(facts.at("/facts/9/fact/replacement/effectiveOn")).isEqualTo("2024-09-01");
        assertThat(facts.at("/facts/9/effectiveOn")).isNull();
        assertThat(api.get("/api/careers/" + career + "/facts?knownAt=" + recordedAt)
                        .at("/facts/5/status"))
                .isEqualTo("CURRENT");
        assertThat(api.get("/api/careers/" + career + "/facts?size=3&page=3").at("/facts/0/number"))
                .isEqualTo("10");
    }

    @Test
    void answersRepeatBothAxes() {
        Answer state = api.get("/api/careers/" + career + "?asOf=2024-10-01&knownAt=2020-01-01T01:00:00.5%2B01:00")
                .is(200);
        assertThat(state.at("/asOf")).isEqualTo("2024-10-01");
        assertThat(state.at("/knownAt")).isEqualTo("2020-01-01T00:00:00.500Z");

        Answer now = api.get("/api/careers/" + career).is(200);
        assertThat(LocalDate.parse(now.at("/asOf")))
                .isBetween(LocalDate.now(ZoneOffset.UTC).minusDays(1), LocalDate.now(ZoneOffset.UTC));
        assertThat(base("?asOf=2024-10-01&knownAt=" + now.at("/knownAt"))).isEqualTo("186000.00");
    }

    @Test
    void theTagIsTheVersionThatIsShown() {
        Answer now = api.get("/api/careers/" + career).is(200);
        assertThat(now.header("ETag")).isEqualTo("\"10\"");
        assertThat(now.header("Cache-Control")).isEqualTo("no-store");
        assertThat(api.get("/api/careers/" + career + "?knownAt=" + recordedAt).header("ETag"))
                .isEqualTo("\"9\"");

        Answer again = api.get("/api/careers/" + career, "If-None-Match", "\"10\"");
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void theRetroactiveDifferenceIsNamed() {
        Answer changes = api.get("/api/careers/" + career + "/changes?measure=realized&from=2024-04-01&to=2025-04-01"
                        + "&knownFrom=" + recordedAt + "&knownTo=" + correctedAt)
                .is(200);

        assertThat(changes.at("/facts")).isEqualTo("[10]");
        assertThat(changes.at("/difference/0/measure")).isEqualTo("REALIZED");
        // One month at 186,000 for 172,000, and six at 186,000 for 185,000.
        assertThat(changes.at("/difference/0/totals/0/components/BASE")).isEqualTo("1666.67");
        assertThat(changes.at("/before/employment/baseSalary/amount")).isEqualTo("185000.00");
        assertThat(changes.at("/changes")).contains("employment.baseSalary");
    }

    @Test
    void theDifferenceBetweenTwoDaysIsNamed() {
        Answer changes = api.get("/api/careers/" + career + "/changes?from=2024-04-01&to=2025-02-01")
                .is(200);

        assertThat(changes.at("/facts")).isEqualTo("[6,7]");
        assertThat(changes.at("/changes")).contains("employment.title", "employment.level", "employment.baseSalary");
        assertThat(changes.at("/difference/0/totals/0/components/BASE")).isEqualTo("14000.00");
    }

    @Test
    void theReplayShowsTheCorrectedFactUnderItsNumber() {
        assertThat(api.get("/api/careers/" + career + "/replay").lines()).anySatisfy(line -> {
            assertThat(line.at("/fact/number").asString()).isEqualTo("6");
            assertThat(line.at("/fact/effectiveOn").asString()).isEqualTo("2024-09-01");
            assertThat(line.at("/fact/status").asString()).isEqualTo("CORRECTED");
        });
    }
}
