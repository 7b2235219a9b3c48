package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds answers against the OpenAPI document: nothing may be missing, and nothing there that it does not name. */
final class Conformance {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Conformance(String document) {
        this.document = JSON.readTree(document);
        close(this.document.at("/components/schemas"));
    }

    /** Refuses what an object's schema does not name; the document itself leaves room to grow. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("properties") && object.has("type")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Conformance::close);
    }

    void check(String method, String path, int status, String type, String body) {
        String mediaType = type.contains(";") ? type.substring(0, type.indexOf(';')) : type;
        if (status >= 400 && !mediaType.equals("application/problem+json")) {
            assertThat(body)
                    .describedAs("a %d of %s %s is a problem", status, method, path)
                    .isEmpty();
            return;
        }
        JsonNode operation = operation(method, path);
        if (operation == null || mediaType.isEmpty()) {
            assertThat(operation != null || status >= 400)
                    .describedAs("%s %s is documented", method, path)
                    .isTrue();
            return;
        }
        JsonNode responses = operation.path("responses");
        JsonNode response = responses.has("" + status) ? responses.get("" + status) : responses.path("default");
        JsonNode content = response.path("content");
        boolean anything = content.has("*/*");
        JsonNode schema = content.path(anything ? "*/*" : mediaType).path("schema");
        assertThat(schema.isObject())
                .describedAs("%s %s answers %d with %s", method, path, status, mediaType)
                .isTrue();
        if (mediaType.endsWith("json") && !anything) {
            (mediaType.equals("application/x-ndjson") ? body.lines() : java.util.stream.Stream.of(body))
                    .forEach(json -> assertThat(validator(schema).validate(json, InputFormat.JSON))
                            .describedAs("%s %s: %s", method, path, json)
                            .isEmpty());
        }
    }

    private Schema validator(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode root = (ObjectNode) JSON.readTree(text);
            root.set("components", document.get("components"));
            return registry.getSchema(root.toString(), InputFormat.JSON);
        });
    }

    private JsonNode operation(String method, String path) {
        for (Map.Entry<String, JsonNode> entry : document.get("paths").properties()) {
            String pattern = Pattern.quote(entry.getKey()).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
            if (Pattern.matches(pattern, path)) {
                return entry.getValue().get(method.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return null;
    }
}
