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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.json.Shape;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.exchange.json.Vocabulary.Kind;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Metric;

/**
 * Schemas that follow from the records themselves: components become properties, sealed interfaces become choices.
 * So a new kind of fact is in the document as soon as it is in the code.
 */
final class Schemas {

    private static final String REF = "#/components/schemas/";

    private final Map<String, Schema<?>> components = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    /** Every type requested so far, and the types within them, by name. */
    Map<String, Schema<?>> components() {
        return components;
    }

    Schema<?> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? byConstant((Class<?>) arguments[0], arguments[1])
                    : Leaves.typed("array").items(of(arguments[0]));
        }
        Class<?> plain = Shapes.of((Class<?>) type);
        Optional<Schema<?>> leaf = Leaves.of(plain);
        if (leaf.isPresent()) {
            return leaf.get();
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
            // A record may contain itself, so its name is registered before its schema is complete.
            components.put(name, new Schema<>(SpecVersion.V31));
            components.put(name, schema(type));
        }
        return new Schema<>(SpecVersion.V31).$ref(REF + name);
    }

    private Schema<?> schema(Class<?> type) {
        if (type.isEnum()) {
            return Leaves.oneOf(type, Enum::name);
        }
        if (type == Command.class) {
            return named(Kind::commandName, Kind::command, true);
        }
        if (type == Entry.class) {
            return named(Kind::factName, Kind::entry, false);
        }
        if (type == Metric.class) {
            // Its cases share name and unit: one object, in which some fields may be absent.
            return object(Shape.of(type));
        }
        if (type.isSealed()) {
            return choice(Arrays.asList(type.getPermittedSubclasses()));
        }
        if (type.isRecord()) {
            return type.getName().startsWith("trackrecord.domain.vocabulary.")
                            || type.getName().startsWith("trackrecord.domain.vocabulary.VestingTerms")
                    ? object(Shape.of(type))
                    : object(type);
        }
        throw new IllegalStateException(type + " is no record: return one, or say with @Answers what is answered");
    }

    /** A choice of all kinds, identified by the field {@code type}. */
    @SuppressWarnings("rawtypes") // so swagger declares properties
    private Schema<?> named(Function<Kind, String> name, Function<Kind, Shape> shape, boolean command) {
        Schema<?> choice = new Schema<>(SpecVersion.V31);
        Discriminator discriminator = new Discriminator().propertyName("type");
        for (Kind kind : Vocabulary.kinds()) {
            Schema<?> object = object(shape.apply(kind));
            Schema<Object> type = Leaves.typed("string");
            type.setConst(name.apply(kind));
            Map<String, Schema> properties = new LinkedHashMap<>(Map.of("type", type));
            properties.putAll(object.getProperties() == null ? Map.of() : object.getProperties());
            object.setProperties(properties);
            object.addRequiredItem("type");
            if (command) {
                // Unknown fields are refused.
                object.setAdditionalProperties(false);
                // The page leads from a recorded fact to the command that corrects it.
                object.addExtension("x-fact", kind.factName());
            } else if (properties.containsKey("effectiveOn")) {
                properties
                        .get("effectiveOn")
                        .description("Stands beside the fact; only in a replacement it stands" + " here.");
                object.getRequired().remove("effectiveOn");
            }
            components.put(name.apply(kind), object);
            choice.addOneOfItem(new Schema<>(SpecVersion.V31).$ref(REF + name.apply(kind)));
            discriminator.mapping(name.apply(kind), REF + name.apply(kind));
        }
        choice.discriminator(discriminator);
        return choice;
    }

    /** The schema of an object whose absent fields are left out. */
    private Schema<?> object(Shape shape) {
        Schema<?> object = Leaves.typed("object");
        for (Shape.Field field : shape.fields()) {
            object.addProperty(field.name(), of(field.genericType()));
            if (field.required()) {
                object.addRequiredItem(field.name());
            }
        }
        return object;
    }

    private Schema<?> object(Class<?> type) {
        Schema<?> object = Leaves.typed("object");
        boolean leavesOut = leavesOut(type.getAnnotation(JsonInclude.class));
        for (RecordComponent component : type.getRecordComponents()) {
            boolean optional = leavesOut || leavesOut(component.getAccessor().getAnnotation(JsonInclude.class));
            add(object, component, component.getAnnotatedType().isAnnotationPresent(Nullable.class), optional);
        }
        return object;
    }

    private void add(Schema<?> object, RecordComponent component, boolean nullable, boolean optional) {
        Schema<?> property = of(component.getGenericType());
        if (!nullable || !optional) {
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

    private static boolean leavesOut(@Nullable JsonInclude include) {
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** The component that represents the whole record in JSON. */
    private static @Nullable RecordComponent valueOf(Class<?> type) {
        return !type.isRecord()
                ? null
                : Arrays.stream(type.getRecordComponents())
                        .filter(it -> it.getAccessor().isAnnotationPresent(JsonValue.class)
                                || it.isAnnotationPresent(JsonValue.class))
                        .findFirst()
                        .orElse(null);
    }
}
