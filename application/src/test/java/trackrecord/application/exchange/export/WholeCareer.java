package trackrecord.application.exchange.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * A career with a fact of every kind, a month apart, beside a second employment: the golden files one after the other,
 * in the order of their kinds. A new kind is in it as soon as it has its file.
 */
final class WholeCareer {

    static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    static final LocalDate LAST = LocalDate.of(2029, 1, 1);
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    /** Fields that go with others than those of the golden files. */
    private static final List<String> OTHER_FORMS = List.of("""
            {"type":"RsuGranted","effectiveOn":"2024-04-01","grantId":"2024-hire",
             "value":{"amount":"140000.00","currency":"USD"}}""", """
            {"type":"RsuVested","effectiveOn":"2024-04-01","grantId":"2024-hire",
             "value":{"amount":"35000.00","currency":"USD"},"marketValue":{"amount":"40000.00","currency":"USD"}}""", """
            {"type":"RsuForfeited","effectiveOn":"2024-04-01","grantId":"2024-hire","units":"12"}""");

    private WholeCareer() {}

    /**
     * The facts as they are stored: one of each kind, then the second hire, an incident that is retracted and a raise
     * that is corrected.
     *
     * @param end when the first employment ends
     */
    static List<ObjectNode> facts(LocalDate end) {
        List<ObjectNode> facts = new ArrayList<>();
        for (EntryType type : EntryType.values()) {
            facts.add(dated(golden("1", type), FIRST.plusMonths(facts.size())));
        }
        facts.add(dated(
                golden("employments", EntryType.HIRED), FIRST.plusMonths(1).plusDays(14)));
        facts.add(dated(golden("1", EntryType.INCIDENT_RECORDED), FIRST.plusMonths(2)));
        facts.get(EntryType.BONUS_REPAID.ordinal()).put("fact", EntryType.BONUS_PAID.ordinal() + 1);
        facts.get(EntryType.FACT_RETRACTED.ordinal()).put("fact", facts.size());
        facts.add(
                dated(golden("1", EntryType.SALARY_RAISED), FIRST.plusMonths(2).plusDays(14)));
        facts.get(EntryType.FACT_CORRECTED.ordinal()).put("fact", facts.size());
        facts.get(EntryType.EMPLOYMENT_ENDED.ordinal()).put("effectiveOn", end.toString());
        ((ObjectNode) facts.get(EntryType.FACT_CORRECTED.ordinal()).get("replacement"))
                .put("effectiveOn", FIRST.plusMonths(2).plusDays(20).toString());
        return facts;
    }

    private static ObjectNode dated(ObjectNode fact, LocalDate on) {
        return fact.has("effectiveOn") ? fact.put("effectiveOn", on.toString()) : fact;
    }

    static History history(List<ObjectNode> facts) {
        List<RecordedEntry> entries = new ArrayList<>();
        for (ObjectNode fact : facts) {
            Entry entry = Json.mapper().treeToValue(fact, Entry.class);
            entries.add(new RecordedEntry(entries.size() + 1, RECORDED, "test", entry));
        }
        return History.of(entries);
    }

    /** Facts that between them have every field of every kind, by kind. */
    static Map<String, List<ObjectNode>> examples() {
        Map<String, List<ObjectNode>> examples = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(Path.of(resource("/facts")))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList()) {
                ObjectNode fact = (ObjectNode) Json.mapper().readTree(Files.readString(file));
                examples.computeIfAbsent(fact.get("type").stringValue(), _ -> new ArrayList<>())
                        .add(fact);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String text : OTHER_FORMS) {
            ObjectNode fact = (ObjectNode) Json.mapper().readTree(text);
            examples.get(fact.get("type").stringValue()).add(fact);
        }
        return examples;
    }

    private static ObjectNode golden(String folder, EntryType type) {
        try {
            Path file = Path.of(
                    resource("/facts/" + folder + "/" + Vocabulary.of(type).factName() + ".json"));
            return (ObjectNode) Json.mapper().readTree(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URI resource(String name) {
        try {
            return WholeCareer.class.getResource(name).toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
