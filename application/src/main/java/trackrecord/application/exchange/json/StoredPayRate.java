package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.databind.DatabindException;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/**
 * A rate of pay as money with its unit: {@code {"amount":"31.50","currency":"USD","per":"HOUR","perYear":"2080"}}. An
 * annual rate is written and read as plain money.
 */
final class StoredPayRate {

    private static final SerializedString PER = new SerializedString("per");
    private static final SerializedString PER_YEAR = new SerializedString("perYear");
    private static final PropertyNameMatcher NAMES =
            RecordFormat.matcher(List.of("amount", "currency", "per", "perYear"));

    private StoredPayRate() {}

    static PayRate read(JsonParser parser) {
        StoredText.expect(parser, JsonToken.START_OBJECT, "a rate of pay");
        BigDecimal amount = null;
        CurrencyUnit currency = null;
        Per per = Per.YEAR;
        BigDecimal perYear = null;
        for (int name = parser.nextNameMatch(NAMES);
                name != PropertyNameMatcher.MATCH_END_OBJECT;
                name = parser.nextNameMatch(NAMES)) {
            parser.nextToken();
            switch (name) {
                case 0 -> amount = StoredText.decimal(parser);
                case 1 -> currency = StoredMoney.readCurrency(parser);
                case 2 -> per = readPer(parser);
                case 3 -> perYear = StoredText.decimal(parser);
                default ->
                    throw DatabindException.from(
                            parser, "a rate of pay has an amount, a currency, per and perYear, nothing else");
            }
        }
        if (amount == null || currency == null) {
            throw DatabindException.from(parser, "a rate of pay has an amount and a currency");
        }
        return rate(amount, currency, per, perYear, parser);
    }

    private static PayRate rate(
            BigDecimal amount, CurrencyUnit currency, Per per, @Nullable BigDecimal perYear, JsonParser parser) {
        try {
            return new PayRate(BigMoney.of(currency, amount), per, perYear);
        } catch (IllegalArgumentException e) {
            throw DatabindException.from(parser, e.getMessage(), e);
        }
    }

    private static Per readPer(JsonParser parser) {
        StoredText.expect(parser, JsonToken.VALUE_STRING, "a unit of time");
        try {
            return Per.valueOf(parser.getString());
        } catch (IllegalArgumentException e) {
            throw DatabindException.from(parser, "\"" + parser.getString() + "\" is not a unit of time", e);
        }
    }

    static void write(PayRate rate, JsonGenerator generator) {
        generator.writeStartObject();
        StoredMoney.writeFields(rate.amount().getAmount(), rate.currency(), generator);
        if (rate.per() != Per.YEAR) {
            generator.writeName(PER);
            generator.writeString(rate.per().name());
        }
        if (rate.perYear() != null) {
            generator.writeName(PER_YEAR);
            generator.writeString(rate.perYear().toPlainString());
        }
        generator.writeEndObject();
    }
}
