package trackrecord.application.exchange.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.text.Said;
import trackrecord.domain.vocabulary.FieldRules;

/**
 * Reads values of one Java type from a caller's JSON. For a value that cannot be read it adds a problem and returns
 * null, so that everything else is still checked.
 */
@FunctionalInterface
interface GivenValue {

    /** @param node neither absent nor null */
    @Nullable
    Object read(JsonNode node, String pointer, Findings findings);

    Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    Pattern ANY_DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    String TOO_LONG = " has too many digits; at most 15 before the point and 10 after it";
    Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    static GivenValue of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return listOf(of(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        return ValueTypes.given(plain)
                .orElseGet(() -> plain.isEnum()
                        ? enumOf(plain)
                        : (node, pointer, findings) -> GivenRecord.of(plain).read(node, pointer, findings));
    }

    static @Nullable String text(JsonNode node, String pointer, Findings findings) {
        if (node.isString()) {
            return node.asString();
        }
        return findings.invalid(
                pointer, findings.notation() == Notation.FILE ? "must be text" : "must be text, in quotes");
    }

    static @Nullable Integer whole(JsonNode node, String pointer, Findings findings) {
        if (findings.notation() == Notation.FILE
                && node.isString()
                && WHOLE.matcher(node.asString()).matches()) {
            return Integer.valueOf(node.asString());
        }
        return findings.notation() == Notation.JSON && node.isIntegralNumber() && node.canConvertToInt()
                ? Integer.valueOf(node.intValue())
                : findings.invalid(pointer, "must be a whole number such as 7" + withoutQuotes(findings));
    }

    static @Nullable Boolean truth(JsonNode node, String pointer, Findings findings) {
        if (findings.notation() == Notation.FILE && node.isString()) {
            switch (node.asString()) {
                case "true" -> {
                    return true;
                }
                case "false" -> {
                    return false;
                }
                default -> {}
            }
        }
        return node.isBoolean()
                ? Boolean.valueOf(node.booleanValue())
                : findings.invalid(pointer, "must be true or false" + withoutQuotes(findings));
    }

    private static String withoutQuotes(Findings findings) {
        return findings.notation() == Notation.FILE ? "" : ", without quotes";
    }

    static @Nullable LocalDate date(JsonNode node, String pointer, Findings findings) {
        if (!node.isString() || !DATE.matcher(node.asString()).matches()) {
            return findings.invalid(
                    pointer,
                    "must be a date such as "
                            + (findings.notation() == Notation.FILE ? "2024-04-01" : "\"2024-04-01\", in quotes"));
        }
        try {
            return LocalDate.parse(node.asString());
        } catch (DateTimeParseException e) {
            return findings.invalid(pointer, node.asString() + " is not in the calendar");
        }
    }

    static @Nullable BigDecimal decimal(JsonNode node, String pointer, Findings findings) {
        if (!node.isString()) {
            return findings.invalid(
                    pointer,
                    node.isNumber()
                            ? "write the number as a string (\"" + shown(node) + "\"), so that no client rounds it"
                            : "must be a decimal number, written as a string such as \"12.5\"");
        }
        String text = node.asString();
        if (findings.notation() == Notation.FILE && pointer.endsWith("ercent") && text.endsWith("%")) {
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        return DECIMAL.matcher(text).matches()
                ? new BigDecimal(text)
                : findings.invalid(
                        pointer,
                        "\"" + shown(node)
                                + (isTooLong(text)
                                        ? "\"" + TOO_LONG
                                        : "\" is not a decimal number such as \"12.5\": digits with an optional point, no"
                                                + " separators"));
    }

    /** Whether it is a decimal number that is too long. */
    static boolean isTooLong(String text) {
        return !DECIMAL.matcher(text).matches() && ANY_DECIMAL.matcher(text).matches();
    }

    static GivenValue parsed(Function<String, ?> parse) {
        return (node, pointer, findings) -> {
            String text = text(node, pointer, findings);
            try {
                return text == null ? null : parse.apply(text);
            } catch (IllegalArgumentException e) {
                return findings.invalid(pointer, Said.by(e));
            }
        };
    }

    private static GivenValue enumOf(Class<?> type) {
        List<String> names = Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return (node, pointer, findings) -> {
            int index = node.isString() ? names.indexOf(node.asString()) : -1;
            return index >= 0
                    ? type.getEnumConstants()[index]
                    : findings.invalid(
                            pointer,
                            "must be one of "
                                    + String.join(", ", names)
                                    + (node.isString() ? Suggestion.forName(node.asString(), names) : ""));
        };
    }

    private static GivenValue listOf(GivenValue entry) {
        return (node, pointer, findings) -> {
            if (!node.isArray()) {
                return findings.invalid(pointer, "must be a list, in square brackets");
            }
            if (node.size() > FieldRules.LIST_SIZE) {
                return findings.invalid(
                        pointer, "has " + node.size() + " entries; at most " + FieldRules.LIST_SIZE + " are kept");
            }
            List<Object> entries = new ArrayList<>();
            boolean complete = true;
            for (int i = 0; i < node.size(); i++) {
                String below = pointer + "/" + i;
                Object value = node.get(i).isNull()
                        ? findings.invalid(below, "an entry is missing")
                        : entry.read(node.get(i), below, findings);
                complete &= value != null;
                entries.add(value);
            }
            return complete ? entries : null;
        };
    }

    static String shown(JsonNode node) {
        return Quoted.plain(node.asString());
    }
}
