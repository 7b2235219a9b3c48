package trackrecord.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import trackrecord.domain.Nullable;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Fact;

/**
 * Schemas that follow from the records themselves: components become properties, sealed interfaces become choices.
 * So a new kind of fact is in the document as soon as it is in the code.
 */
final class Schemas {

    private static final String REF = "#/components/schemas/";

    private final Map<String, Schema<?>> components = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    /** Every type that was asked for so far, and those within them, by name. */
    Map<String, Schema<?>> components() {
        return components;
    }

    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? byConstant((Class<?>) arguments[0], arguments[1])
                    : Leaves.typed("array").items(of(arguments[0]));
        }
        Class<?> plain = Shapes.of((Class<?>) type);
        if (Leaves.has(plain)) {
            return Leaves.of(plain);
        }
        if (plain == Object.class) {
            return new Schema<>(SpecVersion.V31);
        }
        RecordComponent value = valueOf(plain);
        return value != null ? of(value.getGenericType()) : reference(plain);
    }

    /** One of several. */
    Schema<?> choice(List<Class<?>> types) {
        if (types.size() == 1) {
            return of(types.getFirst());
        }
        Schema<?> choice = new Schema<>(SpecVersion.V31);
        types.forEach(type -> choice.addOneOfItem(of(type)));
        return choice;
    }

    private Schema<?> reference(Class<?> type) {
        String name = SchemaNames.of(type);
        Class<?> other = types.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " would both be called " + name);
        }
        if (!components.containsKey(name)) {
            // A record may contain itself: the place is taken before it is filled.
            components.put(name, new Schema<>(SpecVersion.V31));
            components.put(name, schema(type));
        }
        return new Schema<>(SpecVersion.V31).$ref(REF + name);
    }

    private Schema<?> schema(Class<?> type) {
        if (type.isEnum()) {
            return Leaves.oneOf(type, Enum::name);
        }
        if (type.isSealed()) {
            return cases(type);
        }
        if (type.isRecord()) {
            return object(type);
        }
        throw new IllegalStateException(type + " is no record: return one, or say with @Answers what is answered");
    }

    private Schema<?> cases(Class<?> type) {
        Schema<?> choice = choice(Arrays.asList(type.getPermittedSubclasses()));
        if (isNamed(type)) {
            Discriminator discriminator = new Discriminator().propertyName("type");
            for (Class<?> one : type.getPermittedSubclasses()) {
                discriminator.mapping(one.getSimpleName(), REF + SchemaNames.of(one));
            }
            choice.discriminator(discriminator);
        }
        return choice;
    }

    private Schema<?> object(Class<?> type) {
        Schema<?> object = Leaves.typed("object");
        if (isNamed(type)) {
            Schema<Object> name = Leaves.typed("string");
            name.setConst(type.getSimpleName());
            object.addProperty("type", name);
            object.addRequiredItem("type");
        }
        boolean leavesOut = leavesOut(type);
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = leavesOut || leavesOut(component.getAccessor().getAnnotation(JsonInclude.class));
            add(object, type, component, component.isAnnotationPresent(Nullable.class), optional);
        }
        if (Command.class.isAssignableFrom(type)) {
            // What is not understood is refused.
            object.setAdditionalProperties(false);
        }
        return object;
    }

    private void add(Schema<?> object, Class<?> type, RecordComponent component, boolean nullable, boolean optional) {
        Schema<?> property = of(component.getGenericType());
        boolean dateOfFact = Fact.class.isAssignableFrom(type) && component.getName().equals("effectiveOn");
        if (dateOfFact) {
            property.description("Stands beside the fact; only in a replacement it stands here.");
        } else if (!nullable || !optional) {
            object.addRequiredItem(nameOf(component));
        }
        object.addProperty(nameOf(component), nullable && !optional ? orNull(property) : property);
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() != null) {
            schema.addType("null");
            return schema;
        }
        Schema<?> either = new Schema<>(SpecVersion.V31);
        either.addAnyOfItem(schema);
        either.addAnyOfItem(Leaves.typed("null"));
        return either;
    }

    private Schema<?> byConstant(Class<?> enumeration, Type value) {
        Schema<?> object = Leaves.typed("object");
        for (Object constant : enumeration.getEnumConstants()) {
            object.addProperty(((Enum<?>) constant).name(), of(value));
            object.addRequiredItem(((Enum<?>) constant).name());
        }
        return object;
    }

    /** Whether its cases say their names in a field {@code type}. */
    private static boolean isNamed(Class<?> type) {
        return Command.class.isAssignableFrom(type) || Fact.class.isAssignableFrom(type);
    }

    /** Facts and commands, and what is in them, leave out what is absent; answers say null unless they say so. */
    private static boolean leavesOut(Class<?> type) {
        String name = type.getName();
        return leavesOut(type.getAnnotation(JsonInclude.class)) || name.startsWith("trackrecord.domain.fact.")
                || name.startsWith("trackrecord.domain.command.")
                || name.startsWith("trackrecord.domain.vesting.VestingTerms");
    }

    private static boolean leavesOut(JsonInclude include) {
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** The component that stands for the whole record in JSON. */
    private static RecordComponent valueOf(Class<?> type) {
        return !type.isRecord() ? null : Arrays.stream(type.getRecordComponents())
                .filter(it -> it.getAccessor().isAnnotationPresent(JsonValue.class)
                        || it.isAnnotationPresent(JsonValue.class))
                .findFirst().orElse(null);
    }
}
