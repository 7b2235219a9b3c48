package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;
import trackrecord.api.SampleCareer;

/** Bringing histories in and taking them out, over HTTP and with the real store. */
@ApiTest
class InAndOutTest {

    private static final String CAREER_FILE = """
            career: %s
            facts:
              - date: 2024-04-01
                hire: {employer: Discord, title: Rust Developer, baseSalary: 172000 USD, bonusTarget: 15%%}
              - date: 2024-10-01
                note: six months in
                raise: {baseSalary: 185000 USD, reason: good}
            """;
    private static final String PAY_HISTORY = """
            Effective Date,Job Title,Annual Rate
            2020-01-01,Engineer,"$100,000.00"
            2021-01-01,Engineer,"$110,000.00"
            """;

    @Autowired
    Api api;

    @Test
    void aCareerFileIsImportedOnceHoweverOftenItIsSent() {
        String career = Api.newCareer();
        String file = CAREER_FILE.formatted(career);
        assertThat(sent("?dryRun=true", "application/yaml", file).is(200).at("/facts/1/number"))
                .isEqualTo("2");
        api.get("/api/careers/" + career).refuses(404, "CAREER_NOT_FOUND");

        assertThat(sent("", "application/yaml", file).is(200).at("/version")).isEqualTo("2");
        Answer again = sent("", "application/yaml", file).is(200);
        assertThat(again.at("/facts")).isEqualTo("[]");
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get("/api/careers/" + career + "?asOf=2024-10-01").at("/employment/baseSalary/amount"))
                .isEqualTo("185000.00");
    }

    @Test
    void whatIsImportedIsWhatWasShown() {
        String career = Api.newCareer();
        String query = "?career=" + career + "&employer=Acme&currency=USD";
        String none =
                sent(query + "&dryRun=true", "text/csv", PAY_HISTORY).is(200).header("ETag");
        assertThat(none).isEqualTo("\"0\"");
        sent(query, "text/csv", PAY_HISTORY, none).is(200);
        sent(query, "text/csv", PAY_HISTORY, none).refuses(412, "VERSION_CONFLICT");

        String more = PAY_HISTORY + "2022-01-01,Engineer,\"$120,000.00\"\n";
        String shown = sent(query + "&dryRun=true", "text/csv", more).is(200).header("ETag");
        api.commands(
                        career,
                        "{'type':'Raise','effectiveOn':'2023-01-01',"
                                + "'baseSalary':{'amount':'130000','currency':'USD'}}")
                .is(200);
        sent(query, "text/csv", more, shown).refuses(412, "VERSION_CONFLICT");
        sent(query + "&dryRun=true", "text/csv", "no pay\n", shown).refuses(412, "VERSION_CONFLICT");
        String now = sent(query + "&dryRun=true", "text/csv", more).is(200).header("ETag");
        sent(query, "text/csv", more, now).is(200);
        sent("", "application/yaml", CAREER_FILE.formatted(career), now).refuses(412, "VERSION_CONFLICT");
    }

    @Test
    void aFileWithProblemsRecordsNothingAndNamesTheLines() {
        String career = Api.newCareer();
        Answer refused = sent(
                        "", "application/yaml", CAREER_FILE.formatted(career).replace("185000 USD", "1 USD"))
                .refuses(422, "NOT_HIGHER");
        assertThat(refused.at("/fields/0/line")).isEqualTo("7");
        sent("", "application/yaml", CAREER_FILE.formatted(career).replace("raise:", "rise:"))
                .is(400);
        api.get("/api/careers/" + career).refuses(404, "CAREER_NOT_FOUND");
    }

    @Test
    void aPayHistoryBecomesFactsOfTheNamedCareer() {
        String career = Api.newCareer();
        String query = "?career=" + career + "&employer=Acme&currency=USD";
        Answer first = sent(query, "text/csv", PAY_HISTORY).is(200);
        assertThat(first.at("/version")).isEqualTo("2");
        assertThat(first.at("/results")).isEqualTo("[{\"line\":2,\"facts\":[1]},{\"line\":3,\"facts\":[2]}]");
        Answer again = sent(query, "text/csv", PAY_HISTORY).is(200);
        assertThat(again.at("/facts")).isEqualTo("[]");
        assertThat(again.at("/results/0/why")).isEqualTo("recorded already");
        sent("?career=" + career, "text/csv", "when,what\n1,2\n").refuses(400, "UNREADABLE");
        sent("?employer=Acme", "text/csv", PAY_HISTORY).refuses(400, "INVALID_FIELD");
        sent(query + "&stakeholder=ada", "text/csv", PAY_HISTORY).refuses(400, "UNKNOWN_FIELD");
    }

    @Test
    void aResumeBecomesFactsAndTheAnswerSaysWhatIsMissing() {
        String resume = "{\"work\":[{\"name\":\"Acme\",\"position\":\"Engineer\",\"startDate\":\"2020-01\"}]}";
        String query = "?as=json-resume&career=" + Api.newCareer();
        Answer answer = sent(query, "application/json", resume).is(200);
        assertThat(answer.at("/notes/0/message")).contains("base salary at Acme is missing");
        sent(query.replace("json-resume", "cv"), "application/json", resume).refuses(400, "INVALID_FIELD");
        sent("?as=ocf&career=x", "application/json", "{\"items\":[]}").refuses(400, "UNREADABLE");
    }

    @Test
    void ofSeveralEmploymentsTheImportSaysWhich() {
        String career = "&career=" + Api.newCareer();
        sent("?employer=Acme&currency=USD" + career, "text/csv", PAY_HISTORY).is(200);
        String resume = "{\"work\":[{\"name\":\"Beta\",\"position\":\"Teacher\",\"startDate\":\"2024-06\"}]}";
        Answer beside = sent("?as=json-resume&side=true" + career, "application/json", resume)
                .is(200);
        String beta = beside.at("/facts/0/employmentId");
        String awards = "{\"Transactions\":[{\"Date\":\"06/28/2025\",\"Action\":\"Deposit\",\"Quantity\":\"1\","
                + "\"Description\":\"ESPP\",\"TransactionDetails\":[{\"Details\":{\"PurchaseDate\":\"06/28/2025\","
                + "\"PurchasePrice\":\"$1\",\"PurchaseFairMarketValue\":\"$2\"}}]}]}";
        String query = "?as=equity-awards&currency=USD" + career;
        sent(query, "application/json", awards).refuses(400, "INVALID_FIELD");
        assertThat(sent(query + "&employment=" + beta, "application/json", awards)
                        .is(200)
                        .at("/facts/0/employmentId"))
                .isEqualTo(beta);
        sent(query + "&side=true", "application/json", awards).refuses(400, "INVALID_FIELD");
    }

    @ParameterizedTest
    @CsvSource({
        "yaml, application/yaml, hire:",
        "json-resume, application/json, Senior Rust Developer",
        "csv, text/csv, SalaryRaised",
        "pay-csv, text/csv, 2024",
        "ics, text/calendar, BEGIN:VEVENT",
        "journal, text/plain, income:base",
        "markdown, text/markdown, ## Positions",
        "statement, text/markdown, (fact",
        "statement-html, text/html, <h1>",
        "log, application/x-ndjson, careerId"
    })
    void everyFormatIsWritten(String format, String mediaType, String content) {
        Answer answer = api.get("/api/careers/" + SampleCareer.record(api) + "/export?format=" + format)
                .is(200);
        assertThat(answer.header("Content-Type")).startsWith(mediaType);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.text()).contains(content);
    }

    @ParameterizedTest
    @CsvSource({
        "format=pdf, format",
        "format=yaml&from=2024-01-01, from",
        "format=csv&measure=granted, measure",
        "format=journal&bom=true, bom",
        "format=log&knownAt=2026-01-01T00:00:00Z, knownAt",
        "format=journal&sealed=true, sealed",
        "format=pay-csv&from=2025-01-01&to=2024-01-01, from"
    })
    void whatDoesNotFitTheFormatIsRefused(String query, String parameter) {
        Answer refused = api.get("/api/careers/" + SampleCareer.record(api) + "/export?" + query)
                .refuses(400, "INVALID_FIELD");
        assertThat(refused.at("/fields/0/path")).isEqualTo(parameter);
    }

    @Test
    void aBragDocumentShowsPayOnlyWhenAsked() {
        String path = "/api/careers/" + SampleCareer.record(api) + "/export?format=markdown";
        assertThat(api.get(path).text()).doesNotContain("USD");
        assertThat(api.get(path + "&pay=true").text()).contains("185,000.00 USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "pay-csv"})
    void aTableBeginsWithAByteOrderMarkWhereAsked(String format) {
        String path = "/api/careers/" + SampleCareer.record(api) + "/export?format=" + format;
        String plain = api.get(path).is(200).text();
        assertThat(plain).doesNotStartWith("\uFEFF");
        assertThat(api.get(path + "&bom=true").is(200).text()).isEqualTo("\uFEFF" + plain);
    }

    private Answer sent(String query, String mediaType, String body) {
        return api.send("POST", "/api/imports" + query, body, "Content-Type", mediaType);
    }

    private Answer sent(String query, String mediaType, String body, String ifMatch) {
        return api.send("POST", "/api/imports" + query, body, "Content-Type", mediaType, "If-Match", ifMatch);
    }
}
