package trackrecord.api.firstedition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that the first edition said, and that no longer holds.
 *
 * @param decision absent in a difference that nobody decided
 * @param line     of the question in its file, from 1
 * @param path     of the question, for the reader
 * @param pointer  into the answer
 * @param now      absent where nothing stands there any more
 */
@JsonPropertyOrder({"decision", "line", "path", "pointer", "was", "now"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Decided(
        @Nullable Decision decision,
        int line,
        String path,
        String pointer,
        JsonNode was,
        @Nullable JsonNode now) {

    /** Puts what holds now in the place of what was recorded. */
    void applyTo(JsonNode answer) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (!answer.at(place).equals(was)) {
            throw new IllegalStateException("the first edition did not say this: " + this);
        }
        switch (answer.at(place.head())) {
            case ObjectNode object
            when now == null -> object.remove(place.last().getMatchingProperty());
            case ObjectNode object -> object.set(place.last().getMatchingProperty(), now);
            case ArrayNode array when now != null -> array.set(place.last().getMatchingIndex(), now);
            case JsonNode other -> throw new IllegalStateException("nothing can be put at " + pointer);
        }
    }
}
