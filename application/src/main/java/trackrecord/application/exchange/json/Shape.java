package trackrecord.application.exchange.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a value of the domain is made of in JSON: its fields in order, and how to take it apart and make one. A record
 * has the fields of its components. What stands flat in it has its own fields beside them: the remarks of an entry, the
 * fact in a dated one, the cases of a {@link ChoiceShape choice}.
 */
public interface Shape {

    /** @param required whether there is no value without it */
    record Field(String name, Class<?> type, Type genericType, boolean required, UnaryOperator<Object> accessor) {

        /** The field's value in a holder of this shape; {@code null} where it is absent. */
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
     * Fields that do not go together.
     *
     * @param field   the one that is to blame; empty: the value as a whole
     * @param message which would
     */
    record Misfit(String field, String message) {}

    List<Field> fields();

    /**
     * Makes a value, with {@code null} for what is absent; {@code null} where nothing is there of a value that may be
     * absent. What {@link #misfits} names is not looked at.
     *
     * @param values in the order of the fields; none {@code null} where its type is primitive
     */
    @Nullable
    Object create(Object[] values);

    /** As {@link #create}, of a value that may not be absent. */
    default Object createWhole(Object[] values) {
        return Objects.requireNonNull(create(values), "nothing is there of a value that may not be absent");
    }

    /** @param given which of the fields are there, in their order */
    List<Misfit> misfits(boolean[] given);

    default Field field(String name) {
        return fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + name + " in " + fields()));
    }

    /** The shape of a record class, or of a sealed interface that is a choice of records; found once for each. */
    static Shape of(Class<?> type) {
        return RecordShape.SHAPES.get(type);
    }
}
