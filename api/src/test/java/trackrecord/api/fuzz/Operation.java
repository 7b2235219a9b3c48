package trackrecord.api.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation of the OpenAPI document.
 *
 * @param bodies the media types of bodies that it takes; empty where it takes none
 */
record Operation(String method, String path, List<Parameter> parameters, List<String> bodies) {

    /** @param in query, path or header; @param schema of its values */
    record Parameter(String name, String in, JsonNode schema) {}

    /** Every operation that the document names. */
    static List<Operation> in(String document) {
        List<Operation> operations = new ArrayList<>();
        JsonNode root = JsonMapper.shared().readTree(document);
        root.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (!operation.isObject() || !operation.has("responses")) {
                        return;
                    }
                    List<Parameter> parameters = new ArrayList<>();
                    operation
                            .path("parameters")
                            .forEach(it -> parameters.add(new Parameter(
                                    it.get("name").asString(), it.get("in").asString(), it.path("schema"))));
                    List<String> bodies = new ArrayList<>(
                            operation.path("requestBody").path("content").propertyNames());
                    operations.add(new Operation(method.toUpperCase(Locale.ROOT), path, parameters, bodies));
                }));
        return operations;
    }
}
