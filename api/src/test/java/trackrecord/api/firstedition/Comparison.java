package trackrecord.api.firstedition;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds an answer against the recorded one: every recorded field still has its value. Fields may have been added. */
final class Comparison {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> WORDS = Set.of("label", "formula", "text", "detail", "message");

    private final RecordedAnswer recorded;
    private final List<Decided> differences = new ArrayList<>();

    Comparison(RecordedAnswer recorded) {
        this.recorded = recorded;
    }

    List<Decided> of(HttpResponse<String> now) {
        String type = now.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/calendar")) {
            // It listed what was past as well, under other identities, and vests after an end: now it is what comes
            // next.
            return List.of();
        }
        compare(
                "",
                recorded.answer(),
                type.contains("json") && !type.contains("ndjson")
                        ? JSON.readTree(now.body())
                        : lines(now.body(), type));
        return differences;
    }

    private static ArrayNode lines(String text, String type) {
        ArrayNode lines = JSON.createArrayNode();
        if (type.contains("ndjson")) {
            text.lines().map(JSON::readTree).forEach(lines::add);
        } else {
            text.lines().filter(line -> !isWords(line)).forEach(lines::add);
        }
        return lines;
    }

    /** A comment of the journal. */
    private static boolean isWords(String line) {
        return line.startsWith(";");
    }

    private void compare(String pointer, JsonNode was, JsonNode is) {
        if (was.isObject() && is.isObject()) {
            for (Map.Entry<String, JsonNode> field : was.properties()) {
                compare(pointer + "/" + field.getKey(), field.getValue(), is.path(field.getKey()));
            }
        } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
            for (int index = 0; index < was.size(); index++) {
                compare(pointer + "/" + index, was.get(index), is.get(index));
            }
        } else if (!was.equals(is)) {
            differences.add(new Decided(
                    null,
                    recorded.line(),
                    recorded.path(),
                    pointer,
                    was,
                    is.isMissingNode() ? null : withoutWords(is)));
        }
    }

    private static JsonNode withoutWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(WORDS);
        }
        node.forEach(Comparison::withoutWords);
        return node;
    }
}
