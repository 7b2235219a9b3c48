package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.time.Instant;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Metric;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.VestingTerms;

/**
 * The one JSON form of the domain: money as {@code {"amount":"185000.00","currency":"USD"}}, decimal numbers and
 * rationals as text, instants in UTC with milliseconds, dates as ISO text, facts and commands with their {@code type}
 * first and without absent fields.
 *
 * <p>This class writes commands; {@link CommandReader} reads them.
 */
public final class Json {

    private static final int DEEPEST = 64;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Does not check for duplicate keys, because this program wrote the JSON. */
    private static final JsonMapper STORE = MAPPER.rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** A mapper that reads strictly: duplicate keys, unknown fields and trailing text are refused. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A faster mapper for JSON that this program wrote, with the same forms. */
    public static JsonMapper storeMapper() {
        return STORE;
    }

    /** Reads a stored entry of a kind; throws for an entry of another kind. */
    public static Entry readEntry(byte[] json, Vocabulary.Kind kind) {
        try (JsonParser parser = STORE.createParser(json)) {
            parser.nextToken();
            Entry entry = FactFormat.read(parser, kind);
            if (parser.nextToken() != null) {
                throw DatabindException.from(parser, "there is content after the fact");
            }
            return entry;
        }
    }

    /** The forms of the domain's types for another mapper. */
    public static JacksonModule module() {
        SimpleModule module = new SimpleModule("trackrecord");
        both(module, Money.class);
        both(module, BigMoney.class);
        both(module, PayRate.class);
        both(module, BigDecimal.class);
        both(module, Rational.class);
        both(module, DayOfMonth.class);
        both(module, EmploymentId.class);
        both(module, Instant.class);
        both(module, BonusTarget.class);
        both(module, VestingTerms.class);
        both(module, Entry.class);
        both(module, Metric.class);
        module.addSerializer(Command.class, new Serializer<>(StoredValue.of(Command.class)));
        module.addSerializer(MarkedEntry.class, new RecordedFactFormat.Marked());
        module.addSerializer(RecordedEntry.class, new RecordedFactFormat.Recorded());
        return module;
    }

    private static <T> void both(SimpleModule module, Class<T> type) {
        StoredValue value = StoredValue.of(type);
        module.addSerializer(type, new Serializer<>(value));
        module.addDeserializer(type, new Deserializer<>(value));
    }

    private static final class Serializer<T> extends ValueSerializer<T> {
        private final StoredValue value;

        private Serializer(StoredValue value) {
            this.value = value;
        }

        @Override
        public void serialize(T object, JsonGenerator generator, SerializationContext context) {
            value.write(object, generator);
        }
    }

    private static final class Deserializer<T> extends ValueDeserializer<T> {
        private final StoredValue value;

        private Deserializer(StoredValue value) {
            this.value = value;
        }

        @Override
        @SuppressWarnings("unchecked") // the value is that of the class it is registered for
        public T deserialize(JsonParser parser, DeserializationContext context) {
            return (T) value.read(parser);
        }
    }
}
