package trackrecord.application.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import trackrecord.application.exchange.json.Shape;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.exchange.log.LogFormat;
import trackrecord.application.exchange.log.LogLine;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.random.AtLength;
import trackrecord.domain.timeline.History;

/**
 * What of a fact is in an export: each field of each kind is left out, or given another value, and every document is
 * written again. What changes none of its text is not in it.
 *
 * <p>The table of {@code docs/import-export.md} names at least what was found to be in each. Whoever adds a kind or a
 * field finds it here.
 */
class ExportedFieldsTest {

    private static final Path DOCUMENT = Path.of("../docs/import-export.md");
    private static final LocalDate AFTER_THE_GRANTS = LocalDate.of(2025, 7, 2);
    private static final List<ExportFormat> TOLD = List.of(
            ExportFormat.JSON_RESUME,
            ExportFormat.MARKDOWN,
            ExportFormat.ICS,
            ExportFormat.PAY_CSV,
            ExportFormat.JOURNAL,
            ExportFormat.STATEMENT);

    /** Before its options expire, and long after: what holds then differs. */
    private static final List<List<ObjectNode>> CAREERS =
            List.of(WholeCareer.facts(LocalDate.of(2026, 8, 1)), WholeCareer.facts(LocalDate.of(2036, 1, 1)));

    private final Map<String, List<ObjectNode>> examples = WholeCareer.examples();

    @Test
    void everyKindHasItsLineInTheDocument() throws IOException {
        assertThat(Files.readString(DOCUMENT).lines())
                .filteredOn(line -> line.matches("\\| `[A-Z][a-z]\\w+` \\|.*"))
                .extracting(line -> line.substring(3, line.indexOf('`', 3)))
                .containsExactlyElementsOf(Vocabulary.kinds().stream()
                        .map(Vocabulary.Kind::factName)
                        .toList());
    }

    @Test
    @AtLength
    void theCareerFileTheTableOfFactsAndTheLogHoldEveryField() {
        List<ObjectNode> career = CAREERS.getFirst();
        List<String> before = whole(WholeCareer.history(career));
        for (Vocabulary.Kind kind : Vocabulary.kinds()) {
            for (Shape.Field field : kind.entry().fields()) {
                assertThat(variants(career, kind, field))
                        .as("%s.%s in the golden files", kind, field.name())
                        .isNotEmpty()
                        .allSatisfy(other ->
                                assertThat(whole(other)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before));
            }
        }
    }

    @Test
    @AtLength
    void whatTheOthersHoldStandsInTheDocument() throws IOException {
        Map<Vocabulary.Kind, Map<ExportFormat, Set<String>>> shown = new LinkedHashMap<>();
        for (List<ObjectNode> career : CAREERS) {
            Map<ExportFormat, String> before = told(WholeCareer.history(career));
            for (Vocabulary.Kind kind : Vocabulary.kinds()) {
                Map<ExportFormat, Set<String>> ofKind =
                        shown.computeIfAbsent(kind, _ -> new EnumMap<>(ExportFormat.class));
                for (Shape.Field field : kind.entry().fields()) {
                    for (History other : variants(career, kind, field)) {
                        told(other).forEach((format, text) -> {
                            if (!text.equals(before.get(format))) {
                                ofKind.computeIfAbsent(format, _ -> new HashSet<>())
                                        .add(field.name());
                            }
                        });
                    }
                }
            }
        }
        List<String> document = Files.readAllLines(DOCUMENT);
        shown.forEach((kind, ofKind) -> {
            List<String> cells = document.stream()
                    .filter(line -> line.startsWith("| `" + kind.factName() + "` | "))
                    .flatMap(line -> Stream.of(line.split(" \\| ")).skip(1))
                    .toList();
            for (int column = 0; column < TOLD.size(); column++) {
                ExportFormat format = TOLD.get(column);
                Set<String> unnamed = new HashSet<>(ofKind.getOrDefault(format, Set.of()));
                unnamed.removeAll(List.of(cells.get(column).replace(" |", "").split(", ")));
                assertThat(unnamed)
                        .as("of %s in %s, and not named there", kind, format)
                        .isEmpty();
            }
        });
    }

    /** The career with another value in that field of its fact of that kind, or with none. */
    private List<History> variants(List<ObjectNode> career, Vocabulary.Kind kind, Shape.Field field) {
        ObjectNode fact = career.get(kind.type().ordinal());
        String name = field.name();
        List<History> variants = new ArrayList<>();
        if (fact.has(name)) {
            read(career, kind, fact.deepCopy().without(name)).ifPresent(variants::add);
            for (JsonNode value : altered(fact.get(name), field)) {
                read(career, kind, with(fact, name, value)).ifPresent(variants::add);
            }
        } else {
            for (ObjectNode example : examples.get(kind.factName())) {
                if (example.has(name)) {
                    read(career, kind, with(fact, name, example.get(name)))
                            .or(() -> read(career, kind, with(example, "effectiveOn", fact.get("effectiveOn"))))
                            .ifPresent(variants::add);
                }
            }
        }
        return variants;
    }

    /** Empty where there is no such fact: not every field can be left out, or stand beside every other. */
    private static Optional<History> read(List<ObjectNode> career, Vocabulary.Kind kind, ObjectNode other) {
        List<ObjectNode> altered = new ArrayList<>(career);
        altered.set(kind.type().ordinal(), other);
        try {
            return Optional.of(WholeCareer.history(altered));
        } catch (JacksonException noSuchFact) {
            return Optional.empty();
        }
    }

    private static ObjectNode with(ObjectNode fact, String name, JsonNode value) {
        ObjectNode other = fact.deepCopy();
        other.set(name, value);
        return other;
    }

    private static List<JsonNode> altered(JsonNode given, Shape.Field field) {
        return switch (given) {
            case ObjectNode object -> {
                List<JsonNode> all = new ArrayList<>();
                for (Map.Entry<String, JsonNode> part : object.properties()) {
                    for (JsonNode other : altered(part.getValue(), field)) {
                        all.add(object.deepCopy().set(part.getKey(), other));
                    }
                }
                yield all;
            }
            case ArrayNode array -> {
                List<JsonNode> all = new ArrayList<>();
                for (JsonNode other : altered(array.get(0), field)) {
                    ArrayNode copy = array.deepCopy();
                    copy.set(0, other);
                    all.add(copy);
                }
                yield all;
            }
            case BooleanNode it -> List.of(BooleanNode.valueOf(!it.booleanValue()));
            case IntNode it -> List.of(IntNode.valueOf(it.intValue() + 1));
            case StringNode it -> altered(it.stringValue(), field.type());
            default -> throw new IllegalStateException(field.name() + " is " + given);
        };
    }

    private static List<JsonNode> altered(String text, Class<?> type) {
        List<String> others = new ArrayList<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (!constant.toString().equals(text)) {
                    others.add(constant.toString());
                }
            }
        } else if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            others.add(LocalDate.parse(text).plusDays(3).toString());
        } else if (text.matches("-?\\d+(\\.\\d+)?")) {
            others.add(text.replaceFirst("\\d", text.matches("-?[1-8].*") ? "9" : "1"));
        } else if (text.matches("\\d+/\\d+")) {
            others.add("1/2");
        } else {
            others.add(text + "x");
        }
        return others.stream().map(it -> (JsonNode) StringNode.valueOf(it)).toList();
    }

    /** What holds every fact whole. */
    private static List<String> whole(History history) {
        return List.of(
                document(history, ExportFormat.YAML, WholeCareer.LAST),
                document(history, ExportFormat.CSV, WholeCareer.LAST),
                history.entries().stream()
                        .map(it -> LogFormat.write(new LogLine.Entry("ada", it, null)))
                        .collect(Collectors.joining("\n")));
    }

    /** The calendar twice: of what was to come at first, and of what came once everything had been granted. */
    private static Map<ExportFormat, String> told(History history) {
        Map<ExportFormat, String> documents = new EnumMap<>(ExportFormat.class);
        for (ExportFormat format : TOLD) {
            documents.put(
                    format,
                    format == ExportFormat.ICS
                            ? document(history, format, WholeCareer.FIRST) + document(history, format, AFTER_THE_GRANTS)
                            : document(history, format, WholeCareer.LAST));
        }
        return documents;
    }

    private static String document(History history, ExportFormat format, LocalDate to) {
        return new CareerExport(
                        "ada",
                        "identity",
                        history,
                        Instant.parse("2026-01-02T00:00:00Z"),
                        LocalDateRange.of(to.minusYears(6), to),
                        Measure.REALIZED,
                        PayConvention.EQUAL_MONTHS,
                        true,
                        false)
                .as(format);
    }
}
