package trackrecord.application.exchange.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;

/** The JSON form of one Java type. Reading begins at the value's first token and ends at its last. */
interface StoredValue {

    Object read(JsonParser parser);

    void write(Object value, JsonGenerator generator);

    static StoredValue of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return listOf(of(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        return ValueTypes.stored(plain).orElseGet(() -> plain.isEnum() ? enumOf(plain) : RecordFormat.of(plain));
    }

    static StoredValue as(Function<JsonParser, ?> read, BiConsumer<Object, JsonGenerator> write) {
        return new StoredValue() {
            @Override
            public Object read(JsonParser parser) {
                return read.apply(parser);
            }

            @Override
            public void write(Object value, JsonGenerator generator) {
                write.accept(value, generator);
            }
        };
    }

    private static StoredValue enumOf(Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return as(
                parser -> {
                    Object constant = byName.get(StoredText.text(parser));
                    if (constant == null) {
                        throw DatabindException.from(parser, "one of " + byName.keySet() + " was expected");
                    }
                    return constant;
                },
                (value, generator) -> generator.writeString(((Enum<?>) value).name()));
    }

    private static StoredValue listOf(StoredValue entry) {
        return as(
                parser -> {
                    StoredText.expect(parser, JsonToken.START_ARRAY, "a list");
                    List<Object> entries = new ArrayList<>();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        entries.add(entry.read(parser));
                    }
                    return entries;
                },
                (value, generator) -> {
                    generator.writeStartArray();
                    for (Object one : (List<?>) value) {
                        entry.write(one, generator);
                    }
                    generator.writeEndArray();
                });
    }

    static Integer whole(JsonParser parser) {
        StoredText.expect(parser, JsonToken.VALUE_NUMBER_INT, "a whole number");
        return parser.getIntValue();
    }

    static Boolean truth(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case null, default -> throw DatabindException.from(parser, "true or false was expected");
        };
    }
}
