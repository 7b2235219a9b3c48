package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.databind.DatabindException;

/** Money as {@code {"amount":"185000.00","currency":"USD"}}. */
final class StoredMoney {

    private static final SerializedString AMOUNT = new SerializedString("amount");
    private static final SerializedString CURRENCY = new SerializedString("currency");
    private static final PropertyNameMatcher NAMES = RecordFormat.matcher(List.of("amount", "currency"));

    /** Joda-Money's own table is concurrent and therefore slower. */
    private static final Map<String, CurrencyUnit> CURRENCIES = Map.copyOf(CurrencyUnit.registeredCurrencies().stream()
            .collect(Collectors.toMap(CurrencyUnit::getCode, Function.identity())));

    private StoredMoney() {}

    /** The currency of an ISO 4217 code, or {@code null}. */
    static @Nullable CurrencyUnit currency(String code) {
        return CURRENCIES.get(code);
    }

    static Money money(JsonParser parser) {
        return read(parser, Money::of);
    }

    static BigMoney bigMoney(JsonParser parser) {
        return read(parser, BigMoney::of);
    }

    private interface Maker<M> {
        M make(CurrencyUnit currency, BigDecimal amount);
    }

    private static <M> M read(JsonParser parser, Maker<M> maker) {
        StoredText.expect(parser, JsonToken.START_OBJECT, "an amount of money");
        BigDecimal amount = null;
        CurrencyUnit currency = null;
        for (int name = parser.nextNameMatch(NAMES);
                name != PropertyNameMatcher.MATCH_END_OBJECT;
                name = parser.nextNameMatch(NAMES)) {
            parser.nextToken();
            switch (name) {
                case 0 -> amount = StoredText.decimal(parser);
                case 1 -> currency = readCurrency(parser);
                default -> throw DatabindException.from(parser, "money has an amount and a currency, nothing else");
            }
        }
        if (amount == null || currency == null) {
            throw DatabindException.from(parser, "money has an amount and a currency");
        }
        try {
            return maker.make(currency, amount);
        } catch (ArithmeticException e) {
            throw DatabindException.from(parser, amount + " has more decimals than " + currency + " has", e);
        }
    }

    static CurrencyUnit readCurrency(JsonParser parser) {
        StoredText.expect(parser, JsonToken.VALUE_STRING, "a currency");
        CurrencyUnit currency = currency(parser.getString());
        if (currency == null) {
            throw DatabindException.from(parser, "\"" + parser.getString() + "\" is not a currency");
        }
        return currency;
    }

    static void write(Money money, JsonGenerator generator) {
        write(money.getAmount(), money.getCurrencyUnit(), generator);
    }

    static void write(BigMoney money, JsonGenerator generator) {
        write(money.getAmount(), money.getCurrencyUnit(), generator);
    }

    private static void write(BigDecimal amount, CurrencyUnit currency, JsonGenerator generator) {
        generator.writeStartObject();
        writeFields(amount, currency, generator);
        generator.writeEndObject();
    }

    static void writeFields(BigDecimal amount, CurrencyUnit currency, JsonGenerator generator) {
        generator.writeName(AMOUNT);
        generator.writeString(amount.toPlainString());
        generator.writeName(CURRENCY);
        generator.writeString(currency.getCode());
    }
}
