package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.NO_CAREER;

import biweekly.Biweekly;
import biweekly.ICalendar;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.imports.GivenEmployments;
import trackrecord.application.exchange.imports.ResumeReader;
import trackrecord.application.exchange.log.LogFormat;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.text.Characters;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.Remarks;

/** Whatever text is accepted: every form that a career goes out in holds it, and those that come back in give it back. */
class TextsSurviveTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final LocalDateRange WINDOW = LocalDateRange.of(DAY, LocalDate.of(2025, 6, 1));

    /** What means something to one of the forms, or looks like nothing, or like something else. */
    private static final List<String> PIECES = List.of(
            "a",
            "Z",
            "7",
            " ",
            "  ",
            ":",
            ": ",
            " #",
            "#",
            "-",
            "- ",
            "?",
            "? ",
            ",",
            ";",
            "|",
            ">",
            "<b>",
            "&amp;",
            "&",
            "*",
            "_",
            "`",
            "~",
            "\\",
            "\\n",
            "\"",
            "'",
            "''",
            "{",
            "}",
            "[",
            "](x)",
            "!",
            "!!str",
            "%",
            "@",
            "=1+1",
            "+",
            "null",
            "true",
            "0x1F",
            "2024-04-01",
            "---",
            "...",
            "\u00a0",
            "\u200b",
            "\u200d",
            "\u200e",
            "\u200f",
            "\ufeff",
            "\u0301",
            "\u00e9",
            "\u05d0\u05d1",
            "\u4e2d",
            "\ud83d\ude00",
            "\ue000",
            "\ufffd",
            "\udbff\udffd",
            "BEGIN:VEVENT",
            "END:VCALENDAR",
            "//",
            "http://x",
            "<!--",
            "]]>");

    private static final List<String> BREAKS =
            List.of("\n", "\n\n", "\t", "\n ", " \n", "\n\t", "\n- ", "\n#", "\n\n  x");

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** Accepted texts from one seed. */
    private static final class Texts {

        private final Random random;

        private Texts(long seed) {
            random = new Random(seed);
        }

        private String line() {
            while (true) {
                String text = made(false).strip();
                if (!Characters.showsNothing(text) && text.length() <= 200) {
                    return text;
                }
            }
        }

        private String lines() {
            while (true) {
                String text = made(true);
                if (!Characters.showsNothing(text)) {
                    return text;
                }
            }
        }

        private String made(boolean lines) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(lines ? 12 : 6); i >= 0; i--) {
                text.append(
                        lines && random.nextInt(3) == 0
                                ? BREAKS.get(random.nextInt(BREAKS.size()))
                                : PIECES.get(random.nextInt(PIECES.size())));
            }
            return text.toString();
        }
    }

    private static History career(Texts texts) {
        Money salary = Money.of(CurrencyUnit.USD, 100_000);
        List<Command> commands = List.of(
                new DatedCommand(DAY, new Action.NameCareer(texts.line()), new Remarks(texts.lines(), texts.line())),
                new DatedCommand(
                        DAY,
                        new Action.Hire(
                                texts.line(),
                                texts.line(),
                                texts.line(),
                                texts.line(),
                                texts.line(),
                                texts.line(),
                                texts.line(),
                                PayRate.aYear(salary),
                                null,
                                null,
                                null),
                        new Remarks(texts.lines(), texts.line())),
                new DatedCommand(
                        DAY,
                        new Action.StartBenefit(
                                texts.line(),
                                texts.line(),
                                new CashBenefit(Money.of(CurrencyUnit.USD, 100), CashBenefit.Period.MONTH)),
                        new Remarks(texts.lines(), null)),
                new DatedCommand(
                        DAY,
                        new Action.GrantRsu(texts.line(), new Granted.Value(salary), null),
                        new Remarks(texts.lines(), null)),
                new DatedCommand(
                        DAY.plusDays(1),
                        new Action.RecordIncident(
                                texts.line(),
                                null,
                                null,
                                List.of(texts.line(), texts.line()),
                                texts.lines(),
                                texts.lines(),
                                1,
                                List.of(texts.line())),
                        new Remarks(texts.lines(), null)),
                new DatedCommand(
                        DAY.plusDays(2),
                        new Action.RecordAchievement(
                                texts.line(),
                                AchievementCategory.DELIVERY,
                                null,
                                texts.lines(),
                                null,
                                null,
                                List.of(texts.line())),
                        new Remarks(texts.lines(), null)),
                new DatedCommand(
                        DAY.plusDays(9),
                        new Action.Raise(PayRate.aYear(salary.plus(1)), texts.lines()),
                        new Remarks(texts.lines(), texts.line())));
        for (int i = 0; i < commands.size(); i++) {
            assertThat(FieldRules.problems(commands.get(i), i)).isEmpty();
        }
        return Decider.decide(History.EMPTY, commands, NOW, "test").after();
    }

    private static CareerExport export(History history) {
        return new CareerExport(
                "x", "x", history, NOW, WINDOW, Measure.REALIZED, PayConvention.EQUAL_MONTHS, true, false);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCareerFileGivesThemBack(long seed) {
        History history = career(new Texts(seed));

        String file = export(history).as(ExportFormat.YAML);

        List<Command> read = CareerFileReader.read(file.getBytes(StandardCharsets.UTF_8), 100)
                .commands();
        assertThat(Decider.decide(History.EMPTY, read, NOW, "test").entries())
                .describedAs(file)
                .extracting(RecordedEntry::entry)
                .isEqualTo(history.entries().stream().map(RecordedEntry::entry).toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aLogGivesThemBackLineByLine(long seed) {
        for (RecordedEntry fact : career(new Texts(seed)).entries()) {
            String line = LogFormat.write(new LogLine.Entry("x", fact, null));

            assertThat(line.lines()).hasSize(1);
            String stored = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(((LogLine.Entry) LogFormat.read(stored, 1)).recorded()).isEqualTo(fact);
        }
    }

    private static RecordedEntry recorded(Command command) {
        return new RecordedEntry(1, NOW, "test", command.entry(NO_CAREER));
    }

    @Test
    void whatWasRecordedBeforeItWasRefusedStillLoads() {
        String name = "Ada \u202eecalevoL\u202c \u2066x\u2069 a\u2028b\u2029c \uffff";
        RecordedEntry recorded = recorded(new DatedCommand(DAY, new Action.NameCareer(name), new Remarks(name, null)));

        LogLine.Entry read = (LogLine.Entry) LogFormat.read(LogFormat.write(new LogLine.Entry("x", recorded, null)), 1);

        assertThat(read.recorded()).isEqualTo(recorded);
        History history = History.of(List.of(read.recorded()));
        assertThat(history.timeline().atTheEnd().name().value()).isEqualTo(name);
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(export(history).as(format)).isNotNull();
        }
    }

    @Test
    void ratiosOfMoreDigitsThanAreTakenNowStillLoad() {
        Rational ratio = Rational.parse("1000000000000001/1000000000000000");
        Command command = new DatedCommand(DAY, new Action.RecordSplit("Acme", ratio), new Remarks(null, null));
        RecordedEntry recorded = recorded(command);

        assertThat(FieldRules.problems(command, 0)).isNotEmpty();
        assertThat(((LogLine.Entry) LogFormat.read(LogFormat.write(new LogLine.Entry("x", recorded, null)), 1))
                        .recorded())
                .isEqualTo(recorded);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aTableStaysATable(long seed) {
        History history = career(new Texts(seed));

        List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(export(history).as(ExportFormat.CSV)).stream()
                .toList();

        assertThat(rows).hasSize(1 + history.entries().size());
        assertThat(rows)
                .extracting(CsvRecord::getFieldCount)
                .containsOnly(rows.getFirst().getFieldCount());
        assertThat(rows.get(1).getFields())
                .anySatisfy(cell -> assertThat(cell).contains(((Fact.CareerNamed) fact(history, 1)).name()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aResumeGivesBackEmployerAndTitle(long seed) {
        History history = career(new Texts(seed));
        Fact.Hired hired = (Fact.Hired) fact(history, 2);

        String resume = export(history).as(ExportFormat.JSON_RESUME);

        JsonNode basics = JsonMapper.shared().readTree(resume).get("basics");
        assertThat(basics.get("name").asString()).isEqualTo(((Fact.CareerNamed) fact(history, 1)).name());
        List<Command> read = ResumeReader.read(
                        resume.getBytes(StandardCharsets.UTF_8), CurrencyUnit.USD, GivenEmployments.NONE, History.EMPTY)
                .commands();
        assertThat(read)
                .filteredOn(it -> it.type() == EntryType.HIRED)
                .singleElement()
                .satisfies(it -> {
                    Action.Hire hire = (Action.Hire) ((DatedCommand) it).action();
                    assertThat(hire.employer()).isEqualTo(hired.employer());
                    assertThat(hire.title()).isEqualTo(hired.title());
                });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aCalendarHasTheEventsThatItHad(long seed) {
        History history = career(new Texts(seed));
        Fact.Hired hired = (Fact.Hired) fact(history, 2);

        String text = export(history).as(ExportFormat.ICS);

        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line).doesNotContain("\n", "\r"));
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents())
                .anySatisfy(
                        event -> assertThat(event.getSummary().getValue()).isEqualTo("2 years at " + hired.employer()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aJournalHasNoLineOfTheirs(long seed) {
        String journal = export(career(new Texts(seed))).as(ExportFormat.JOURNAL);

        assertThat(journal.split("\n")).allSatisfy(line -> assertThat(line)
                .matches("|; x: received.*|\\d{4}-\\d{2}-\\d{2} [^;|]*|    (assets|income):[a-z]+ +-?[0-9.]+ USD"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void markdownHoldsTextAndNoMarkupOfTheirs(long seed) {
        History history = career(new Texts(seed));
        for (ExportFormat format : List.of(ExportFormat.MARKDOWN, ExportFormat.STATEMENT)) {
            List<String> markup = new ArrayList<>();
            Parser.builder().build().parse(export(history).as(format)).accept(new AbstractVisitor() {
                @Override
                public void visit(HtmlInline html) {
                    markup.add(html.getLiteral());
                }

                @Override
                public void visit(HtmlBlock html) {
                    markup.add(html.getLiteral());
                }

                @Override
                public void visit(Link link) {
                    markup.add(link.getDestination());
                }
            });
            assertThat(markup).isEmpty();
        }
        assertThat(export(history).as(ExportFormat.STATEMENT_HTML)).doesNotContain("<b>", "<!--");
    }

    private static Fact fact(History history, int number) {
        return history.timeline().fact(number).orElseThrow().fact();
    }
}
