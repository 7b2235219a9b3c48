package trackrecord.application.exchange.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a domain value in JSON: its fields in order, and how to read and create a value. A record has the
 * fields of its components. Some components are flat, so that their fields are on the same level: the remarks of an
 * entry, the fact in a dated one, the cases of a {@link ChoiceShape choice}.
 */
public interface Shape {

    /** @param required whether a value requires it */
    record Field(String name, Class<?> type, Type genericType, boolean required, UnaryOperator<Object> accessor) {

        /** The field's value in a holder of this shape; null if absent. */
        public Object get(Object holder) {
            return accessor.apply(holder);
        }

        Field of(UnaryOperator<Object> part) {
            return new Field(name, type, genericType, required, holder -> {
                Object inner = part.apply(holder);
                return inner == null ? null : accessor.apply(inner);
            });
        }
    }

    /**
     * Fields that exclude or require each other.
     *
     * @param field   the wrong field; empty for the whole value
     * @param message which fields would go together
     */
    record Misfit(String field, String message) {}

    List<Field> fields();

    /**
     * Creates a value, with null for absent fields; returns null if all fields of an optional value are absent. Does
     * not check {@link #misfits}.
     *
     * @param values in the order of the fields; not null for a primitive type
     */
    @Nullable
    Object create(Object[] values);

    /** Like {@link #create}, for a value that is required. */
    default Object createWhole(Object[] values) {
        return Objects.requireNonNull(create(values), "nothing is there of a value that may not be absent");
    }

    /** @param given whether each field is present, in order */
    List<Misfit> misfits(boolean[] given);

    default Field field(String name) {
        return fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name + " in " + fields()));
    }

    /** The shape of a record class, or of a sealed interface that is a choice of records; computed once for each. */
    static Shape of(Class<?> type) {
        return RecordShape.SHAPES.get(type);
    }
}
