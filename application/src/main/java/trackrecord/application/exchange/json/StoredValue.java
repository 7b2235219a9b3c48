package trackrecord.application.exchange.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.Entry;

/** How the values of one Java type stand in JSON; reading begins at the value's first token and ends at its last. */
interface StoredValue {

    Object read(JsonParser parser);

    void write(Object value, JsonGenerator generator);

    /** The one table of types: whatever is no record, enum or list is named here. */
    static StoredValue of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return listOf(of(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return as(StoredValue::text, (value, generator) -> generator.writeString((String) value));
        } else if (plain == int.class || plain == Integer.class) {
            return as(StoredValue::whole, (value, generator) -> generator.writeNumber((Integer) value));
        } else if (plain == Boolean.class || plain == boolean.class) {
            return as(StoredValue::truth, (value, generator) -> generator.writeBoolean((Boolean) value));
        } else if (plain == LocalDate.class) {
            return as(StoredText::date, (value, generator) -> generator.writeString(value.toString()));
        } else if (plain == Instant.class) {
            return as(
                    StoredText::instant,
                    (value, generator) -> generator.writeString(StoredText.instant((Instant) value)));
        } else if (plain == BigDecimal.class) {
            return as(
                    StoredText::decimal,
                    (value, generator) -> generator.writeString(((BigDecimal) value).toPlainString()));
        } else if (plain == Rational.class) {
            return parsed(Rational::parse);
        } else if (plain == DayOfMonth.class) {
            return parsed(DayOfMonth::parse);
        } else if (plain == Money.class) {
            return as(StoredMoney::money, (value, generator) -> StoredMoney.write((Money) value, generator));
        } else if (plain == BigMoney.class) {
            return as(StoredMoney::bigMoney, (value, generator) -> StoredMoney.write((BigMoney) value, generator));
        } else if (plain == LocalDateRange.class) {
            return StoredRange.VALUE;
        } else if (plain == Entry.class) {
            return as(FactFormat::read, (value, generator) -> FactFormat.write((Entry) value, generator));
        } else if (plain == DatedFact.class) {
            return as(FactFormat::readDated, (value, generator) -> FactFormat.write((Entry) value, generator));
        } else if (plain == Command.class || plain == DatedCommand.class) {
            return as(StoredValue::unreadable, (value, generator) -> FactFormat.write((Command) value, generator));
        } else if (plain.isEnum()) {
            return enumOf(plain);
        }
        return RecordFormat.of(plain);
    }

    private static StoredValue as(Function<JsonParser, ?> read, BiConsumer<Object, JsonGenerator> write) {
        return new StoredValue() {
            @Override
            public Object read(JsonParser parser) {
                return read.apply(parser);
            }

            @Override
            public void write(Object value, JsonGenerator generator) {
                write.accept(value, generator);
            }
        };
    }

    private static StoredValue parsed(Function<String, ?> parse) {
        return as(
                parser -> {
                    try {
                        return parse.apply(text(parser));
                    } catch (IllegalArgumentException e) {
                        throw DatabindException.from(parser, e.getMessage(), e);
                    }
                },
                (value, generator) -> generator.writeString(value.toString()));
    }

    private static StoredValue enumOf(Class<?> type) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return as(
                parser -> {
                    Object constant = byName.get(text(parser));
                    if (constant == null) {
                        throw DatabindException.from(parser, "one of " + byName.keySet() + " was expected");
                    }
                    return constant;
                },
                (value, generator) -> generator.writeString(((Enum<?>) value).name()));
    }

    private static StoredValue listOf(StoredValue entry) {
        return as(
                parser -> {
                    StoredText.expect(parser, JsonToken.START_ARRAY, "a list");
                    List<Object> entries = new ArrayList<>();
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        entries.add(entry.read(parser));
                    }
                    return entries;
                },
                (value, generator) -> {
                    generator.writeStartArray();
                    for (Object one : (List<?>) value) {
                        entry.write(one, generator);
                    }
                    generator.writeEndArray();
                });
    }

    private static String text(JsonParser parser) {
        StoredText.expect(parser, JsonToken.VALUE_STRING, "a text");
        return parser.getString();
    }

    private static Integer whole(JsonParser parser) {
        StoredText.expect(parser, JsonToken.VALUE_NUMBER_INT, "a whole number");
        return parser.getIntValue();
    }

    private static Boolean truth(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case null, default -> throw DatabindException.from(parser, "true or false was expected");
        };
    }

    private static Object unreadable(JsonParser parser) {
        throw DatabindException.from(parser, "commands are read by CommandReader, which names every problem");
    }
}
