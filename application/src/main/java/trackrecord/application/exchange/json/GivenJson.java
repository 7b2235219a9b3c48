package trackrecord.application.exchange.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * JSON that somebody gave, as a tree: strictly, without duplicate keys and with nothing behind its end, and only as
 * much of it as anything that is taken has. What is longer, deeper or more is refused where it is reached.
 */
public final class GivenJson {

    /** The longest text that is taken anywhere has 10,000 characters. */
    private static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int DEEPEST = 64;
    private static final long MOST_TOKENS = 1_000_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNestingDepth(DEEPEST)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Of one entry of an array: the others stand behind it. */
    private static final ObjectReader ENTRY =
            MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private GivenJson() {}

    /** What reads JSON as far as it is taken, for readers that need its places. */
    public static JsonFactory factory() {
        return FACTORY;
    }

    /** @throws tools.jackson.core.JacksonException where it is no such JSON */
    static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }

    /**
     * Reads JSON whose array, if it is one, has so many entries at most.
     *
     * @throws CommandReader.TooMany at the first entry above
     */
    static JsonNode read(byte[] json, int limit) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return read(json);
            }
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (array.size() == limit) {
                    throw new CommandReader.TooMany(limit);
                }
                array.add(ENTRY.<JsonNode>readValue(parser));
            }
            if (parser.nextToken() != null) {
                return read(json);
            }
            return array;
        }
    }
}
