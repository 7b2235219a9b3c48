package trackrecord.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.imports.GivenEmployments;
import trackrecord.application.exchange.imports.PayOptions;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.keeping.sample.SampleFile;

class CommandLineProgramTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private String file;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeTheSample() throws IOException {
        file = Files.writeString(folder.resolve("career.yaml"), SampleFile.text())
                .toString();
    }

    @Test
    void tellsAQuestionFromSettingsOfTheServer() {
        assertThat(CommandLineProgram.answers(new String[0])).isFalse();
        assertThat(CommandLineProgram.answers(new String[] {"--server.port=0"})).isFalse();
        assertThat(CommandLineProgram.answers(new String[] {"--help"})).isTrue();
        assertThat(CommandLineProgram.answers(new String[] {"audit", "career.yaml"}))
                .isTrue();
        assertThat(CommandLineProgram.answers(new String[] {"aduit"})).isTrue();
    }

    @Test
    void saysWhatWasTrueOnADate() {
        assertThat(run("as-of", file, "2024-10-01")).isEqualTo(CommandLineProgram.ANSWERED);
        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                One year as a Rust developer at Discord on 2024-10-01

                Rust Developer, Mid at Discord
                  team          Backend Infrastructure
                  location      Remote (US)
                  since         2024-04-01
                  base salary   185,000.00 USD
                  bonus target  15 % of base

                Annualized  (the rates in force, a year)
                                        USD
                  base           185,000.00
                  bonus           27,750.00
                  equity          35,000.00
                  total          247,750.00
                  benefits        16,000.00
                  with benefits  263,750.00

                Tenure
                  total          6 months (183 days)
                  with employer  6 months (183 days)
                  in title       6 months (183 days)
                  in level       6 months (183 days)
                """);
    }

    @Test
    void saysWhatIsTrueToday() {
        run("as-of", file);
        assertThat(out.toString()).contains(" on 2026-11-23").contains("Senior Rust Developer, Senior at Discord");
    }

    @Test
    void saysThatNobodyIsEmployedYet() {
        run("as-of", file, "2020-01-01");
        assertThat(out.toString()).contains("Not employed.").doesNotContain("Annualized");
    }

    @Test
    void answersInTheJsonOfTheApi() {
        run("as-of", file, "2024-10-01", "--json");
        JsonNode state = Json.mapper().readTree(out.toString());
        assertThat(state.at("/employment/baseSalary/amount").asString()).isEqualTo("185000.00");
        assertThat(state.at("/compensation/totals/0/total").asString()).isEqualTo("247750.00");
        assertThat(state.at("/version").intValue()).isEqualTo(28);
    }

    @Test
    void listsTheFacts() {
        assertThat(run("facts", file)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(29);
        assertThat(lines.getFirst()).matches(" +fact +on +status +what happened");
        assertThat(lines.get(12)).contains("12  2024-10-01  current  Raise to 185,000.00 USD");
    }

    @Test
    void saysHowACareerGrew() {
        assertThat(run("growth", file, "--from", "2024-04-01", "--to", "2025-04-01"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Growth over [2024-04-01, 2025-04-01)")
                .containsPattern("12 +2024-10-01 +raise +172,000.00 USD +185,000.00 USD +\\+7.56 %")
                .containsPattern("base +172,000.00 +185,000.00 +USD +\\+7.56 %")
                .containsPattern("annualized +232,800.00 +247,750.00 +USD +\\+6.42 %")
                .contains("1 promotion");
    }

    @Test
    void saysWhatChangedFromOneDayToAnother() {
        assertThat(run("changes", file, "--from", "2024-09-30", "--to", "2024-10-01"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Changes from 2024-09-30 to 2024-10-01")
                .containsPattern("employment.baseSalary +172,000.00 USD a year|employment.baseSalary +172,000.00 USD")
                .contains("Difference, annualized")
                .contains("14,950.00");
    }

    @Test
    void saysHowLongSomebodyHasServed() {
        assertThat(run("tenure", file, "--as-of", "2024-10-01")).isZero();
        assertThat(out.toString()).startsWith("Tenure on 2024-10-01").contains("in title       6 months (183 days)");
    }

    @Test
    void showsTheCourseOfAYearsPay() {
        assertThat(run("series", file, "--to", "2025-04-01")).isZero();
        assertThat(out.toString()).containsPattern("2024-10-01 +2025-04-01 +247,750.00 USD +12");
    }

    @Test
    void cutsAMeasureAtCalendarYears() {
        assertThat(run("periods", file, "--measure", "realized", "--from", "2024-01-01", "--to", "2026-01-01"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Realized by year over [2024-01-01, 2026-01-01), equal months")
                .containsPattern("2024-01-01 +2025-01-01 +132,250.00 USD")
                .contains("Due by 2025-12-31 and not recorded: 2 tranches, 17,500.00 USD")
                .contains("The whole window: ");
        assertThat(run("periods", file, "--from", "2024-01-01")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("give --to too");
        assertThat(run("periods", file, "--measure", "first-year", "--from", "2024-01-01", "--to", "2025-01-01"))
                .isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("first-year has no periods");
    }

    @Test
    void makesACareerFileOfEachOfSeveralPeople() throws IOException {
        String people = Files.writeString(folder.resolve("people.csv"), """
                        Employee ID,Effective Date,Job Title,Annual Rate
                        1001,2020-01-01,Engineer,100000
                        1002,2020-03-01,Analyst,80000
                        1001,2021-01-01,Engineer,110000
                        """).toString();
        Path made = folder.resolve("made");
        String[] asked = {
            "import-people",
            people,
            "--prefix",
            "acme-",
            "--employer",
            "Acme",
            "--currency",
            "USD",
            "-o",
            made.toString()
        };

        assertThat(run(asked)).as(err.toString()).isZero();
        assertThat(run("as-of", made.resolve("acme-1001.yaml").toString())).isZero();
        assertThat(out.toString()).contains("Engineer at Acme").contains("110,000.00 USD");
        Files.delete(made.resolve("acme-1001.yaml"));
        assertThat(run(asked)).isEqualTo(CommandLineProgram.FILE_UNREACHABLE);
        assertThat(err.toString()).contains("acme-1002.yaml exists already, so nothing was written");
        assertThat(made.resolve("acme-1001.yaml")).doesNotExist();
        assertThat(run("import-people", people, "--employer", "Acme")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("--output is required");
    }

    @Test
    void saysWhatCommandsWouldChange() throws IOException {
        Path commands = commands(
                "[{'type':'Raise','effectiveOn':'2025-09-01'," + "'baseSalary':{'amount':'200000','currency':'USD'}}]");

        assertThat(run("what-if", file, commands.toString(), "--as-of", "2025-09-01"))
                .isZero();
        assertThat(out.toString())
                .contains("Would be recorded")
                .contains("29  Raise to 200,000.00 USD")
                .containsPattern("base +185,000.00 +200,000.00 +15,000.00")
                .containsPattern("total +247,750.00 +265,000.00 +17,250.00");
    }

    @Test
    void namesTheCommandAndTheRuleThatRefusesIt() throws IOException {
        Path commands = commands(
                "[{'type':'Raise','effectiveOn':'2025-09-01'," + "'baseSalary':{'amount':'100000','currency':'USD'}}]");

        assertThat(run("what-if", file, commands.toString())).isEqualTo(CommandLineProgram.FILE_REJECTED);
        assertThat(err.toString()).startsWith(commands + ": /0").contains("[NOT_HIGHER]");
        err.getBuffer().setLength(0);
        assertThat(run("what-if", file, commands("{'type':'Rise'}").toString()))
                .isEqualTo(CommandLineProgram.FILE_REJECTED);
        assertThat(err.toString()).contains("[UNKNOWN_TYPE]").contains("Raise");
    }

    private Path commands(String json) throws IOException {
        return Files.writeString(folder.resolve("commands.json"), json.replace('\'', '"'));
    }

    @Test
    void saysWhatIsDueAndNotRecorded() {
        assertThat(run("record-due", file, "--as-of", "2025-10-01")).isZero();
        assertThat(out.toString())
                .containsPattern("2025-07-01 +new-hire +8,750.00 USD")
                .contains("Would be recorded");
        assertThat(run("record-due", file, "--grant", "none")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("--grant must be a grant made on or before");
    }

    @Test
    void answersFromALogAsKnownAtAnInstant() throws IOException {
        String log = log("ada", "2024-04-01", "Acme", 100_000) + log("bob", "2024-04-01", "Hooli", 90_000);
        String logFile = Files.writeString(folder.resolve("all.log"), log).toString();

        assertThat(run("as-of", logFile, "2024-05-01")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("has 2 careers; choose one with --career: ada, bob");
        assertThat(run("as-of", logFile, "2024-05-01", "--career", "bob")).isZero();
        assertThat(out.toString()).contains("Engineer at Hooli").contains("95,000.00");
        out.getBuffer().setLength(0);
        assertThat(run("as-of", logFile, "2024-05-01", "--career", "bob", "--known-at", "2026-01-01T00:00:00Z"))
                .isZero();
        assertThat(out.toString()).contains("90,000.00").doesNotContain("95,000.00");
        assertThat(run("as-of", logFile, "--career", "eve")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("--career: " + logFile + " has no career \"eve\"");
    }

    @Test
    void saysWhatIsThoughtNowAndWasThoughtThen() throws IOException {
        String logFile = Files.writeString(folder.resolve("bob.log"), log("bob", "2024-04-01", "Hooli", 90_000))
                .toString();

        assertThat(run("changes", logFile, "--known-from", "2026-01-01T00:00:00Z", "--as-of", "2024-05-01"))
                .isZero();
        assertThat(out.toString())
                .startsWith("Changes from 2024-05-01 as known at 2026-01-01T00:00:00Z to 2024-05-01 as known at ")
                .contains("5,000.00");
        assertThat(run("changes", logFile, "--known-to", "2026-01-01T00:00:00Z"))
                .isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("--known-to needs --known-from");
        assertThat(run("changes", logFile)).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("compare two days with --from and --to");
    }

    @Test
    void namesTheLineOfALogThatIsWrong() throws IOException {
        String broken = log("ada", "2024-04-01", "Acme", 1).replace("\"number\":2", "\"number\":7");
        String logFile = Files.writeString(folder.resolve("broken.log"), broken).toString();

        assertThat(run("facts", logFile)).isEqualTo(CommandLineProgram.FILE_REJECTED);
        assertThat(err.toString()).startsWith(logFile + ":2: number must be 2");
    }

    /** A hire, and a correction recorded later: the base was 5,000 more. */
    private static String log(String career, String on, String employer, int base) {
        String hire = "'employer':'%s','title':'Engineer','baseSalary':{'amount':'%d','currency':'USD'}";
        return ("""
                {'careerId':'%1$s','number':1,'effectiveOn':'%2$s','recordedAt':'2026-01-01T00:00:00.000Z','recordedBy':'x','fact':{'type':'Hired',%3$s}}
                {'careerId':'%1$s','number':2,'recordedAt':'2026-02-01T00:00:00.000Z','recordedBy':'x','fact':{'type':'FactCorrected','fact':1,'replacement':{'type':'Hired','effectiveOn':'%2$s',%4$s}}}
                """)
                .formatted(career, on, hire.formatted(employer, base), hire.formatted(employer, base + 5_000))
                .replace('\'', '"');
    }

    @Test
    void holdsAClaimAgainstOneEmployment() {
        assertThat(audit("346,250", "--employer", "Discord")).isZero();
        assertThat(audit("346,250", "--employment", "e9")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("[EMPLOYMENT_UNKNOWN]");
        assertThat(audit("346,250", "--employment", "e2", "--employer", "Discord"))
                .isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("--employment and --employer cannot both be given");
    }

    @Test
    void replaysStepByStep() {
        run("replay", file);
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).matches(" +step +on +fact +annualized +what happened");
        assertThat(lines.get(12)).contains("12  2024-10-01    12  247,750.00 USD  Raise to 185,000.00 USD");
        assertThat(lines.getLast()).contains("2028-04-01").contains("212,750.00 USD  vesting ended");
    }

    @Test
    void replaysAsLinesOfJson() {
        run("replay", file, "--json");
        assertThat(out.toString().lines()).hasSize(29).allSatisfy(line -> assertThat(
                        Json.mapper().readTree(line).has("state"))
                .isTrue());
    }

    @Test
    void explainsATotalDownToItsFacts() {
        run("explain", file, "--measure", "realized", "--from", "2024-04-01", "--to", "2025-04-02");
        assertThat(out.toString())
                .startsWith("Realized over [2024-04-01, 2025-04-02), equal months")
                .contains("Base  179,013.89 USD  [2, 12]")
                .contains("├─ Base accrued from 2024-04-01 until 2024-10-01  86,000.00 USD  [2]")
                .contains("│  │  183 days, 1/2 of a year in equal months, of 172,000.00 USD")
                .contains("RSU grant new-hire, vested on 2025-04-01  35,000.00 USD  at grant value  [27]")
                .contains("Total 241,763.89 USD, with benefits 257,808.33 USD");
    }

    @Test
    void explainsUnderTheOtherConvention() {
        run(
                "explain",
                file,
                "--measure",
                "granted",
                "--from",
                "2024-04-01",
                "--to",
                "2025-04-01",
                "--convention",
                "actual-365",
                "--json");
        JsonNode totals = Json.mapper().readTree(out.toString()).at("/totals/0");
        assertThat(totals.at("/total/amount").asString()).isEqualTo("346232.19");
        assertThat(totals.at("/components/BASE/parts/0/exact").asString()).isEqualTo("13029200/73");
    }

    @Test
    void auditsAClaim() {
        assertThat(audit("352750")).isEqualTo(CommandLineProgram.ANSWERED);
        assertThat(out.toString())
                .startsWith("Claimed: 352,750.00 USD for [2024-04-01, 2025-04-01), within 5.00")
                .contains("EXPLAINED: it adds up, but is not a standard measure.")
                .containsPattern("granted +346,250.00 +6,500.00")
                .containsPattern("352,750.00 +0.00 +185,000.00 .* \\+ 27,750.00 .* \\+ 140,000.00 ")
                .contains("NOT_VESTED_YET")
                .contains("105,000.00 USD vests later still");
    }

    @Test
    void matchesAClaimToItsPrecision() {
        audit("350k");
        assertThat(out.toString()).contains("within 3,500.00").contains("351,775.00");
    }

    @Test
    void saysYesToAMeasureAndNoToWhatNothingExplains() {
        assertThat(audit("346,250")).isEqualTo(CommandLineProgram.ANSWERED);
        assertThat(out.toString()).contains("STANDARD: a measure equals it.");
        assertThat(audit("500000")).isEqualTo(CommandLineProgram.NO);
        assertThat(out.toString()).contains("UNEXPLAINED").contains("the nearest");
    }

    @Test
    void takesWhatAClaimSaysOfItsComponents() {
        assertThat(audit("352750", "--component", "base=185k", "--component", "equity=140000"))
                .isZero();
        assertThat(audit("352750", "--component", "equity=35000")).isEqualTo(CommandLineProgram.NO);
    }

    @Test
    void auditsInTheJsonOfTheApi() {
        audit("352750", "--json", "--within", "0", "--currency", "USD");
        JsonNode answer = Json.mapper().readTree(out.toString());
        assertThat(answer.at("/verdict").asString()).isEqualTo("EXPLAINED");
        assertThat(answer.at("/claim/within").asString()).isEqualTo("0.00");
        assertThat(answer.at("/measures/0/difference").asString()).isEqualTo("6500.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 350k", "1e5", "35,00", "-5", "0", "352750.001", ""})
    void refusesWhatIsNoClaim(String amount) {
        assertThat(audit(amount)).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).isNotBlank();
    }

    private int audit(String amount, String... more) {
        return run(Stream.concat(
                        Stream.of("audit", file, "--claim", amount, "--from", "2024-04-01", "--to", "2025-04-01"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void checksAFile() {
        assertThat(run("check", file)).isZero();
        assertThat(out.toString()).contains("28 facts of rust-developer-at-discord, from 2024-04-01 to 2025-05-01");
    }

    @Test
    void readsTheInput() {
        int code = CommandLineProgram.run(
                new String[] {"check", "-"},
                new ByteArrayInputStream(SampleFile.text().getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                CLOCK);

        assertThat(code).isZero();
    }

    @Test
    void namesEveryProblemOfAFileWithItsLine() throws IOException {
        String broken = SampleFile.text()
                .replace("baseSalary: 185000 USD", "baseSalary: 160000 USD")
                .replace("severity: SEV3", "severity: SEV33");
        Files.writeString(Path.of(file), broken);

        assertThat(run("as-of", file)).isEqualTo(CommandLineProgram.FILE_REJECTED);
        assertThat(err.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith(file + ":")
                        && line.contains("/recordIncident/severity: must be one of ")
                        && line.contains("did you mean \"SEV3\"")
                        && line.endsWith("[INVALID_FIELD]"));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void namesTheLineOfWhatARuleRefuses() throws IOException {
        Files.writeString(Path.of(file), SampleFile.text().replace("baseSalary: 185000 USD", "baseSalary: 160000 USD"));

        assertThat(run("check", file)).isEqualTo(CommandLineProgram.FILE_REJECTED);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("172")
                .contains("[NOT_HIGHER]");
    }

    @Test
    void exportsWhatCanBeReadAgain() throws IOException {
        Path copy = folder.resolve("copy.yaml");

        assertThat(run("export", file, "--format", "yaml", "-o", copy.toString()))
                .isZero();
        assertThat(CareerFileReader.read(Files.readString(copy), 100).commands())
                .isEqualTo(SampleFile.read().commands());
        assertThat(run("export", file, "--format", "yaml", "-o", copy.toString()))
                .isEqualTo(CommandLineProgram.FILE_UNREACHABLE);
        assertThat(err.toString()).contains("exists already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"json-resume", "csv", "pay-csv", "ics", "journal", "markdown", "statement", "statement-html"})
    void exportsEveryFormat(String format) {
        assertThat(run("export", file, "--format", format)).isZero();
        assertThat(out.toString()).isNotBlank();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFitAFormat() {
        assertThat(run("export", file, "--format", "yaml", "--measure", "granted"))
                .isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("--measure does not fit the format yaml");
        assertThat(run("export", file, "--format", "journal", "--from", "2030-01-01"))
                .isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("must be before --to");
    }

    @Test
    void turnsAPayHistoryIntoACareerFile() throws IOException {
        Path history = Files.writeString(folder.resolve("pay.csv"), """
                Effective Date,Annual Rate,Reason,Title
                2020-01-15,"$100,000.00",Hire,Engineer
                2021-01-15,"$110,000.00",Merit,Engineer
                """);

        assertThat(run("import", history.toString(), "--career", "ada", "--employer", "Acme", "--currency", "USD"))
                .describedAs(err.toString())
                .isZero();
        assertThat(CareerFileReader.read(out.toString(), 10).commands())
                .extracting(it -> it.type().commandName())
                .containsExactly("Hire", "Raise");
    }

    @Test
    void addsAFileToACareerFileAndNothingTwice() throws IOException {
        Path more = Files.writeString(folder.resolve("more.yaml"), SampleFile.text() + """
                  - date: 2025-06-01
                    raise: {baseSalary: 200000 USD}
                """);

        assertThat(run("import", more.toString(), "--into", file)).isZero();
        assertThat(CareerFileReader.read(out.toString(), 100).commands()).hasSize(29);
        out.getBuffer().setLength(0);
        assertThat(run("import", more.toString(), "--into", more.toString(), "--json"))
                .isZero();
        assertThat(Json.mapper().readTree(out.toString()).at("/facts").isEmpty())
                .isTrue();
    }

    @Test
    void namesTheFileThatIsWrong() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "career: ada\nfacts: []\n");

        run("import", file, "--into", broken.toString());
        assertThat(err.toString()).startsWith(broken + ":2:8: ");
        err.getBuffer().setLength(0);
        run("import", broken.toString(), "--into", file);
        assertThat(err.toString()).startsWith(broken + ":2:8: ");
    }

    @Test
    void asksForWhatAnImportLeavesOpen() throws IOException {
        Path unknown = Files.writeString(folder.resolve("resume.json"), "{}");

        assertThat(run("import", unknown.toString(), "--career", "ada")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("--as json-resume");
        assertThat(run("import", unknown.toString(), "--as", "json-resume")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("--career is required: use --career my-career");
        assertThat(run("import", file, "--into", file, "--career", "ada")).isEqualTo(CommandLineProgram.USAGE);
    }

    @Test
    void leavesPayOutOfABragDocumentUnlessAsked() {
        run("export", file, "--format", "markdown");
        assertThat(out.toString()).contains("memory leak").doesNotContain("172").doesNotContain("185");
        run("export", file, "--format", "markdown", "--pay");
        assertThat(out.toString()).contains("185,000.00 USD");
    }

    @Test
    void beginsACsvWithAByteOrderMarkWhereAsked() {
        run("export", file, "--format", "csv", "--bom");
        assertThat(out.toString()).startsWith("\uFEFFnumber,effectiveOn,");
    }

    @Test
    void saysWhatMakesNoSense() {
        assertThat(run("explain", file, "--measure", "realised")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("did you mean \"realized\"?");
        assertThat(run("explain", file, "--measure", "realized")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("give --from and --to");
        assertThat(run("explain", file, "--from", "2024-04-01")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(run("as-of", file, "2024-4-1")).isEqualTo(CommandLineProgram.USAGE);
        assertThat(run("replai", file)).isEqualTo(CommandLineProgram.USAGE);
        assertThat(err.toString()).contains("Did you mean: trackrecord replay");
        assertThat(run("check", "nowhere.yaml")).isEqualTo(CommandLineProgram.FILE_UNREACHABLE);
        assertThat(err.toString()).contains("there is no file nowhere.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as-of",
                "replay",
                "explain",
                "audit",
                "upcoming",
                "vesting",
                "record-due",
                "what-if",
                "changes",
                "growth",
                "series",
                "tenure",
                "facts",
                "check",
                "import",
                "export"
            })
    void everyQuestionHasHelp(String question) {
        assertThat(run(question, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: trackrecord " + question).contains("FILE");
    }

    @Test
    void showsColoursOnATerminalAlone() {
        run("as-of", file, "2024-10-01");
        assertThat(out.toString()).doesNotContain("\u001B");
        CommandLineProgram.run(
                new String[] {"as-of", file, "2024-10-01"},
                System.in,
                new PrintWriter(out),
                new PrintWriter(err),
                true,
                CLOCK);
        assertThat(out.toString()).contains("\u001B[1mRust Developer\u001B[0m");
    }

    /** Adding to them is done in one place, and missed nowhere. */
    @Test
    void everyOptionOfAPayHistoryIsOneOfTheCommandLine() {
        Set<String> options = new CommandLine(new ImportQuestion())
                .getCommandSpec()
                .optionsMap()
                .keySet();
        for (Class<?> given : List.of(PayOptions.class, GivenEmployments.class)) {
            for (RecordComponent component : given.getRecordComponents()) {
                assertThat(options)
                        .contains("--"
                                + component
                                        .getName()
                                        .replaceAll("([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT));
            }
        }
    }

    private int run(String... arguments) {
        return CommandLineProgram.run(arguments, System.in, new PrintWriter(out), new PrintWriter(err), false, CLOCK);
    }
}
