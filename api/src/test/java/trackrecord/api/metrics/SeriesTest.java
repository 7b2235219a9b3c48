package trackrecord.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;

/** What a scrape says, and how it moves with what is done. */
@ApiTest
class SeriesTest {

    private static final String NAME = "{'type':'NameCareer','effectiveOn':'2024-01-01','name':'Ada Private'}";
    private static final String HIRE = "{'type':'Hire','effectiveOn':'2024-01-01','employer':'Secret Corp',"
            + "'title':'Engineer','baseSalary':{'amount':'123456.78','currency':'USD'}}";
    private static final String LOWER =
            "{'type':'Raise','effectiveOn':'2024-06-01'," + "'baseSalary':{'amount':'98765.43','currency':'USD'}}";

    private static final Path DOCS = Path.of("../docs");
    private static final Pattern SERIES = Pattern.compile("trackrecord_[a-z_]+");

    @Autowired
    Api api;

    private Scrape scrape() {
        return Scrape.of(api.get("/actuator/prometheus").is(200).text());
    }

    private static double commands(Scrape scrape, String type, String outcome) {
        return scrape.value("trackrecord_commands_total", "outcome=\"" + outcome + "\"", "type=\"" + type + "\"");
    }

    private static double refusals(Scrape scrape, String code) {
        return scrape.value("trackrecord_refusals_total", "code=\"" + code + "\"");
    }

    @Test
    void commandsMoveTheirSeriesByKindAndOutcome() {
        String career = Api.newCareer();
        Scrape before = scrape();

        api.commands(career, "[" + NAME + "," + HIRE + "]", "Idempotency-Key", career)
                .is(200);
        api.commands(career, "[" + NAME + "," + HIRE + "]", "Idempotency-Key", career)
                .is(200);
        api.commands(career, LOWER).is(422);
        api.commands(career, NAME, "If-Match", "\"1\"").is(412);
        api.commands(career, "{'type':'Nothing'}").is(400);

        Scrape after = scrape();
        assertThat(commands(after, "Hire", "recorded") - commands(before, "Hire", "recorded"))
                .isEqualTo(2);
        assertThat(commands(after, "Raise", "refused") - commands(before, "Raise", "refused"))
                .isEqualTo(1);
        assertThat(commands(after, "NameCareer", "refused") - commands(before, "NameCareer", "refused"))
                .isEqualTo(1);
        assertThat(after.value("trackrecord_idempotency_hits_total")
                        - before.value("trackrecord_idempotency_hits_total"))
                .isEqualTo(1);
        for (String code : List.of("NOT_HIGHER", "VERSION_CONFLICT", "UNKNOWN_TYPE")) {
            assertThat(refusals(after, code) - refusals(before, code)).as(code).isEqualTo(1);
        }
    }

    @Test
    void refusalsBeforeAnyControllerAreCountedToo() {
        Scrape before = scrape();
        api.get("/api/careers", "Origin", "https://evil.example").refuses(403, "ORIGIN_REFUSED");

        assertThat(refusals(scrape(), "ORIGIN_REFUSED") - refusals(before, "ORIGIN_REFUSED"))
                .isEqualTo(1);
    }

    @Test
    void readsMoveTheCaches() {
        String career = Api.newCareer();
        api.commands(career, NAME).is(200);
        Scrape before = scrape();
        api.get("/api/careers/" + career + "/facts").is(200);

        String hits = "trackrecord_cache_reads_total";
        String[] labels = {"cache=\"careers\"", "result=\"hit\""};
        assertThat(scrape().value(hits, labels) - before.value(hits, labels)).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aVerificationSaysThatTheLedgerIsIntactAndHowLongAgo() {
        api.send("POST", "/api/ledger/verification", null).is(200);

        Scrape scrape = scrape();
        assertThat(scrape.value("trackrecord_ledger_intact")).isEqualTo(1);
        assertThat(scrape.value("trackrecord_ledger_age_seconds")).isBetween(0.0, 300.0);
    }

    @Test
    void rowsOfImportsAreCounted() {
        String path = "/api/imports?career=" + Api.newCareer() + "&employer=Acme&currency=USD";
        Scrape before = scrape();
        api.send(
                        "POST",
                        path,
                        "Effective Date,Job Title,Annual Rate\n2024-01-01,Engineer,100000\n2024-07-01,Engineer,110000\n",
                        "Content-Type",
                        "text/csv")
                .is(200);
        api.send("POST", path, "when,what\n1,2\n", "Content-Type", "text/csv").is(400);

        Scrape after = scrape();
        String rows = "trackrecord_import_rows_total";
        assertThat(after.value(rows, "outcome=\"taken\"") - before.value(rows, "outcome=\"taken\""))
                .isEqualTo(2);
        assertThat(after.value(rows, "outcome=\"refused\"") - before.value(rows, "outcome=\"refused\""))
                .isEqualTo(1);
    }

    @Test
    void nothingPrivateIsInIt() {
        String career = "quite-private-" + Api.newCareer();
        api.commands(career, "[" + NAME + "," + HIRE + "]", "Idempotency-Key", "key-of-" + career)
                .is(200);
        api.commands(career, LOWER).is(422);
        api.get("/api/careers/" + career).is(200);
        api.get("/api/careers/" + career + "/nothing").is(404);
        api.get("/api/careers/" + career + "-of-nobody").is(404);
        api.get("/" + career).is(404);
        api.get("/api/careers?q=Secret").is(200);

        // Without the values: among so many digits there are any.
        String names = api.get("/actuator/prometheus")
                .is(200)
                .text()
                .lines()
                .map(line -> line.startsWith("#") ? line : line.substring(0, line.lastIndexOf(' ')))
                .collect(Collectors.joining("\n"));
        assertThat(names).doesNotContain("private", "Private", "Secret", "123456", "98765", "key-of", "evil.example");
    }

    @Test
    void whatTheFiltersOfSpringSecurityTakeIsLeftOut() {
        assertThat(api.get("/actuator/prometheus").is(200).text()).doesNotContain("spring_security");
    }

    @Test
    void everySeriesOfTheAlertsIsThere() throws IOException {
        Scrape scrape = scrape();
        List<Map<String, Object>> rules = rules();

        assertThat(rules).hasSize(3);
        for (Map<String, Object> rule : rules) {
            assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
            List<String> named = SERIES.matcher(rule.get("expr").toString())
                    .results()
                    .map(it -> it.group())
                    .toList();
            assertThat(named).as(rule.toString()).isNotEmpty().allMatch(scrape::has);
        }
    }

    @Test
    void everySeriesIsSaidWhatItMeans() throws IOException {
        String page = Files.readString(DOCS.resolve("metrics.md"));
        List<String> named =
                SERIES.matcher(page).results().map(it -> it.group()).distinct().toList();
        api.commands(Api.newCareer(), LOWER).is(404);

        assertThat(scrape().names()).isNotEmpty().allMatch(named::contains);
        assertThat(named).filteredOn(it -> !it.contains("axonserver")).allMatch(scrape()::has);
    }

    @SuppressWarnings("unchecked") // as Prometheus has it: groups of rules
    private static List<Map<String, Object>> rules() throws IOException {
        Map<String, Object> file = (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(DOCS.resolve("alerts.yml")));
        return ((List<Map<String, Object>>) file.get("groups"))
                .stream()
                        .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                        .toList();
    }

    @Test
    void everyAnswerBearsTheNameOfItsRequest() {
        assertThat(api.get("/api/careers", "X-Request-Id", "of-a.proxy_1").header("X-Request-Id"))
                .isEqualTo("of-a.proxy_1");
        for (String malformed : List.of("two words", "a\u00e9", "x".repeat(65), "{}")) {
            assertThat(api.get("/api/careers", "X-Request-Id", malformed).header("X-Request-Id"))
                    .matches("[0-9a-f]{16}");
        }
        assertThat(api.get("/nothing").is(404).header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(api.get("/api/careers").header("X-Request-Id"))
                .isNotEqualTo(api.get("/api/careers").header("X-Request-Id"));
    }
}
