package trackrecord.application.exchange.careerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.NO_CAREER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.imports.Continuation;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.EveryFact;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.Remarks;

class CareerFileTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String HEAD = "career: ada\nfacts:\n";

    static Stream<Entry> facts() {
        return EveryFact.FULL.stream();
    }

    /** An id that nobody gave is made of the number of the hire: an entry put above it would make it another. */
    @Test
    void numbersAHireThatIsReferredToByTheIdOfItsEmployment() {
        String file = HEAD + """
                - date: 2020-01-01
                  hire: {employer: Acme, title: Engineer, baseSalary: 100000 USD}
                - date: 2020-01-01
                  hire: {employer: Beta, title: Teacher, baseSalary: 20000 USD, side: true}
                - date: 2021-01-01
                  raise: {employment: e2, baseSalary: 130000 USD}
                """;
        History history = History.EMPTY.plus(Continuation.decide(
                CareerFileReader.read(file, 10), History.EMPTY, Instant.parse("2026-11-23T08:00:00Z"), "test"));
        String written = CareerFileWriter.write("ada", history.entries());

        assertThat(written).containsOnlyOnce("number:").contains("number: 2");
        String edited = written.replace("facts:\n", "facts:\n  - date: 2019-01-01\n    nameCareer: {name: Mine}\n");
        assertThatThrownBy(() -> CareerFileReader.read(edited, 10))
                .isInstanceOf(FileRejected.class)
                .hasMessageContaining("number");
    }

    @ParameterizedTest
    @MethodSource("facts")
    void writesWhatItReads(Entry fact) {
        ImportedFile read = CareerFileReader.read(CareerFileWriter.write("ada", recorded(List.of(fact))), 10);

        assertThat(read.careerId()).isEqualTo("ada");
        assertThat(read.commands()).containsExactly(Vocabulary.toCommand(fact));
    }

    /** A library that reads in pieces meets the halves of such a character on both sides of a seam. */
    @Test
    void aCharacterOfTwoHalvesMayStandAnywhere() {
        for (int before = 900; before < 1_200; before++) {
            String file = "#" + "x".repeat(before) + "\ncareer: x\nfacts:\n- date: 2024-04-01\n"
                    + "  nameCareer: {name: Ada \ud83d\ude00}\n";
            assertThat(CareerFileReader.read(file, 1).commands())
                    .describedAs("after %d", before)
                    .hasSize(1);
        }
    }

    @Test
    void writesAllOfThemInOrder() {
        List<Entry> facts = new ArrayList<>(EveryFact.FULL);
        String file = CareerFileWriter.write("ada", recorded(facts));

        List<Command> read = CareerFileReader.read(file, 100).commands();
        assertThat(read).extracting(CareerFileTest::entry).containsExactlyElementsOf(facts);
        assertThat(CareerFileWriter.write(
                        "ada", recorded(read.stream().map(CareerFileTest::entry).toList())))
                .isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5",
                "null",
                "~",
                "true",
                "No",
                "2024-04-01",
                "0x1F",
                "1_000",
                ".5",
                "- dash",
                "a: b",
                "#x",
                "a #b",
                "{x}",
                "[x]",
                "@at",
                "`tick",
                "'",
                "\"",
                "%",
                "&a",
                "*a",
                "!t",
                "|",
                ">",
                "x:",
                "? q",
                "e",
                "1e5",
                "Zürich",
                "日本",
                "\uD83D\uDE80",
                "x, y",
                "<<",
                "\\n",
                "12:30:45",
                "comma, {brace}",
                "back\\slash"
            })
    void quotesWhatWouldBeTakenForSomethingElse(String text) {
        Entry named = new DatedFact(DAY, new Fact.CareerNamed(text), new Remarks(text, text));
        Entry hired = new Fact.Hired(
                        text, text, text, text, text, text, text, PayRate.aYear(Money.parse("USD 1")), null, null, null)
                .on(DAY);
        Entry tagged = new Fact.IncidentRecorded(text, null, null, List.of(text, text), text, text, null, List.of(text))
                .on(DAY);

        assertThat(CareerFileReader.read(CareerFileWriter.write("ada", recorded(List.of(named, hired, tagged))), 10)
                        .commands())
                .extracting(CareerFileTest::entry)
                .containsExactly(named, hired, tagged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\ntwo",
                "one\n\ntwo\n",
                "  indented\nnot",
                "trailing \nblank",
                "tab\there\nand there",
                "ends with many\n\n\n",
                "#one\n- two",
                "\nleading"
            })
    void keepsTheLinesOfANote(String note) {
        Entry fact = new DatedFact(
                DAY, new Fact.IncidentRecorded("x", null, null, null, note, note, null, null), new Remarks(note, null));

        assertThat(CareerFileReader.read(CareerFileWriter.write("ada", recorded(List.of(fact))), 10)
                        .commands())
                .extracting(CareerFileTest::entry)
                .containsExactly(fact);
    }

    @Test
    void writesAsAPersonWould() {
        List<Entry> facts = List.of(
                new Fact.CareerNamed("One year as a Rust developer at Discord").on(DAY),
                new DatedFact(
                        LocalDate.of(2024, 10, 1),
                        new Fact.SalaryRaised(
                                PayRate.aYear(Money.parse("USD 185000")),
                                "Met all individual goals; led the migration"),
                        new Remarks("six months in", null)),
                new DatedFact(DAY, new Fact.LeaveEnded(), new Remarks("back\nagain", null)),
                new Correction.FactCorrected(
                        2,
                        new Fact.SalaryRaised(PayRate.aYear(Money.parse("USD 185000.50")), null).on(DAY),
                        Remarks.NONE));

        assertThat(CareerFileWriter.write("ada", recorded(facts))).isEqualTo("""
                career: ada
                facts:
                  - date: 2024-04-01
                    nameCareer: {name: One year as a Rust developer at Discord}
                  - date: 2024-10-01
                    number: 2
                    note: six months in
                    raise: {baseSalary: 185000 USD, reason: Met all individual goals; led the migration}
                  - date: 2024-04-01
                    note: |-
                      back
                      again
                    endLeave: {}
                  - correct: {fact: 2, replacement: {type: Raise, effectiveOn: 2024-04-01, baseSalary: 185000.50 USD}}
                """);
    }

    @Test
    void takesMoneyAndPercentsInBothForms() {
        String file = HEAD + """
                - date: 2024-04-01
                  setBonusTarget: {bonusTarget: 15%}
                - date: 2024-04-01
                  setBonusTarget: {bonusTarget: {percent: 15}}
                - date: 2024-04-01
                  setBonusTarget: {bonusTarget: 20000 USD}
                - date: 2024-04-01
                  raise: {baseSalary: {amount: "1.50", currency: USD}}
                - date: 2024-04-01
                  startLeave: {kind: parental, payPercent: 80%, pausesVesting: true}
                - date: '2024-04-01'
                  hire: {employer: 42, title: No, level: 5, baseSalary: 9 EUR, team: null, location:}
                - date: 2024-04-01
                  endLeave:
                """;

        assertThat(CareerFileReader.read(file, 10).commands())
                .extracting(CareerFileTest::entry)
                .extracting(Object::toString)
                .asString()
                .contains("Percent[percent=15]")
                .contains("Amount[amount=USD 20000.00]")
                .contains("USD 1.50")
                .contains("payPercent=80, pausesVesting=true")
                .contains("employer=42, title=No, level=5, team=null")
                .contains("location=null")
                .contains("LeaveEnded");
    }

    /** {@code @} marks the place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "UNREADABLE    | - {date: 2024-04-01, endLeave: {}, @date: 2024-04-02} | twice",
                "UNKNOWN_FIELD | - {@dat: 2024-04-01, endLeave: {}, date: 2024-04-01} | did you mean \"date\"",
                "INVALID_FIELD | - @{endLeave: {}} | date is missing",
                "INVALID_FIELD | - {date: @2024-4-1, endLeave: {}} | a date such as 2024-04-01",
                "UNKNOWN_FIELD | - {date: 2024-04-01, @rise: {baseSalary: 1 USD}} | did you mean \"raise\"",
                "UNKNOWN_TYPE  | - @{date: 2024-04-01} | names its fact",
                "UNREADABLE    | - @endLeave | an entry has",
                "UNREADABLE    | - {date: 2024-04-01, endLeave: {}, endBenefit: @{benefitId: x}} | its own entry",
                "INVALID_FIELD | - {date: 2024-04-01, raise: {baseSalary: @1000}} | such as 172000 USD",
                "INVALID_FIELD | - {date: 2024-04-01, raise: {baseSalary: @1 usd}} | did you mean \"USD\"",
                "INVALID_FIELD | - {date: 2024-04-01, raise: {baseSalary: @1.001 USD}} | 3 decimals",
                "INVALID_FIELD | - {date: 2024-04-01, raise: {baseSalary: @$5}} | such as 172000 USD",
                "INVALID_FIELD | - {date: 2024-04-01, raise: {baseSalary: @0 USD}} | greater than 0",
                "UNKNOWN_FIELD | - {date: 2024-04-01, raise: {@bonus: 5 USD, baseSalary: 1 USD}} | a Raise has",
                "INVALID_FIELD | - {date: 2024-04-01, raise: @{}} | baseSalary is missing",
                "UNKNOWN_FIELD | - {date: 2024-04-01, raise: {@note: x, baseSalary: 1 USD}} | belongs beside",
                "UNKNOWN_FIELD | - {@date: 2024-04-01, retract: {fact: 1, reason: x}} | has no date",
                "INVALID_FIELD | - {retract: {fact: @one, reason: x}} | a whole number",
                "INVALID_FIELD | - {number: @2, date: 2024-04-01, endLeave: {}} | fact 1 of the file",
                "UNREADABLE    | - {date: 2024-04-01, endLeave: @&a {}} | anchors",
                "UNREADABLE    | - {date: @!!str 2024-04-01, endLeave: {}} | tags",
                "UNREADABLE    | - {date: @!!javax.script.ScriptEngineManager 2024-04-01, endLeave: {}} | tags",
                "UNREADABLE    | - {@{date: x}: 2024-04-01} | a key is a name",
            })
    void namesTheLineAndColumn(Code code, String entry, String message) {
        assertThat(problems(HEAD + entry.replace("@", "") + "\n"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).contains(message);
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.column()).isEqualTo(entry.indexOf('@') + 1);
                });
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(problems("""
                career: Ada Lovelace
                name: x
                facts:
                  - date: 2024-04-01
                    raise: {baseSalary: 5}
                  - note: no fact
                  - date: 2024-02-30
                    hire:
                      employer: Discord
                      salary: 5 USD
                """))
                .extracting(FileProblem::line, FileProblem::path)
                .containsExactlyInAnyOrder(
                        tuple(1, "/career"),
                        tuple(2, "/name"),
                        tuple(5, "/facts/0/raise/baseSalary"),
                        tuple(6, "/facts/1"),
                        tuple(7, "/facts/2/date"),
                        tuple(8, "/facts/2/hire/title"),
                        tuple(8, "/facts/2/hire/baseSalary"),
                        tuple(10, "/facts/2/hire/salary"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "career: ada",
                "career: ada\nfacts:",
                "career: ada\nfacts: []",
                "- a",
                "facts: [",
                "a: b: c",
                "career: \"",
                "%YAML 9\n",
                "\t",
                "career: ada\n---\ncareer: ada",
                "career: *x",
                "\u0000"
            })
    void refusesWhatIsNoCareerFile(String text) {
        assertThat(problems(text)).isNotEmpty();
    }

    @Test
    void refusesWhatGrowsOutOfAFewLines() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ", ").repeat(8))
                    .append("x]\n");
        }
        assertThat(problems(bomb.toString())).extracting(FileProblem::message).allMatch(it -> it.contains("anchors"));
        assertThat(problems("[".repeat(50_000))).extracting(FileProblem::code).containsOnly(Code.UNREADABLE);
        assertThat(problems(HEAD + "- ".repeat(5_000) + "x"))
                .extracting(FileProblem::code)
                .containsOnly(Code.UNREADABLE);
    }

    @Test
    void refusesBytesThatAreNoText() {
        assertThatThrownBy(() -> CareerFileReader.read(new byte[] {(byte) 0xC3, 'a'}, 1))
                .isInstanceOf(FileRejected.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void takesAByteOrderMark() {
        byte[] file =
                ("\uFEFF" + HEAD + "- {date: 2024-04-01, nameCareer: {name: Ada}}").getBytes(StandardCharsets.UTF_8);

        assertThat(CareerFileReader.read(file, 1).commands()).hasSize(1);
    }

    @Test
    void takesNoMoreFactsThanTheLimit() {
        assertThatThrownBy(() -> CareerFileReader.read(HEAD + "- {date: 2024-04-01, endLeave: {}}\n".repeat(3), 2))
                .isInstanceOf(CommandReader.TooMany.class);
    }

    static List<RecordedEntry> recorded(List<? extends Entry> facts) {
        List<RecordedEntry> recorded = new ArrayList<>();
        for (Entry fact : facts) {
            recorded.add(new RecordedEntry(recorded.size() + 1, Instant.parse("2026-01-01T00:00:00Z"), "test", fact));
        }
        return recorded;
    }

    private static List<FileProblem> problems(String text) {
        FileRejected rejected = catchThrowableOfType(FileRejected.class, () -> CareerFileReader.read(text, 1_000));
        assertThat(rejected)
                .describedAs(text.substring(0, Math.min(200, text.length())))
                .isNotNull();
        return rejected.problems();
    }

    private static Entry entry(Command command) {
        return command.entry(NO_CAREER);
    }
}
