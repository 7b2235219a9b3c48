package trackrecord.application.exchange.log;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.domain.text.Said;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Lines of the log as JSON, and back. */
public final class LogFormat {

    private static final JsonMapper MAPPER = Json.mapper();
    private static final Set<String> KEY_FIELDS = Set.of("careerId", "id", "key");
    private static final Set<String> ERASED_FIELDS = Set.of("id", "version", "erasedAt");
    private static final Set<String> ERASED_FACT_FIELDS =
            Set.of("id", "number", "eventId", "name", "revision", "recordedAt", "sealed", "sealedMetadata", "link");
    private static final Set<String> BEGINNING_FIELDS = Set.of("log");
    private static final Set<String> END_FIELDS = Set.of("careers", "erased", "facts", "head");
    private static final Set<String> PLAIN_FIELDS =
            Set.of("careerId", "number", "effectiveOn", "recordedAt", "recordedBy", "fact");
    private static final Set<String> SEALED_FIELDS = Set.of("eventId", "revision", "sealed", "sealedMetadata", "link");

    /** The form of instants in the store. */
    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private static final int MOST_EVENT_ID = 36;
    private static final int MOST_NAME = 64;
    private static final int MOST_REVISION = 16;

    private LogFormat() {}

    /** One line, without a line end. */
    public static String write(LogLine line) {
        ObjectNode json = MAPPER.createObjectNode();
        switch (line) {
            case LogLine.Beginning it -> json.put("log", it.form());
            case LogLine.Key it ->
                json.put("careerId", it.careerId()).put("id", it.id()).put("key", base64(it.key()));
            case LogLine.Erased it ->
                json.put("id", it.id()).put("version", it.version()).put("erasedAt", it.erasedAt());
            case LogLine.ErasedFact it ->
                json.put("id", it.id())
                        .put("number", it.number())
                        .put("eventId", it.sealed().eventId())
                        .put("name", it.name())
                        .put("revision", it.sealed().revision())
                        .put("recordedAt", it.recordedAt())
                        .put("sealed", base64(it.sealed().payload()))
                        .put("sealedMetadata", base64(it.sealed().metadata()))
                        .put("link", HexFormat.of().formatHex(it.sealed().link()));
            case LogLine.End it ->
                json.put("careers", it.careers())
                        .put("erased", it.erased())
                        .put("facts", it.facts())
                        .put("head", it.head());
            case LogLine.Entry it -> {
                json.put("careerId", it.careerId());
                json.setAll((ObjectNode) MAPPER.valueToTree(it.recorded()));
                if (it.sealed() != null) {
                    json.put("eventId", it.sealed().eventId())
                            .put("revision", it.sealed().revision())
                            .put("sealed", base64(it.sealed().payload()))
                            .put("sealedMetadata", base64(it.sealed().metadata()))
                            .put("link", HexFormat.of().formatHex(it.sealed().link()));
                }
            }
        }
        return MAPPER.writeValueAsString(json);
    }

    /** @throws LogRejected with the line and its problem */
    public static LogLine read(String text, int line) {
        try {
            if (!(MAPPER.readTree(text) instanceof ObjectNode json)) {
                throw new IllegalArgumentException("expected a JSON object");
            }
            return line(json);
        } catch (JacksonException e) {
            throw new LogRejected(line, e.getOriginalMessage());
        } catch (RuntimeException e) {
            throw new LogRejected(line, Said.by(e));
        }
    }

    private static LogLine line(ObjectNode json) {
        if (json.has("log")) {
            checkFields(json, BEGINNING_FIELDS, Set.of());
            return new LogLine.Beginning(number(json, "log"));
        }
        if (json.has("head")) {
            checkFields(json, END_FIELDS, Set.of());
            return new LogLine.End(
                    number(json, "careers"), number(json, "erased"), number(json, "facts"), text(json, "head"));
        }
        if (json.has("key")) {
            checkFields(json, KEY_FIELDS, Set.of());
            return new LogLine.Key(text(json, "careerId"), text(json, "id"), bytes(json, "key"));
        }
        if (json.has("erasedAt")) {
            checkFields(json, ERASED_FIELDS, Set.of());
            return new LogLine.Erased(text(json, "id"), number(json, "version"), instant(json, "erasedAt"));
        }
        if (json.has("id")) {
            checkFields(json, ERASED_FACT_FIELDS, Set.of());
            return erasedFact(json);
        }
        checkFields(json, PLAIN_FIELDS, SEALED_FIELDS);
        return entry(json);
    }

    private static void checkFields(ObjectNode json, Set<String> some, Set<String> others) {
        for (Iterator<String> names = json.propertyNames().iterator(); names.hasNext(); ) {
            String name = names.next();
            if (!some.contains(name) && !others.contains(name)) {
                throw new IllegalArgumentException("unknown field " + name);
            }
        }
    }

    private static LogLine erasedFact(ObjectNode json) {
        return new LogLine.ErasedFact(
                text(json, "id"),
                number(json, "number"),
                text(json, "name", MOST_NAME),
                instant(json, "recordedAt"),
                sealed(json));
    }

    private static LogLine entry(ObjectNode json) {
        RecordedEntry recorded = new RecordedEntry(
                number(json, "number"), Instant.parse(text(json, "recordedAt")), text(json, "recordedBy"), fact(json));
        LogLine.Sealed sealed = SEALED_FIELDS.stream().noneMatch(json::has) ? null : sealed(json);
        return new LogLine.Entry(text(json, "careerId"), recorded, sealed);
    }

    private static LogLine.Sealed sealed(ObjectNode json) {
        return new LogLine.Sealed(
                text(json, "eventId", MOST_EVENT_ID),
                text(json, "revision", MOST_REVISION),
                bytes(json, "sealed"),
                bytes(json, "sealedMetadata"),
                HexFormat.of().parseHex(text(json, "link")));
    }

    /**
     * In the log the date is next to the fact; in the store it is inside. Fields are checked by the rules that have
     * always held.
     */
    private static Entry fact(ObjectNode json) {
        if (!(required(json, "fact") instanceof ObjectNode fact)) {
            throw new IllegalArgumentException("fact is an object");
        }
        if (json.has("effectiveOn")) {
            fact.put("effectiveOn", text(json, "effectiveOn"));
        }
        Entry read = MAPPER.treeToValue(fact, Entry.class);
        FieldRules.problemsOfRecorded(Vocabulary.toCommand(read)).stream()
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException("fact" + problem.pointer() + ": " + problem.message());
                });
        return read;
    }

    private static JsonNode required(ObjectNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String text(ObjectNode json, String name) {
        JsonNode value = required(json, name);
        if (!value.isString()) {
            throw new IllegalArgumentException(name + " is text");
        }
        return value.stringValue();
    }

    /** @param most the limit of the store in characters */
    private static String text(ObjectNode json, String name, int most) {
        String text = text(json, name);
        if (text.length() > most) {
            throw new IllegalArgumentException(name + " has more than " + most + " characters");
        }
        return text;
    }

    private static int number(ObjectNode json, String name) {
        JsonNode number = required(json, name);
        if (!number.isInt()) {
            throw new IllegalArgumentException(name + " is a whole number");
        }
        return number.intValue();
    }

    /** The text of an instant in its stored form. */
    private static String instant(ObjectNode json, String name) {
        String text = text(json, name);
        if (!MILLISECONDS.format(Instant.parse(text)).equals(text)) {
            throw new IllegalArgumentException(
                    name + " is an instant in UTC with milliseconds, such as " + "2026-11-23T08:00:00.123Z");
        }
        return text;
    }

    private static byte[] bytes(ObjectNode json, String name) {
        return Base64.getDecoder().decode(text(json, name));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
