package trackrecord.application.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.careerfile.CareerFileWriter;
import trackrecord.application.exchange.export.FactTable;
import trackrecord.application.exchange.export.Resume;
import trackrecord.application.exchange.imports.GivenEmployments;
import trackrecord.application.exchange.imports.ImportPlan;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.exchange.log.LogFormat;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.application.exchange.log.LoggedCareers;
import trackrecord.application.work.Questions;
import trackrecord.domain.random.AtLength;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Entry;

/** A career goes out as a file, and comes in again: it is the same career, and every question is answered the same. */
class RoundTripTest {

    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 1);
    private static final LocalDate LATE = LocalDate.of(2021, 7, 15);

    /** They say when a fact was recorded, which a career file does not. */
    private static final Set<String> OF_THE_RECORD =
            Set.of("changes between instants", "export csv", "export log", "rows of the read models");

    static Stream<Arguments> careers() {
        return RealCareers.NAMES.stream().map(name -> Arguments.of(name, RealCareers.history(name)));
    }

    static Stream<Arguments> careersOfChance() {
        return IntStream.range(0, 24)
                .mapToObj(seed ->
                        Arguments.of("seed " + seed, RandomCareers.of(seed).history()));
    }

    static Stream<String> names() {
        return RealCareers.NAMES.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("careers")
    void asACareerFile(String name, History history) {
        History again = RealCareers.read(CareerFileWriter.write("me", history.entries()));

        assertThat(answers(again)).isEqualTo(answers(history));
    }

    @AtLength
    @ParameterizedTest(name = "{0}")
    @MethodSource("careersOfChance")
    void asACareerFileByChance(String name, History history) {
        asACareerFile(name, history);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"careers", "careersOfChance"})
    void asALog(String name, History history) {
        StringBuilder log = new StringBuilder("{\"log\":2}\n");
        history.entries().forEach(it -> log.append(LogFormat.write(new LogLine.Entry("me", it, null)))
                .append('\n'));
        byte[] file = log.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(LoggedCareers.isLog(file)).isTrue();
        assertThat(LoggedCareers.read(file, _ -> true, 5_000))
                .hasEntrySatisfying("me", again -> assertThat(again.entries()).isEqualTo(history.entries()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"careers", "careersOfChance"})
    void asATableOfFacts(String name, History history) {
        List<Entry> again = CsvReader.builder().ofNamedCsvRecord(FactTable.of(history)).stream()
                .map(row -> Json.mapper().readValue(row.getField("fact"), Entry.class))
                .toList();

        assertThat(again)
                .isEqualTo(history.entries().stream().map(it -> it.entry()).toList());
    }

    /** A resume has no pay, and a highlight has no day: what it has is the same. */
    @ParameterizedTest
    @MethodSource("names")
    void asAResume(String name) {
        String resume = Resume.of("me", RealCareers.history(name).timeline(), TODAY);
        ImportPlan plan = ImportPlan.of(
                new ImportPlan.Kind.JsonResume("EUR", GivenEmployments.NONE),
                resume.getBytes(StandardCharsets.UTF_8),
                "me",
                _ -> History.EMPTY,
                1_000,
                NOW,
                "test");

        String again = Resume.of("me", History.EMPTY.plus(plan.proposed()).timeline(), TODAY);

        assertThat(posts(again)).containsExactlyInAnyOrderElementsOf(posts(resume));
    }

    private static List<JsonNode> posts(String resume) {
        List<JsonNode> posts = new ArrayList<>();
        Json.mapper().readTree(resume).get("work").forEach(posts::add);
        return posts;
    }

    private static Map<String, List<String>> answers(History history) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Function<History, Object>> question :
                Questions.all(LATE, new Action.NameCareer("Another").on(LATE)).entrySet()) {
            if (!OF_THE_RECORD.contains(question.getKey())) {
                answers.put(question.getKey(), written(question.getValue().apply(history)));
            }
        }
        return answers;
    }

    private static List<String> written(Object answer) {
        return switch (answer) {
            case String text -> text.lines().toList();
            case Stream<?> lines -> lines.map(RoundTripTest::json).toList();
            default -> List.of(json(answer));
        };
    }

    private static String json(Object answer) {
        JsonNode tree = Json.mapper().valueToTree(answer);
        forget(tree);
        return tree.toString();
    }

    /**
     * When and by whom a fact was recorded; and which employment an achievement is about, which is known from the
     * beginning when all is told at once.
     */
    private static void forget(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            object.remove(Set.of("recordedAt", "recordedBy"));
            if (object.path("type").asString("").equals("AchievementRecorded")) {
                object.remove("employment");
            }
            if (object.at("/fact/type").asString("").equals("AchievementRecorded")) {
                object.remove(Set.of("employmentId", "employer"));
            }
        }
        tree.forEach(RoundTripTest::forget);
    }
}
