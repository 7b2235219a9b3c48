package trackrecord.application.readmodel.generation;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.joda.money.CurrencyUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import trackrecord.application.exchange.json.Json;

/**
 * JSON in rows: a record is an array of its components, in their order and without their names. A change of one of
 * these records requires a new row format, so that a rebuild writes the rows again.
 */
public final class RowJson {

    /** The longest text of a row; H2 allows no longer one. */
    public static final int LONGEST = 1 << 20;

    private static final JsonMapper MAPPER = Json.storeMapper()
            .rebuild()
            .annotationIntrospector(new RecordsAsArrays())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new SimpleModule("rows")
                    .addSerializer(CurrencyUnit.class, new CurrencyWriter())
                    .addDeserializer(CurrencyUnit.class, new CurrencyReader()))
            .build();

    private RowJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static final class RecordsAsArrays extends JacksonAnnotationIntrospector {
        @Override
        public JsonFormat.Value findFormat(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass type && type.getRawType().isRecord()
                    ? JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY)
                    : super.findFormat(config, annotated);
        }
    }

    private static final class CurrencyWriter extends ValueSerializer<CurrencyUnit> {
        @Override
        public void serialize(CurrencyUnit currency, JsonGenerator generator, SerializationContext context) {
            generator.writeString(currency.getCode());
        }
    }

    private static final class CurrencyReader extends ValueDeserializer<CurrencyUnit> {
        @Override
        public CurrencyUnit deserialize(JsonParser parser, DeserializationContext context) {
            return CurrencyUnit.of(parser.getString());
        }
    }
}
