package trackrecord.application.exchange.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one of several records that share an object: it has the fields of all of them. The case is recognized by
 * the first field that it requires and that not all cases have: units or a value, a change or a move.
 */
final class ChoiceShape implements Shape {

    private final boolean mayBeAbsent;
    private final List<Case> cases;
    private final List<Field> fields;

    /** @param key the field that identifies the case */
    private record Case(Class<?> type, Shape shape, String key) {

        boolean has(String field) {
            return shape.fields().stream().anyMatch(it -> it.name().equals(field));
        }
    }

    /** @param type a sealed interface whose cases are records */
    ChoiceShape(Class<?> type, boolean mayBeAbsent) {
        this.mayBeAbsent = mayBeAbsent;
        List<Class<?>> types = List.of(type.getPermittedSubclasses());
        this.cases = types.stream()
                .map(it -> new Case(it, Shape.of(it), key(it, types)))
                .toList();
        this.fields = merged();
    }

    private static String key(Class<?> type, List<Class<?>> types) {
        Predicate<Field> everywhere = field -> types.stream().allMatch(other -> Shape.of(other).fields().stream()
                .anyMatch(it -> it.name().equals(field.name())));
        return Shape.of(type).fields().stream()
                .filter(Field::required)
                .filter(everywhere.negate())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing tells " + type + " from the other cases"))
                .name();
    }

    /** The fields of all cases: each in its own order; fields of a later case follow the common ones. */
    private List<Field> merged() {
        List<Field> merged = new ArrayList<>();
        for (Case one : cases) {
            int place = merged.size();
            for (Field field : one.shape().fields()) {
                int known = merged.stream().map(Field::name).toList().indexOf(field.name());
                if (known < 0) {
                    merged.add(place++, ofAnyCase(field));
                } else {
                    place = known + 1;
                }
            }
        }
        return List.copyOf(merged);
    }

    private Field ofAnyCase(Field field) {
        boolean required = cases.stream()
                .allMatch(it ->
                        it.has(field.name()) && it.shape().field(field.name()).required());
        return new Field(field.name(), field.type(), field.genericType(), required, holder -> cases.stream()
                .filter(it -> it.type() == holder.getClass() && it.has(field.name()))
                .findFirst()
                .map(it -> it.shape().field(field.name()).get(holder))
                .orElse(null));
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public @Nullable Object create(Object[] values) {
        for (Case one : cases) {
            if (values[place(one.key())] != null) {
                return one.shape()
                        .create(one.shape().fields().stream()
                                .map(field -> values[place(field.name())])
                                .toArray());
            }
        }
        return null;
    }

    private int place(String name) {
        for (int place = 0; place < fields.size(); place++) {
            if (fields.get(place).name().equals(name)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no field " + name);
    }

    @Override
    public List<Misfit> misfits(boolean[] given) {
        List<Case> meant = cases.stream().filter(it -> given[place(it.key())]).toList();
        if (meant.size() == 1) {
            return fields.stream()
                    .flatMap(field -> misfit(meant.getFirst(), field, given[place(field.name())]))
                    .toList();
        }
        if (meant.isEmpty() && mayBeAbsent && fields.stream().noneMatch(field -> given[place(field.name())])) {
            return List.of();
        }
        String keys = cases.stream().map(Case::key).collect(Collectors.joining(" or "));
        return List.of(new Misfit("", meant.isEmpty() ? keys + " is required" : "give " + keys + ", not both"));
    }

    private Stream<Misfit> misfit(Case meant, Field field, boolean given) {
        if (given && !meant.has(field.name())) {
            String other = cases.stream()
                    .filter(it -> it.has(field.name()))
                    .findFirst()
                    .orElseThrow()
                    .key();
            return Stream.of(
                    new Misfit(field.name(), field.name() + " goes with " + other + ", not with " + meant.key()));
        }
        boolean needed =
                meant.has(field.name()) && meant.shape().field(field.name()).required();
        // A field that every case requires is reported like any required field.
        return needed && !given && !field.required()
                ? Stream.of(new Misfit(field.name(), field.name() + " is missing; it goes with " + meant.key()))
                : Stream.empty();
    }
}
