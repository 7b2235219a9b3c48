package trackrecord.application.exchange.careerfile;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trackrecord.application.exchange.json.FileText;
import trackrecord.application.exchange.json.Shape;
import trackrecord.application.exchange.json.ValueTypes;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.domain.vocabulary.Command;

/** Writes the fields of a fact in a career file, on one line if that stays readable. */
final class FileFields {

    private static final int LONGEST_LINE = 110;
    private static final Set<String> BESIDE = Set.of("effectiveOn", "note", "source");

    private FileFields() {}

    static void write(Command command, YamlText text) {
        Map<String, Object> fields = fields(command);
        fields.keySet().removeAll(BESIDE);
        write(fields, text);
    }

    private static void write(Map<String, Object> fields, YamlText text) {
        boolean oneLine = fits(fields);
        text.beginMap(oneLine ? YamlText.Layout.ONE_LINE : YamlText.Layout.LINES);
        fields.forEach((name, value) -> {
            text.key(name);
            writeValue(value, text, oneLine);
        });
        text.endMap();
    }

    private static void writeValue(Object value, YamlText text, boolean oneLine) {
        switch (value) {
            case List<?> list -> {
                boolean flat = oneLine || fits(list);
                text.beginList(flat ? YamlText.Layout.ONE_LINE : YamlText.Layout.LINES);
                list.forEach(entry -> writeValue(entry, text, flat));
                text.endList();
            }
            case Map<?, ?> map -> write(asFields(map), text);
            case String string -> text.value(string);
            case Object plain -> text.value(plain);
        }
    }

    @SuppressWarnings("unchecked") // every map here was made by fields(), with names as keys
    private static Map<String, Object> asFields(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private static boolean fits(Object fields) {
        String line = fields.toString();
        return line.length() <= LONGEST_LINE && line.indexOf('\n') < 0;
    }

    private static Map<String, Object> fields(Command command) {
        return fields(Vocabulary.of(command.type()).command(), command);
    }

    /** The non-null components of a record, in order, each as text, list or map. */
    private static Map<String, Object> fields(Shape shape, Object record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Shape.Field field : shape.fields()) {
            Object value = field.get(record);
            if (value != null) {
                fields.put(
                        field.name(),
                        field.name().equals("payPercent") ? FileText.percent((BigDecimal) value) : value(value));
            }
        }
        return fields;
    }

    private static Object value(Object value) {
        return switch (ValueTypes.inFile(value)) {
            case FileText text -> text;
            case String text -> text;
            case List<?> list -> list.stream().map(FileFields::value).toList();
            case Command replacement -> replacement(replacement);
            case Record record -> fields(Shape.of(record.getClass()), record);
            case Object other -> new FileText(other.toString());
        };
    }

    private static Map<String, Object> replacement(Command command) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", new FileText(command.type().commandName()));
        fields.putAll(fields(command));
        return fields;
    }
}
