package trackrecord.application.exchange.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The store format that introduced each kind of fact, each stored field, and each value of an enumerated field; {@code
 * fact-formats.txt} lists them with their numbers. A version cannot fold a fact that it does not know. Therefore a
 * store records the highest format of its facts, and an older version checks it first.
 */
public final class FactFormats {

    /** The highest format that this version reads and writes. */
    public static final int CURRENT = 2;

    private static final String REPLACEMENT = "replacement";
    private static final Map<String, Integer> SINCE = read();

    /** The fields whose values are listed. */
    private static final Set<String> LISTED = SINCE.keySet().stream()
            .filter(it -> it.contains("="))
            .map(it -> it.substring(0, it.indexOf('=')))
            .collect(Collectors.toUnmodifiableSet());

    private FactFormats() {}

    private static Map<String, Integer> read() {
        try (InputStream file = Objects.requireNonNull(FactFormats.class.getResourceAsStream("fact-formats.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(it -> it[1], it -> Integer.parseInt(it[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names and their formats: {@code Hired}, {@code Hired.title}, {@code EmploymentEnded.reason=LAID_OFF}. */
    static Map<String, Integer> all() {
        return SINCE;
    }

    /** The format that introduced a kind of fact; for an unknown kind, the highest possible. */
    public static int ofKind(String factName) {
        return SINCE.getOrDefault(factName, CURRENT);
    }

    /** The lowest format that includes everything in a stored fact. */
    public static int of(byte[] fact) {
        int[] highest = {1};
        names(Json.mapper().readTree(fact), name -> highest[0] = Math.max(highest[0], since(name)));
        return highest[0];
    }

    /** Values of a free field are not listed. */
    private static int since(String name) {
        int value = name.indexOf('=');
        boolean free = value > 0 && !LISTED.contains(name.substring(0, value));
        return free ? 1 : SINCE.getOrDefault(name, CURRENT);
    }

    /** Passes on all names in a fact: its kind, its fields, and the values of text fields. */
    static void names(JsonNode fact, Consumer<String> each) {
        String kind = fact.get(RecordFormat.TYPE).asString();
        each.accept(kind);
        fact.properties().forEach(field -> {
            if (field.getKey().equals(REPLACEMENT)) {
                each.accept(kind + "." + REPLACEMENT);
                names(field.getValue(), each);
            } else if (!field.getKey().equals(RecordFormat.TYPE)) {
                inside(kind + "." + field.getKey(), field.getValue(), each);
            }
        });
    }

    private static void inside(String name, JsonNode value, Consumer<String> each) {
        each.accept(name);
        values(name, value, each);
    }

    private static void values(String name, JsonNode value, Consumer<String> each) {
        if (value.isString()) {
            each.accept(name + "=" + value.asString());
        } else if (value.isObject()) {
            value.properties().forEach(field -> inside(name + "." + field.getKey(), field.getValue(), each));
        } else {
            value.forEach(element -> values(name, element, each));
        }
    }
}
