package trackrecord.application.exchange.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.text.Quoted;

/** Reads a record of the domain out of a JSON object. */
final class GivenRecord {

    private static final ClassValue<GivenRecord> RECORDS = new ClassValue<>() {
        @Override
        protected GivenRecord computeValue(Class<?> type) {
            return new GivenRecord(Shape.of(type));
        }
    };

    private final Shape shape;
    private final List<String> names;
    private final List<GivenValue> values;

    GivenRecord(Shape shape) {
        this.shape = shape;
        this.names = shape.fields().stream().map(Shape.Field::name).toList();
        this.values = shape.fields().stream()
                .map(field -> GivenValue.of(field.genericType()))
                .toList();
    }

    static GivenRecord of(Class<?> type) {
        return RECORDS.get(type);
    }

    List<String> names() {
        return names;
    }

    /** Returns {@code null} if any field cannot be read. */
    @Nullable
    Object read(JsonNode node, String pointer, Findings findings) {
        if (!node.isObject()) {
            return findings.invalid(pointer, "must be an object with " + String.join(", ", names));
        }
        refuseUnknown(node, names, pointer, findings, "this object");
        int before = findings.problems().count();
        Object[] read = readFields(node, pointer, findings);
        return findings.problems().count() == before ? shape.create(read) : null;
    }

    /** Reads the readable fields, with null or 0 in place of the others. */
    Object readPartly(JsonNode node, String pointer, Findings findings) {
        Object[] read = readFields(node, pointer, findings);
        for (int i = 0; i < read.length; i++) {
            if (read[i] == null && shape.fields().get(i).type() == int.class) {
                read[i] = 0;
            }
        }
        return shape.createWhole(read);
    }

    private Object[] readFields(JsonNode node, String pointer, Findings findings) {
        Object[] read = new Object[names.size()];
        boolean[] given = new boolean[read.length];
        for (int i = 0; i < read.length; i++) {
            String below = pointer + "/" + names.get(i);
            JsonNode value = node.get(names.get(i));
            given[i] = value != null && !value.isNull();
            if (given[i]) {
                read[i] = values.get(i).read(value, below, findings);
            } else if (shape.fields().get(i).required()) {
                findings.invalid(below, names.get(i) + " is missing");
            }
        }
        shape.misfits(given)
                .forEach(misfit -> findings.misfit(
                        misfit.field().isEmpty() ? pointer : pointer + "/" + misfit.field(), misfit.message()));
        return read;
    }

    /** Adds a problem for every field that is not in {@code known}, unless it is null. */
    static void refuseUnknown(JsonNode node, List<String> known, String pointer, Findings findings, String what) {
        List<String> unused = new ArrayList<>(known);
        unused.removeIf(node::has);
        for (String name : node.propertyNames()) {
            if (known.contains(name) || node.get(name).isNull()) {
                continue;
            }
            if (findings.problems().isFull()) {
                findings.problems().addUnread();
            } else {
                String suggestion = Suggestion.forName(name, unused);
                findings.unknownField(
                        pointer + "/" + escaped(name),
                        "unknown field " + Quoted.of(name)
                                + (suggestion.isEmpty()
                                        ? "; " + what + " has " + String.join(", ", known)
                                        : suggestion));
            }
        }
    }

    /** A name as a part of a JSON pointer (RFC 6901). */
    private static String escaped(String name) {
        return Quoted.plain(name).replace("~", "~0").replace("/", "~1");
    }
}
