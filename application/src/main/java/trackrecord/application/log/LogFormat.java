package trackrecord.application.log;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.json.Json;
import trackrecord.application.json.Vocabulary;
import trackrecord.domain.command.FieldRules;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.RecordedFact;

/** Lines of the log as JSON, and back. */
public final class LogFormat {

    private static final JsonMapper MAPPER = Json.mapper();
    private static final Set<String> KEY_FIELDS = Set.of("careerId", "id", "key");
    private static final Set<String> PLAIN_FIELDS =
            Set.of("careerId", "number", "effectiveOn", "recordedAt", "recordedBy", "fact");
    private static final Set<String> SEALED_FIELDS =
            Set.of("eventId", "revision", "sealed", "sealedMetadata", "link");

    private LogFormat() {
    }

    /** One line, without its end. */
    public static String write(LogLine line) {
        ObjectNode json = MAPPER.createObjectNode().put("careerId", line.careerId());
        switch (line) {
            case LogLine.Key it -> json.put("id", it.id()).put("key", base64(it.key()));
            case LogLine.Entry it -> {
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

    /** @throws LogRejected naming the line and what is wrong with it */
    public static LogLine read(String text, int line) {
        try {
            if (!(MAPPER.readTree(text) instanceof ObjectNode json)) {
                throw new IllegalArgumentException("expected a JSON object");
            }
            checkFields(json);
            return json.has("key") ? key(json) : entry(json);
        } catch (JacksonException e) {
            throw new LogRejected(line, e.getOriginalMessage());
        } catch (RuntimeException e) {
            throw new LogRejected(line, e.getMessage());
        }
    }

    private static void checkFields(ObjectNode json) {
        for (Iterator<String> names = json.propertyNames().iterator(); names.hasNext();) {
            String name = names.next();
            boolean known = json.has("key") ? KEY_FIELDS.contains(name)
                    : PLAIN_FIELDS.contains(name) || SEALED_FIELDS.contains(name);
            if (!known) {
                throw new IllegalArgumentException("unknown field " + name);
            }
        }
    }

    private static LogLine key(ObjectNode json) {
        return new LogLine.Key(text(json, "careerId"), text(json, "id"), bytes(json, "key"));
    }

    private static LogLine entry(ObjectNode json) {
        JsonNode number = required(json, "number");
        if (!number.isInt()) {
            throw new IllegalArgumentException("number is a whole number");
        }
        RecordedFact recorded = new RecordedFact(number.intValue(), Instant.parse(text(json, "recordedAt")),
                text(json, "recordedBy"), fact(json));
        LogLine.Sealed sealed = SEALED_FIELDS.stream().noneMatch(json::has) ? null
                : new LogLine.Sealed(text(json, "eventId"), text(json, "revision"), bytes(json, "sealed"),
                        bytes(json, "sealedMetadata"), HexFormat.of().parseHex(text(json, "link")));
        return new LogLine.Entry(text(json, "careerId"), recorded, sealed);
    }

    /** The date stands beside the fact in the log, and in it in the store. Its fields hold to what commands hold to. */
    private static Fact fact(ObjectNode json) {
        if (!(required(json, "fact") instanceof ObjectNode fact)) {
            throw new IllegalArgumentException("fact is an object");
        }
        if (json.has("effectiveOn")) {
            fact.put("effectiveOn", text(json, "effectiveOn"));
        }
        Fact read = MAPPER.treeToValue(fact, Fact.class);
        FieldRules.problems(Vocabulary.toCommand(read), 0).stream().findFirst().ifPresent(problem -> {
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

    private static byte[] bytes(ObjectNode json, String name) {
        return Base64.getDecoder().decode(text(json, name));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
