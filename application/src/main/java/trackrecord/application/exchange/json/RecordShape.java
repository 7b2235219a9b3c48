package trackrecord.application.exchange.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Remarks;
import trackrecord.domain.vocabulary.Vested;

/** The shape of a record class. */
final class RecordShape implements Shape {

    static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return type.isSealed() ? new ChoiceShape(type, false) : new RecordShape(type, type, "");
        }
    };

    /** Types whose fields are on the same level as those of the enclosing record. */
    private static final Set<Class<?>> FLAT =
            Set.of(Remarks.class, Granted.class, Vested.class, Quantity.class, OptionTerms.class);

    private final List<Field> fields = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final MethodHandle constructor;

    /** A component of the record: one field, or the fields of a shape, from an index on. */
    private sealed interface Part {
        @Nullable
        Object take(Object[] values);
    }

    private record Single(int place) implements Part {
        @Override
        public @Nullable Object take(Object[] values) {
            return values[place];
        }
    }

    private record Nothing() implements Part {
        @Override
        public @Nullable Object take(Object[] values) {
            return null;
        }
    }

    private record Flat(Shape shape, int place) implements Part {
        @Override
        public @Nullable Object take(Object[] values) {
            return shape.create(Arrays.copyOfRange(values, place, end()));
        }

        private int end() {
            return place + shape.fields().size();
        }
    }

    /**
     * A record that holds a fact or an action of such a class.
     *
     * @param employment the field for its employment; empty if it names none
     */
    static Shape holding(Class<?> type, Class<?> content, String employment) {
        return new RecordShape(type, content, employment);
    }

    private RecordShape(Class<?> type, Class<?> content, String employment) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type + " is no record");
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            for (RecordComponent component : components) {
                add(component, content, employment, accessor(lookup.unreflect(component.getAccessor())));
            }
            Class<?>[] types =
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asType(MethodType.genericMethodType(types.length))
                    .asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is not open to reading", e);
        }
    }

    private void add(RecordComponent component, Class<?> content, String employment, UnaryOperator<Object> accessor) {
        Class<?> type = component.getType();
        boolean names = type == EmploymentId.class;
        if (names && employment.isEmpty()) {
            parts.add(new Nothing());
            return;
        }
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Shape flat = type == Fact.class || type == Action.class
                ? Shape.of(content)
                : !FLAT.contains(type) ? null : type.isSealed() ? new ChoiceShape(type, nullable) : Shape.of(type);
        if (flat == null) {
            parts.add(new Single(fields.size()));
            String name = names ? employment : component.getName();
            fields.add(new Field(name, type, component.getGenericType(), !nullable, accessor));
        } else {
            parts.add(new Flat(flat, fields.size()));
            flat.fields().forEach(field -> fields.add(field.of(accessor)));
        }
    }

    private static UnaryOperator<Object> accessor(MethodHandle getter) {
        MethodHandle generic = getter.asType(MethodType.genericMethodType(1));
        return holder -> {
            try {
                return (Object) generic.invokeExact(holder);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot read " + getter + " of " + holder.getClass(), e);
            }
        };
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public Object create(Object[] values) {
        Object[] components = new Object[parts.size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = parts.get(i).take(values);
        }
        try {
            return (Object) constructor.invokeExact(components);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot make a record of " + Arrays.toString(values), e);
        }
    }

    @Override
    public List<Misfit> misfits(boolean[] given) {
        List<Misfit> misfits = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Flat flat) {
                misfits.addAll(flat.shape.misfits(Arrays.copyOfRange(given, flat.place, flat.end())));
            }
        }
        return misfits;
    }
}
