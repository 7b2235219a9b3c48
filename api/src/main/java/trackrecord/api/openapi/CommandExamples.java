package trackrecord.api.openapi;

import io.swagger.v3.oas.models.examples.Example;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import trackrecord.application.exchange.json.Json;

/** An example command of every kind. */
final class CommandExamples {

    private static final String FILE = "/openapi/command-examples.json";

    /** @param summary what the command expresses */
    private record Given(String summary, Map<String, Object> value) {}

    private CommandExamples() {}

    /** By the name of the command. */
    static Map<String, Example> read() {
        try (InputStream file = CommandExamples.class.getResourceAsStream(FILE)) {
            Map<String, Given> given =
                    Json.mapper().readValue(file, new TypeReference<LinkedHashMap<String, Given>>() {});
            Map<String, Example> examples = new LinkedHashMap<>();
            given.forEach((name, it) ->
                    examples.put(name, new Example().summary(it.summary()).value(it.value())));
            return examples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
