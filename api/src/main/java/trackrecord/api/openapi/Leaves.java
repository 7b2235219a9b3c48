package trackrecord.api.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.DayOfMonth;

/** Schemas of values that are one JSON value: text in nearly every case, since numbers lose digits on their way. */
final class Leaves {

    private static final Map<Class<?>, Supplier<Schema<?>>> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, () -> typed("string")),
            Map.entry(int.class, () -> typed("integer")),
            Map.entry(Integer.class, () -> typed("integer")),
            Map.entry(long.class, () -> typed("integer")),
            Map.entry(Long.class, () -> typed("integer")),
            Map.entry(boolean.class, () -> typed("boolean")),
            Map.entry(Boolean.class, () -> typed("boolean")),
            Map.entry(LocalDate.class, () -> typed("string").format("date").example("2024-04-01")),
            Map.entry(Instant.class, () -> typed("string").format("date-time").example("2026-11-23T08:00:00.123Z")),
            Map.entry(Period.class, () -> text("-?P.+").example("P1Y2M5D")),
            Map.entry(BigDecimal.class, () -> text("-?[0-9]+(\\.[0-9]+)?").example("15")),
            Map.entry(Rational.class, () -> text("-?[0-9]+(/[1-9][0-9]*|\\.[0-9]+)?")
                    .example("1/4")),
            Map.entry(CurrencyUnit.class, () -> text("[A-Z]{3}").example("USD")),
            Map.entry(DayOfMonth.class, () -> text("(0[1-9]|1[0-9]|2[0-8])|(29|30|31|VESTING_START_DAY)"
                            + "_OR_LAST_DAY_OF_MONTH")
                    .example("VESTING_START_DAY_OR_LAST_DAY_OF_MONTH")));

    private Leaves() {}

    static boolean has(Class<?> type) {
        return BY_TYPE.containsKey(type);
    }

    static Schema<?> of(Class<?> type) {
        return Objects.requireNonNull(BY_TYPE.get(type), type::getName).get();
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

    private static Schema<?> text(String pattern) {
        Schema<Object> schema = typed("string");
        schema.setPattern("^(" + pattern + ")$");
        return schema;
    }
}
