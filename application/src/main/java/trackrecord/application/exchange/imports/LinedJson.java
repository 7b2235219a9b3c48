package trackrecord.application.exchange.imports;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.json.GivenJson;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.text.Quoted;

/** A JSON document with the line and JSON pointer of each object. */
public final class LinedJson {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_ENTRIES = 20_000;

    private static final Origin WHOLE_FILE = new Origin(Place.WHOLE_FILE, "");

    private final IdentityHashMap<JsonNode, Origin> origins = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, List<Origin>> strays = new IdentityHashMap<>();
    private final JsonNode root;

    private LinedJson(byte[] json, String file) {
        try (JsonParser parser = GivenJson.factory().createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() == null) {
                throw unreadable(1, "the file is empty");
            }
            root = value(parser, file);
            if (parser.nextToken() != null) {
                throw unreadable(parser.currentTokenLocation().getLineNr(), "the file has content after its end");
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw unreadable(
                    line,
                    (file.isEmpty() ? "this" : file) + " is not JSON: "
                            + Quoted.cut(e.getOriginalMessage(), LONGEST_REASON));
        }
    }

    /** @throws FileRejected where it is not JSON */
    static LinedJson of(byte[] json) {
        return new LinedJson(json, "");
    }

    /**
     * One of several files that came together.
     *
     * @param file its name, which begins the path of everything in it
     * @throws FileRejected where it is not JSON
     */
    static LinedJson of(byte[] json, String file) {
        return new LinedJson(json, file);
    }

    JsonNode root() {
        return root;
    }

    /** Where an object or array of this document begins. */
    Place place(JsonNode node) {
        return origin(node).place();
    }

    /** The same with its JSON pointer. */
    Origin origin(JsonNode node) {
        return origins.getOrDefault(node, WHOLE_FILE);
    }

    /** Where in an array something stands that is neither an object nor an array. */
    List<Origin> strays(JsonNode array) {
        return strays.getOrDefault(array, List.of());
    }

    /** A field's text; absent where it is missing, null or blank. */
    static @Nullable String text(JsonNode object, String field) {
        JsonNode node = object.get(field);
        return node == null
                        || !node.isValueNode()
                        || node.isNull()
                        || node.asString().isBlank()
                ? null
                : node.asString().strip();
    }

    /** A field's array as a list; empty where it is missing. */
    static List<JsonNode> list(JsonNode object, String field) {
        JsonNode node = object.get(field);
        return node == null || !node.isArray() ? List.of() : List.copyOf(node.values());
    }

    private JsonNode value(JsonParser parser, String path) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode node =
                switch (parser.currentToken()) {
                    case START_OBJECT -> object(parser, path);
                    case START_ARRAY -> array(parser, path);
                    case VALUE_STRING -> JsonNodeFactory.instance.stringNode(parser.getString());
                    // As it is written: of a number such as 1e999999999 nothing else would fit into memory.
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        JsonNodeFactory.instance.stringNode(parser.getString());
                    case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
                    case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
                    default -> JsonNodeFactory.instance.nullNode();
                };
        if (node.isContainer()) {
            origins.put(node, new Origin(Place.line(line), path));
        }
        return node;
    }

    private ObjectNode object(JsonParser parser, String path) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser, path + "/" + name));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String path) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        List<Origin> others = new ArrayList<>();
        strays.put(array, others);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (array.size() == MOST_ENTRIES) {
                throw unreadable(
                        parser.currentTokenLocation().getLineNr(),
                        "a list has more than " + MOST_ENTRIES + " entries; import the file in parts");
            }
            int line = parser.currentTokenLocation().getLineNr();
            JsonNode entry = value(parser, path + "/" + array.size());
            if (!entry.isContainer()) {
                others.add(new Origin(Place.line(line), path + "/" + array.size()));
            }
            array.add(entry);
        }
        return array;
    }

    private static FileRejected unreadable(int line, String message) {
        return FileRejected.at(Place.line(line), Code.UNREADABLE, "", message);
    }
}
