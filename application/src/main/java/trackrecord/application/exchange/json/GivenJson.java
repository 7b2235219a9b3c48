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
 * Reads JSON from a caller into a tree: strictly, without duplicate keys or content after the end, and within limits.
 * JSON that is longer, deeper or larger is refused as soon as the limit is reached.
 */
public final class GivenJson {

    /** The longest accepted text anywhere has 10,000 characters. */
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

    /** For one entry of an array, because others follow it. */
    private static final ObjectReader ENTRY =
            MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private GivenJson() {}

    /** The factory with these limits, for readers that need places. */
    public static JsonFactory factory() {
        return FACTORY;
    }

    /** @throws tools.jackson.core.JacksonException if it is not such JSON */
    static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }

    /**
     * Reads JSON; an array may have at most {@code limit} entries.
     *
     * @throws CommandReader.TooMany at the first entry above the limit
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
