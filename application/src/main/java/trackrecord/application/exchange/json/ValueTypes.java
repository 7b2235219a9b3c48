package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.PayRate;

/**
 * The table of value types with their external forms. Code that reads, writes or describes values looks here first. A
 * type without a row is a list, an enum, a record or a choice of records, whose form follows from its declaration.
 */
public final class ValueTypes {

    private static final Map<Class<?>, Row<?>> ROWS = Stream.<Row<?>>of(
                    row(String.class)
                            .form(ValueForm.anyText())
                            .given(GivenValue::text)
                            .stored(StoredText::text, (value, generator) -> generator.writeString(value)),
                    row(Integer.class)
                            .form(new ValueForm.Plain("integer"))
                            .given(GivenValue::whole)
                            .stored(StoredValue::whole, (value, generator) -> generator.writeNumber(value)),
                    row(Boolean.class)
                            .form(new ValueForm.Plain("boolean"))
                            .given(GivenValue::truth)
                            .stored(StoredValue::truth, (value, generator) -> generator.writeBoolean(value)),
                    row(LocalDate.class)
                            .form(ValueForm.formatted("date").example("2024-04-01"))
                            .given(GivenValue::date)
                            .stored(StoredText::date, (value, generator) -> generator.writeString(value.toString())),
                    row(Instant.class)
                            .form(ValueForm.formatted("date-time").example("2026-11-23T08:00:00.123Z"))
                            .stored(
                                    StoredText::instant,
                                    (value, generator) -> generator.writeString(StoredText.instant(value))),
                    row(BigDecimal.class)
                            .form(ValueForm.text("-?[0-9]+(\\.[0-9]+)?").example("15"))
                            .given(GivenValue::decimal)
                            .stored(
                                    StoredText::decimal,
                                    (value, generator) -> generator.writeString(value.toPlainString()))
                            .inFile(value -> new FileText(value.toPlainString())),
                    row(Rational.class)
                            .form(ValueForm.text("-?[0-9]+(/[1-9][0-9]*|\\.[0-9]+)?")
                                    .example("1/4"))
                            .parsed(Rational::parse),
                    row(Period.class).form(ValueForm.text("P.+").example("P3M")).parsed(ValueTypes::period),
                    row(DayOfMonth.class)
                            .form(ValueForm.text("(0[1-9]|1[0-9]|2[0-8])|(29|30|31|VESTING_START_DAY)"
                                            + "_OR_LAST_DAY_OF_MONTH")
                                    .example("VESTING_START_DAY_OR_LAST_DAY_OF_MONTH"))
                            .parsed(DayOfMonth::parse),
                    row(EmploymentId.class)
                            .form(ValueForm.text("[a-z0-9-]{1,64}").example("e2"))
                            .parsed(EmploymentId::new)
                            .inFile(EmploymentId::value),
                    row(Money.class)
                            .form(new ValueForm.As(MoneyShape.class))
                            .given(GivenMoney::money)
                            .stored(StoredMoney::money, StoredMoney::write)
                            .inFile(FileText::of),
                    row(BigMoney.class)
                            .form(new ValueForm.As(MoneyShape.class))
                            .given(GivenMoney::bigMoney)
                            .stored(StoredMoney::bigMoney, StoredMoney::write)
                            .inFile(FileText::of),
                    row(PayRate.class)
                            .form(new ValueForm.As(PayRateShape.class))
                            .given(GivenPayRate::read)
                            .stored(StoredPayRate::read, StoredPayRate::write)
                            .inFile(FileText::of),
                    row(LocalDateRange.class)
                            .form(new ValueForm.As(DateRangeShape.class))
                            .given(StoredRange::given)
                            .stored(StoredRange::read, StoredRange::write)
                            .inFile(DateRangeShape::of),
                    row(BonusTarget.class).given(GivenBonusTarget::read).inFile(target -> switch (target) {
                        case BonusTarget.Percent(var percent) -> FileText.percent(percent);
                        case BonusTarget.Amount(var amount) -> FileText.of(amount);
                    }),
                    row(Entry.class).stored(FactFormat::read, FactFormat::write),
                    row(DatedFact.class)
                            .form(new ValueForm.As(Entry.class))
                            .stored(FactFormat::readDated, FactFormat::write),
                    row(Command.class).written(FactFormat::write),
                    row(DatedCommand.class)
                            .form(new ValueForm.As(Command.class))
                            .given(GivenCommand::readReplacement)
                            .written(FactFormat::write))
            .collect(Collectors.toUnmodifiableMap(Row::type, Function.identity()));

    private ValueTypes() {}

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a period of months, years or days such as \"P3M\" or \"P90D\"", e);
        }
    }

    /** Its JSON form; empty if it follows from the declaration. */
    public static Optional<ValueForm> form(Class<?> type) {
        return row(type, Row::form);
    }

    /** The reader of a caller's value; empty if it follows from the declaration. */
    static Optional<GivenValue> given(Class<?> type) {
        return row(type, Row::given);
    }

    /** The stored form of a value; empty if it follows from the declaration. */
    static Optional<StoredValue> stored(Class<?> type) {
        return row(type, Row::stored);
    }

    /** The form of a value in a career file: a {@link FileText}, a text that is quoted if needed, or a record. */
    public static Object inFile(Object value) {
        Row<?> row = ROWS.get(value.getClass());
        if (row == null && value.getClass().getInterfaces().length == 1) {
            row = ROWS.get(value.getClass().getInterfaces()[0]);
        }
        return row == null ? value : row.written(value);
    }

    private static <P> Optional<P> row(Class<?> type, Function<Row<?>, @Nullable P> part) {
        Class<?> boxed = type == int.class ? Integer.class : type == boolean.class ? Boolean.class : type;
        return Optional.ofNullable(ROWS.get(boxed)).map(part);
    }

    private static <T> Row<T> row(Class<T> type) {
        return new Row<>(type, null, null, null, value -> value);
    }

    private record Row<T>(
            Class<T> type,
            @Nullable ValueForm form,
            @Nullable GivenValue given,
            @Nullable StoredValue stored,
            Function<T, Object> inFile) {

        Row<T> form(ValueForm other) {
            return new Row<>(type, other, given, stored, inFile);
        }

        Row<T> given(GivenValue other) {
            return new Row<>(type, form, other, stored, inFile);
        }

        Row<T> stored(Function<JsonParser, ? extends T> read, BiConsumer<T, JsonGenerator> write) {
            StoredValue other = StoredValue.as(read, (value, generator) -> write.accept(type.cast(value), generator));
            return new Row<>(type, form, given, other, inFile);
        }

        /** Only written this way; {@link CommandReader} reads it and reports every problem. */
        Row<T> written(BiConsumer<T, JsonGenerator> write) {
            return stored(
                    parser -> {
                        throw DatabindException.from(parser, "commands are read by CommandReader");
                    },
                    write);
        }

        /** Text read by a parser that reports errors by {@link IllegalArgumentException}. */
        Row<T> parsed(Function<String, T> parse) {
            return given(GivenValue.parsed(parse))
                    .stored(
                            parser -> StoredText.parsed(parser, parse),
                            (value, generator) -> generator.writeString(value.toString()))
                    .inFile(value -> new FileText(value.toString()));
        }

        Row<T> inFile(Function<T, Object> other) {
            return new Row<>(type, form, given, stored, other);
        }

        Object written(Object value) {
            return inFile.apply(type.cast(value));
        }
    }
}
