package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;
import trackrecord.application.cli.CommandLineProgram;
import trackrecord.application.exchange.RealCareers;
import trackrecord.domain.random.AtLength;

/**
 * What the server answers about a career in its store, the command line answers about that career's log, in the same
 * JSON; exports are the same to the character.
 */
@ApiTest
class CommandLineAnswersTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Of what is only tried, the moment; and who asked. */
    private static final Set<String> OF_THE_MOMENT = Set.of("recordedAt", "recordedBy", "knownAt");

    @Autowired
    Api api;

    @TempDir
    Path folder;

    private String path;
    private String log;
    private String knownAt;

    static Stream<String> otherCareers() {
        return RealCareers.NAMES.stream().skip(1);
    }

    @Test
    void everyQuestionIsAnsweredAsByTheServer() throws IOException {
        everyQuestionIsAnsweredAsByTheServer(RealCareers.NAMES.getFirst());
    }

    @AtLength
    @ParameterizedTest
    @MethodSource("otherCareers")
    void everyQuestionIsAnsweredAsByTheServer(String career) throws IOException {
        record(career);
        JsonNode state = JSON.readTree(get("?asOf=2021-07-15"));
        String employment = state.at("/employment/employmentId").asString();
        String employer = state.at("/employment/employer").asString();
        String currency = state.at("/employment/annual/currency").asString();

        same("?asOf=2021-07-15", "as-of", "2021-07-15");
        same("/facts", "facts");
        same("/replay", "replay");
        same("/tenure?asOf=2021-07-15", "tenure", "--as-of", "2021-07-15");
        same(
                "/tenure?asOf=2021-07-15&employment=" + employment,
                "tenure",
                "--as-of",
                "2021-07-15",
                "--employment",
                employment);
        same("/compensation?asOf=2021-07-15", "explain", "--as-of", "2021-07-15");
        same(
                "/compensation?measure=first-year&asOf=2021-07-15",
                "explain",
                "--measure",
                "first-year",
                "--as-of",
                "2021-07-15");
        same(
                "/compensation?measure=first-year&asOf=2021-07-15&employment=" + employment,
                "explain",
                "--measure",
                "first-year",
                "--as-of",
                "2021-07-15",
                "--employment",
                employment);
        for (String measure : List.of("realized", "granted")) {
            same(
                    "/compensation?from=2015-01-01&to=2022-03-10&convention=actual-365&measure=" + measure,
                    "explain",
                    "--from",
                    "2015-01-01",
                    "--to",
                    "2022-03-10",
                    "--convention",
                    "actual-365",
                    "--measure",
                    measure);
        }
        same("/compensation/series", "series");
        same(
                "/compensation/series?from=2015-01-01&to=2022-03-10",
                "series",
                "--from",
                "2015-01-01",
                "--to",
                "2022-03-10");
        for (String measure : List.of("annualized", "realized", "granted")) {
            same(
                    "/compensation/periods?from=2015-01-01&to=2022-03-10&by=month&convention=actual-365&measure="
                            + measure,
                    "periods",
                    "--from",
                    "2015-01-01",
                    "--to",
                    "2022-03-10",
                    "--by",
                    "month",
                    "--convention",
                    "actual-365",
                    "--measure",
                    measure);
        }
        same(
                "/compensation/periods?from=2015-01-01&to=2022-03-10",
                "periods",
                "--from",
                "2015-01-01",
                "--to",
                "2022-03-10");
        same("/upcoming?asOf=2021-07-15&days=3660", "upcoming", "--as-of", "2021-07-15", "--days", "3660");
        same("/vesting?asOf=2021-06-30", "vesting", "--as-of", "2021-06-30");
        same("/growth?from=2015-01-01&to=2022-03-10", "growth", "--from", "2015-01-01", "--to", "2022-03-10");
        same("/growth?kind=raise&to=2022-03-10", "growth", "--kind", "raise", "--to", "2022-03-10");
        same("/changes?from=2018-01-01&to=2021-07-15", "changes", "--from", "2018-01-01", "--to", "2021-07-15");
        again(
                get("/changes?asOf=2021-07-15&knownFrom=2020-01-01T00:00:00Z&knownTo=" + knownAt, false),
                "changes",
                "--as-of",
                "2021-07-15",
                "--known-from",
                "2020-01-01T00:00:00Z",
                "--known-to",
                knownAt);
        claims(currency, employer, employment);
        whatIf(currency, employment);
        again(post("/vesting/record-due?asOf=2021-06-30", ""), "record-due", "--as-of", "2021-06-30");
    }

    private void claims(String currency, String employer, String employment) throws IOException {
        String claim = """
                {'amount':{'amount':'100000','currency':'%s'},'from':'2021-01-01','to':'2022-01-01','within':'%s',
                 'components':{'BASE':'%s'},'note':'as told','%s':'%s'}""";
        // What a claim says is repeated as it was written: here with the decimals of its currency.
        int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
        String within = new BigDecimal("5000").setScale(decimals).toPlainString();
        String base = new BigDecimal("90000").setScale(decimals).toPlainString();
        String[] asked = {
            "audit",
            "--claim",
            "100000",
            "--currency",
            currency,
            "--from",
            "2021-01-01",
            "--to",
            "2022-01-01",
            "--within",
            "5000",
            "--component",
            "base=90k",
            "--note",
            "as told",
            "--known-at",
            knownAt
        };
        again(
                post("/claims?knownAt=" + knownAt, claim.formatted(currency, within, base, "employer", employer)),
                plus(asked, "--employer", employer));
        again(
                post("/claims?knownAt=" + knownAt, claim.formatted(currency, within, base, "employment", employment)),
                plus(asked, "--employment", employment));
    }

    private void whatIf(String currency, String employment) throws IOException {
        String commands = """
                [{'type':'PayBonus','effectiveOn':'2021-07-15','amount':{'amount':'700','currency':'%s'},'kind':'SPOT',
                  'employment':'%s'},
                 {'type':'NameCareer','effectiveOn':'2021-07-15','name':'Another name'}]""".formatted(currency, employment).replace('\'', '"');
        Path file = Files.writeString(folder.resolve("commands.json"), commands);
        again(
                post("/commands?dryRun=true&asOf=2021-07-15&from=2021-01-01&to=2022-01-01", commands),
                "what-if",
                file.toString(),
                "--as-of",
                "2021-07-15",
                "--from",
                "2021-01-01",
                "--to",
                "2022-01-01");
    }

    @Test
    void everyExportIsTheServers() throws IOException {
        everyExportIsTheServers(RealCareers.NAMES.getFirst());
    }

    @AtLength
    @ParameterizedTest
    @MethodSource("otherCareers")
    void everyExportIsTheServers(String career) throws IOException {
        record(career);
        for (String format : List.of(
                "yaml", "json-resume", "csv", "pay-csv", "journal", "markdown", "statement", "statement-html")) {
            boolean ofDays = !List.of("yaml", "csv").contains(format);
            String[] asked = {"export", "--format", format, "--known-at", knownAt};
            assertThat(ask(ofDays ? plus(asked, "--to", "2022-03-10") : asked))
                    .as(format)
                    .isEqualTo(get("/export?format=" + format + (ofDays ? "&to=2022-03-10" : "")));
        }
    }

    @Test
    void severalPeopleOfAFileAreProposedAsByTheServer() throws IOException {
        String prefix = Api.newCareer() + "-";
        String people = """
                Employee ID,Effective Date,Job Title,Annual Rate
                1001,2020-01-01,Engineer,100000
                1002,2020-03-01,Analyst,80000
                1001,2021-01-01,Engineer,110000
                """;
        log = Files.writeString(folder.resolve("people.csv"), people).toString();
        knownAt = "2026-01-01T00:00:00.000Z";

        again(
                api.send(
                                "POST",
                                "/api/imports/people?dryRun=true&employer=Acme&currency=USD&prefix=" + prefix,
                                people,
                                "Content-Type",
                                "text/csv")
                        .is(200)
                        .text(),
                "import-people",
                "--employer",
                "Acme",
                "--currency",
                "USD",
                "--prefix",
                prefix);
    }

    private void record(String career) throws IOException {
        path = "/api/careers/" + career;
        api.send("POST", "/api/imports", RealCareers.text(career), "Content-Type", "application/yaml")
                .is(200);
        String lines = api.get(path + "/export?format=log").is(200).text();
        log = Files.writeString(folder.resolve(career + ".log"), lines).toString();
        List<JsonNode> facts = new ArrayList<>();
        api.get(path + "/facts").is(200).json().get("facts").forEach(facts::add);
        knownAt = facts.getLast().get("recordedAt").asString();
    }

    private void same(String query, String question, String... options) throws IOException {
        again(
                get(query),
                plus(
                        Stream.concat(Stream.of(question), Stream.of(options)).toArray(String[]::new),
                        "--known-at",
                        knownAt));
    }

    private void again(String answer, String... asked) throws IOException {
        assertThat(lines(ask(plus(asked, "--json"))))
                .as(String.join(" ", asked))
                .isEqualTo(lines(answer));
    }

    private static List<JsonNode> lines(String text) {
        return text.lines()
                .map(JSON::readTree)
                .map(CommandLineAnswersTest::lasting)
                .toList();
    }

    private static JsonNode lasting(JsonNode answer) {
        if (answer.has("dryRun")) {
            forget(answer);
        }
        return answer;
    }

    private static void forget(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove(OF_THE_MOMENT);
        }
        tree.forEach(CommandLineAnswersTest::forget);
    }

    private String get(String query) {
        return get(query, true);
    }

    private String get(String query, boolean known) {
        return api.get(path + query + (known ? (query.contains("?") ? "&" : "?") + "knownAt=" + knownAt : ""))
                .is(200)
                .text();
    }

    private String post(String query, String json) {
        return api.post(path + query, json).is(200).text();
    }

    /** The question is asked of the log: it is the first argument behind it. */
    private String ask(String... asked) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(asked));
        arguments.add(1, log);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineProgram.run(
                arguments.toArray(String[]::new),
                InputStream.nullInputStream(),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                Clock.fixed(Instant.parse(knownAt).plusSeconds(1), ZoneOffset.UTC));
        assertThat(code).as(err.toString()).isLessThanOrEqualTo(CommandLineProgram.NO);
        return out.toString();
    }

    private static String[] plus(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
