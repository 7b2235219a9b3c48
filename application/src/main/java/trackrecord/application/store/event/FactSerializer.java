package trackrecord.application.store.event;

import java.util.Map;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.module.SimpleModule;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.exchange.json.Notation;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Entry;

/**
 * Writes entries in their stored form, under the names of the {@link Vocabulary} instead of those of classes;
 * everything else (metadata, messages between nodes) as JSON of the same kind.
 */
public final class FactSerializer extends Jackson3Serializer {

    private static final ObjectReader METADATA = Json.storeMapper().readerForMapOf(String.class);

    public FactSerializer() {
        super(builder().jsonMapperBuilderCustomizer(mapper -> mapper.addModule(Json.module())
                .addModule(commands())));
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

    /** Reads the metadata of an event: names and texts. */
    public static Map<String, String> readMetaData(byte[] metadata) {
        return METADATA.readValue(metadata);
    }

    /** Facts of all kinds are of one class: the name of the kind is in the entry, not in its class. */
    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        SerializedObject<T> serialized = super.serialize(object, representation);
        return !(object instanceof Entry entry)
                ? serialized
                : new SimpleSerializedObject<>(
                        serialized.getData(), representation, entry.type().factName(), Vocabulary.REVISION);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is that of Axon's serializer
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        Vocabulary.Kind kind = Vocabulary.ofFact(serialized.getType().getName());
        return kind == null
                ? super.deserialize(serialized)
                : (T) Json.readEntry(
                        getConverter().convert(serialized, byte[].class).getData(), kind);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return Vocabulary.ofFact(type.getName()) == null ? super.classForType(type) : Entry.class;
    }
}
