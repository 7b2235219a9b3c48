package trackrecord.application.exchange.json;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;
import tools.jackson.databind.DatabindException;

/**
 * A record as a JSON object with a field for each non-null component, in order. Every stored fact is read this way when
 * histories are folded; hence the name matcher and the positional values.
 */
final class RecordFormat implements StoredValue {

    /** Index after the fields of the record: the name of its kind. */
    static final String TYPE = "type";

    private static final JsonFactory FACTORY = new JsonFactory();

    private static final ClassValue<RecordFormat> FORMATS = new ClassValue<>() {
        @Override
        protected RecordFormat computeValue(Class<?> type) {
            return new RecordFormat(Shape.of(type));
        }
    };

    private final Shape shape;
    private final StoredValue[] values;
    private final SerializedString[] names;
    private final PropertyNameMatcher matcher;
    private final boolean[] required;
    private final int effectiveOn;

    RecordFormat(Shape shape) {
        this.shape = shape;
        List<Shape.Field> fields = shape.fields();
        this.values = new StoredValue[fields.size()];
        this.names = new SerializedString[values.length];
        this.required = new boolean[values.length];
        int date = -1;
        for (int i = 0; i < values.length; i++) {
            Shape.Field field = fields.get(i);
            values[i] = StoredValue.of(field.genericType());
            names[i] = new SerializedString(field.name());
            required[i] = field.required();
            date = field.name().equals("effectiveOn") ? i : date;
        }
        this.effectiveOn = date;
        this.matcher = matcher(Stream.concat(fields.stream().map(Shape.Field::name), Stream.of(TYPE))
                .toList());
    }

    static RecordFormat of(Class<?> type) {
        return FORMATS.get(type);
    }

    /** A matcher that answers the index of a name in this list. */
    static PropertyNameMatcher matcher(List<String> names) {
        return FACTORY.constructNameMatcher(
                names.stream().map(name -> Named.fromString(name.intern())).toList(), true);
    }

    @Override
    public Object read(JsonParser parser) {
        StoredText.expect(parser, JsonToken.START_OBJECT, "an object");
        return readFields(parser, null);
    }

    /**
     * Continues reading after the object's start, or after one of its values.
     *
     * @param typeName the only accepted {@code type}; null if none is accepted
     */
    Object readFields(JsonParser parser, @Nullable String typeName) {
        Object[] read = new Object[values.length];
        for (int name = parser.nextNameMatch(matcher);
                name != PropertyNameMatcher.MATCH_END_OBJECT;
                name = parser.nextNameMatch(matcher)) {
            boolean type = name == values.length;
            if (name < 0 || (type && typeName == null)) {
                throw DatabindException.from(parser, "unknown field \"" + parser.currentName() + "\"");
            }
            JsonToken token = parser.nextToken();
            if (type && typeName != null) {
                expectType(parser, typeName);
            } else if (token != JsonToken.VALUE_NULL) {
                read[name] = values[name].read(parser);
            }
        }
        for (int i = 0; i < read.length; i++) {
            if (read[i] == null && required[i]) {
                throw DatabindException.from(parser, names[i].getValue() + " is missing");
            }
        }
        boolean[] given = new boolean[read.length];
        for (int i = 0; i < read.length; i++) {
            given[i] = read[i] != null;
        }
        shape.misfits(given).forEach(misfit -> {
            throw DatabindException.from(parser, misfit.message());
        });
        return shape.createWhole(read);
    }

    private static void expectType(JsonParser parser, String typeName) {
        if (!typeName.equals(parser.getString())) {
            throw DatabindException.from(parser, "a " + typeName + " was expected, not a " + parser.getString());
        }
    }

    @Override
    public void write(Object value, JsonGenerator generator) {
        generator.writeStartObject();
        writeFields(value, generator, true);
        generator.writeEndObject();
    }

    /** @param dated whether {@code effectiveOn} is written with the others */
    void writeFields(Object value, JsonGenerator generator, boolean dated) {
        List<Shape.Field> fields = shape.fields();
        for (int i = 0; i < values.length; i++) {
            Object component = fields.get(i).get(value);
            if (component != null && (dated || i != effectiveOn)) {
                generator.writeName(names[i]);
                values[i].write(component, generator);
            }
        }
    }
}
