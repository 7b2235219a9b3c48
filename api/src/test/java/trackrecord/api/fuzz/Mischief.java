package trackrecord.api.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Parameters and bodies that are right, nearly right, and nothing of the kind; the same seed makes the same. */
final class Mischief {

    private static final List<String> CAREERS = List.of("fuzz-1", "fuzz-2", "fuzz-3", "nobody");
    private static final List<String> DATES =
            List.of("2024-04-01", "2025-01-01", "2026-11-25", "1900-01-01", "2199-12-31", "2024-02-29");
    private static final List<String> INSTANTS =
            List.of("2026-01-15T09:30:00Z", "2100-01-01T00:00:00%2B01:00", "0001-01-01T00:00:00Z");
    private static final List<String> RAW = List.of(
            "%",
            "%z",
            "%zz",
            "%ff",
            "%00",
            "%ED%A0%80",
            "%E2%80%AE",
            "%0d%0a",
            "=",
            "&&",
            "+",
            "%2B",
            "null",
            "-1",
            "1e400",
            "99999999999999999999",
            "2024-02-30",
            "2024-13-01",
            "2024-04-01T00:00:00",
            "true",
            "TRUE",
            "log",
            "yaml",
            "json-resume",
            "ocf",
            "csv",
            "%F0%9F%98%80",
            ";a=b",
            "..%2f..",
            "'\"<>".replace("\"", "%22").replace("<", "%3C").replace(">", "%3E"));
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "0",
            "-0",
            "[]",
            "{}",
            "[[]]",
            "[{}]",
            "\"\"",
            "\"\\ud800\"",
            "{\"\\ud800\":\"\\ud800\"}",
            "\"\\u202e\"",
            "{",
            "[",
            "]",
            "\"",
            "'",
            "a: b",
            "a: &a [*a]",
            "- ",
            "--- !!java/object:x {}",
            "date,salary\n",
            "Effective Date,Annual Rate\n2024-04-01,1\n",
            "{\"work\":[null]}",
            "{\"items\":[null,1,{}]}",
            "{\"work\":[{\"name\":1}]}",
            "%PDF-1.7",
            "<x/>",
            "trackrecord head",
            "1e999999999",
            "{\"amount\":{\"amount\":\"1\",\"currency\":\"XXX\"}}",
            "\u0000",
            "\ufeff",
            "a=b&c=%");

    private static final String CLAIM = "{\"amount\":{\"amount\":\"352750\",\"currency\":\"USD\"},"
            + "\"from\":\"2024-04-01\",\"to\":\"2025-04-01\",\"within\":\"5\"}";
    private static final String CAREER_FILE =
            "career: fuzz-4\nfacts:\n  - date: 2024-04-01\n    hire: {employer: Acme, "
                    + "title: Engineer, baseSalary: 100000 USD, bonusTarget: 15%}\n  - date: 2024-10-01\n    note: |\n      one\n"
                    + "      two\n    raise: {baseSalary: 110000 USD}\n";
    private static final String PAY_HISTORY =
            "Effective Date,Annual Rate,Currency,Title,Reason\n2024-04-01,\"100,000.00\","
                    + "USD,Engineer,Hire\n2025-01-01,110000,USD,Senior,Promotion\n2025-06-30,,,,Resignation\n";
    private static final String RESUME = "{\"basics\":{\"name\":\"Ada\"},\"work\":[{\"name\":\"Acme\",\"position\":"
            + "\"Engineer\",\"startDate\":\"2020-01\",\"endDate\":\"2023-12-31\",\"highlights\":[\"one\"]}]}";

    private final Random random;
    private final List<String> commands;

    /** @param commands that are right, as JSON */
    Mischief(long seed, List<String> commands) {
        this.random = new Random(seed);
        this.commands = commands;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The request target of an operation: mostly with the parameters that it takes. */
    String target(Operation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", chance(90) ? oneOf(CAREERS) : oneOf(RAW));
            } else if (parameter.in().equals("query")
                    && chance(parameter.name().matches("format|as|career") ? 90 : 40)) {
                query.add(parameter.name() + "=" + value(parameter));
            }
        }
        if (chance(4)) {
            query.add(oneOf(RAW) + "=" + oneOf(RAW));
        }
        if (chance(3)) {
            query.add(oneOf(RAW));
        }
        return path + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private String value(Operation.Parameter parameter) {
        if (chance(12)) {
            return chance(95) ? oneOf(RAW) : "x".repeat(random.nextInt(4000));
        }
        JsonNode schema = parameter.schema();
        if (schema.has("enum")) {
            return oneOf(List.copyOf(schema.get("enum").values())).asString();
        }
        return switch (parameter.name()) {
            case "format" ->
                oneOf(List.of(
                        "yaml",
                        "log",
                        "json-resume",
                        "csv",
                        "pay-csv",
                        "ics",
                        "journal",
                        "markdown",
                        "statement",
                        "statement-html"));
            case "as" -> oneOf(List.of("json-resume", "ocf"));
            case "career", "confirm" -> oneOf(CAREERS);
            case "currency" -> oneOf(List.of("USD", "EUR", "JPY", "XXX", "usd"));
            case "kind" -> oneOf(List.of("raises", "hires", "promotions"));
            default ->
                switch (schema.path("format").asString("")) {
                    case "date" -> oneOf(DATES);
                    case "date-time" -> oneOf(INSTANTS);
                    default ->
                        schema.path("type").asString("").equals("boolean")
                                ? oneOf(List.of("true", "false"))
                                : schema.path("type").asString("").equals("integer")
                                        ? String.valueOf(random.nextInt(2000))
                                        : URLEncoder.encode(oneOf(TEXTS), StandardCharsets.UTF_8);
                };
        };
    }

    /** Headers, name and value in turn. */
    List<String> headers(Operation operation) {
        List<String> headers = new ArrayList<>();
        if (!operation.bodies().isEmpty() && chance(95)) {
            headers.addAll(List.of(
                    "Content-Type",
                    chance(90)
                            ? oneOf(operation.bodies())
                            : oneOf(List.of(
                                    "text/plain",
                                    "application/xml",
                                    "nonsense",
                                    "application/json; charset=utf-16",
                                    "application/x-www-form-urlencoded",
                                    "multipart/form-data",
                                    "multipart/form-data;boundary=b",
                                    "text/csv",
                                    "application/yaml",
                                    "*/*"))));
        }
        if (chance(5)) {
            headers.addAll(
                    List.of("Accept", oneOf(List.of("*/*", "text/html", "application/yaml", "nonsense", "a/b;q="))));
        }
        if (chance(8)) {
            headers.addAll(List.of("If-Match", oneOf(List.of("\"1\"", "*", "7", "W/\"1\"", "\"", "\"x\", \"y\""))));
        }
        if (chance(8)) {
            headers.addAll(List.of("Idempotency-Key", oneOf(List.of("a", "b", "", " ", "\u00e9", "x".repeat(200)))));
        }
        return headers;
    }

    /** A body that may be right, damaged, of another kind, or none. */
    byte[] body(Operation operation) {
        if (operation.bodies().isEmpty() ? chance(90) : chance(5)) {
            return new byte[0];
        }
        byte[] whole = (chance(75) ? right(operation) : oneOf(TEXTS)).getBytes(StandardCharsets.UTF_8);
        return chance(35) ? damaged(whole) : whole;
    }

    /** Of the kind that the operation takes. */
    private String right(Operation operation) {
        return operation.path().endsWith("/claims")
                ? CLAIM
                : operation.path().equals("/api/imports")
                        ? oneOf(List.of(CAREER_FILE, PAY_HISTORY, RESUME))
                        : command();
    }

    private String command() {
        if (chance(70)) {
            return oneOf(commands);
        }
        List<String> several = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            several.add(oneOf(commands));
        }
        return "[" + String.join(",", several) + "]";
    }

    private byte[] damaged(byte[] whole) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> {
                for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 ->
                bytes = replaced(
                        whole,
                        oneOf(List.of("\"", ":", "0", "2024", "amount", "type", ",")),
                        oneOf(List.of("", "\\ud800", "\\u202e", "99999999999999999999999", "null", "[]", "-", "1e9")));
            case 3 ->
                bytes = (oneOf(List.of("[", "{\"a\":")).repeat(random.nextInt(3000))
                                + new String(whole, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
            case 4 ->
                bytes = ("[" + (oneOf(TEXTS) + ",").repeat(random.nextInt(3000)) + "1]")
                        .getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalStateException();
        }
        return bytes;
    }

    private static byte[] replaced(byte[] whole, String from, @Nullable String to) {
        return new String(whole, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
