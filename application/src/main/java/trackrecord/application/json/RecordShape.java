package trackrecord.application.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trackrecord.domain.Nullable;

/** The fields of a record class in order, and how to take it apart and make one; found once for each class. */
public final class RecordShape {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    /** @param required not marked {@link Nullable} */
    public record Field(String name, Class<?> type, Type genericType, boolean required, MethodHandle accessor) {

        public Object get(Object holder) {
            try {
                return (Object) accessor.invokeExact(holder);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + name + " of " + holder.getClass(), e);
            }
        }
    }

    private final Class<?> type;
    private final List<Field> fields;
    private final MethodHandle constructor;

    private RecordShape(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type + " is no record");
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            List<Field> found = new ArrayList<>();
            for (RecordComponent component : components) {
                found.add(new Field(component.getName(), component.getType(), component.getGenericType(),
                        !component.isAnnotationPresent(Nullable.class),
                        lookup.unreflect(component.getAccessor()).asType(MethodType.genericMethodType(1))));
            }
            this.fields = List.copyOf(found);
            Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asType(MethodType.genericMethodType(types.length))
                    .asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is not open to reading", e);
        }
    }

    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    Class<?> type() {
        return type;
    }

    public List<Field> fields() {
        return fields;
    }

    Field field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow(
                () -> new IllegalArgumentException(type + " has no " + name));
    }

    /** @param values in the order of the fields; none {@code null} where its type is primitive */
    Object create(Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }
}
