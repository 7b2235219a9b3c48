package trackrecord.api.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import trackrecord.application.exchange.json.ValueForm;
import trackrecord.application.exchange.json.ValueTypes;

/** Schemas of values that are one JSON value: mostly text, because JSON numbers lose digits. */
final class Leaves {

    /** Types that occur only in answers. */
    private static final Map<Class<?>, ValueForm> ANSWERED = Map.of(
            long.class, new ValueForm.Plain("integer"),
            Long.class, new ValueForm.Plain("integer"),
            Period.class, new ValueForm.Text("-?P.+", null, "P1Y2M5D"),
            CurrencyUnit.class, new ValueForm.Text("[A-Z]{3}", null, "USD"));

    private Leaves() {}

    /** Empty if the type is composed of others. */
    static Optional<Schema<?>> of(Class<?> type) {
        return Optional.ofNullable(ANSWERED.get(type))
                .or(() -> ValueTypes.form(type))
                .flatMap(form -> switch (form) {
                    case ValueForm.Plain(var name) -> Optional.of(typed(name));
                    case ValueForm.Text text -> Optional.of(text(text));
                    case ValueForm.As _ -> Optional.empty();
                });
    }

    static Schema<?> oneOf(Class<?> enumeration, Function<Enum<?>, String> written) {
        Schema<Object> schema = typed("string");
        Arrays.stream(enumeration.getEnumConstants())
                .forEach(constant -> schema.addEnumItemObject(written.apply((Enum<?>) constant)));
        return schema;
    }

    static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addType(type);
        return schema;
    }

    private static Schema<?> text(ValueForm.Text form) {
        Schema<Object> schema = typed("string");
        if (form.pattern() != null) {
            schema.setPattern("^(" + form.pattern() + ")$");
        }
        schema.setFormat(form.format());
        schema.setExample(form.example());
        return schema;
    }
}
