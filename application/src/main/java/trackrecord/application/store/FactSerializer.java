package trackrecord.application.store;

import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import trackrecord.application.json.CommandReader;
import trackrecord.application.json.Json;
import trackrecord.application.json.Notation;
import trackrecord.application.json.Vocabulary;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Fact;

/**
 * Writes facts in their stored form, under the names of the {@link Vocabulary} instead of those of classes; everything
 * else (metadata, messages between nodes) as JSON of the same kind.
 */
public final class FactSerializer extends Jackson3Serializer {

    private static final Map<Class<?>, String> NAMES = Vocabulary.kinds().stream()
            .collect(Collectors.toMap(Vocabulary.Kind::fact, Vocabulary.Kind::factName));

    private static final Map<Class<?>, ObjectReader> READERS = Vocabulary.kinds().stream()
            .collect(Collectors.toMap(Vocabulary.Kind::fact, it -> Json.storeMapper().readerFor(it.fact())));

    private static final ObjectReader METADATA = Json.storeMapper().readerForMapOf(String.class);

    public FactSerializer() {
        super(builder().jsonMapperBuilderCustomizer(mapper -> mapper.addModule(Json.module()).addModule(commands())));
    }

    /** Commands travel between nodes in the form in which callers send them, and are read as strictly. */
    private static SimpleModule commands() {
        return new SimpleModule("commands").addDeserializer(Command.class, new ValueDeserializer<>() {
            @Override
            public Command deserialize(JsonParser parser, DeserializationContext context) {
                JsonNode tree = parser.readValueAsTree();
                return CommandReader.read(tree, Notation.JSON, 1).getFirst();
            }
        });
    }

    /** Reads a fact of this version's form, without the layers between. */
    <F extends Fact> F read(byte[] payload, Class<F> type) {
        return READERS.get(type).readValue(payload);
    }

    /** Reads the metadata of an event: names and texts. */
    public static Map<String, String> readMetaData(byte[] metadata) {
        return METADATA.readValue(metadata);
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return Fact.class.isAssignableFrom(type) ? Json.storeMapper().readerFor(type) : super.getReader(type);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        if (type != null && Fact.class.isAssignableFrom(type)) {
            return new SimpleSerializedType(nameOf(type), Vocabulary.REVISION);
        }
        return super.typeForClass(type);
    }

    private static String nameOf(Class<?> type) {
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " has no name to be stored under");
        }
        return name;
    }

    /** Null for a name that is no event of this version. */
    static Class<? extends Fact> factNamed(String name) {
        Vocabulary.Kind kind = Vocabulary.ofFact(name);
        return kind == null ? null : kind.fact();
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> fact = factNamed(type.getName());
        return fact == null ? super.classForType(type) : fact;
    }
}
