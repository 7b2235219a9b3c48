package trackrecord.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.exchange.json.Vocabulary;

/** The OpenAPI document itself; that answers keep to it is checked wherever the API is asked. */
@ApiTest
class ApiDocumentTest {

    @Autowired
    Api api;

    private JsonNode document() {
        return api.get("/v3/api-docs").is(200).json();
    }

    @Test
    void isOpenApi31() {
        assertThat(document().at("/openapi").asString()).startsWith("3.1");
    }

    @Test
    void everyReferenceIsThere() {
        JsonNode document = document();
        List<JsonNode> references = document.findValues("$ref");

        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.asString().substring(1)).isObject())
                .describedAs(reference.asString())
                .isTrue());
    }

    @Test
    void moneyAndNumbersAreText() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/Money/properties/amount/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/Money/required")).hasSize(2);
        assertThat(schemas.at("/Figure/properties/amount/pattern").asString()).isNotBlank();
        assertThat(schemas.toString()).doesNotContain("\"type\":\"number\"");
    }

    @Test
    void everyCommandHasAnExampleThatIsRead() {
        JsonNode examples = document()
                .at("/paths/~1api~1careers~1{careerId}~1commands/post/requestBody/content/application~1json/examples");

        assertThat(examples.propertyNames())
                .containsExactlyElementsOf(Vocabulary.kinds().stream()
                        .map(Vocabulary.Kind::commandName)
                        .toList());
        examples.forEach(
                example -> assertThat(CommandReader.read(Json.mapper().writeValueAsBytes(example.get("value")), 1))
                        .hasSize(1));
    }

    @Test
    void everyOperationSaysWhatItAnswersAndWhenItDoesNot() {
        List<String> unsaid = new ArrayList<>();
        document().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    JsonNode responses = operation.getValue().get("responses");
                    if (!responses.has("default")
                            || responses.size() < 2
                            || !operation.getValue().has("summary")) {
                        unsaid.add(operation.getKey() + " " + path.getKey());
                    }
                }));
        assertThat(unsaid).isEmpty();
    }

    @Test
    void parametersAreAsTheyAreWritten() {
        JsonNode parameters = document().at("/paths/~1api~1careers~1{careerId}~1compensation/get/parameters");

        assertThat(parameters.toString())
                .contains("\"first-year\"", "\"equal-months\"", "\"knownAt\"")
                .doesNotContain("FIRST_YEAR");
    }
}
