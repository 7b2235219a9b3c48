package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.text.Counted;

/** Money as callers write it: an object of amount and currency, in files also {@code 172000 USD}. */
final class GivenMoney {

    private static final int PRICE_DECIMALS = 10;
    private static final Pattern SHORT = Pattern.compile("(-?[0-9.]+) ([A-Za-z]{3})");
    private static final List<String> NAMES = List.of("amount", "currency");

    private GivenMoney() {}

    private record Parts(BigDecimal amount, CurrencyUnit currency) {}

    static @Nullable Money money(JsonNode node, String pointer, Findings findings) {
        Parts parts = parts(node, pointer, findings);
        if (parts == null) {
            return null;
        }
        int decimals = parts.currency.getDecimalPlaces();
        return parts.amount.scale() <= decimals
                ? Money.of(parts.currency, parts.amount)
                : findings.invalid(
                        pointer + "/amount",
                        parts.amount + " has " + Counted.of(parts.amount.scale(), "decimal") + ", but " + parts.currency
                                + " has " + decimals + "; amounts are not rounded here");
    }

    /** A price of one share, with up to 10 decimals. */
    static @Nullable BigMoney bigMoney(JsonNode node, String pointer, Findings findings) {
        Parts parts = parts(node, pointer, findings);
        if (parts == null) {
            return null;
        }
        return parts.amount.scale() <= PRICE_DECIMALS
                ? BigMoney.of(parts.currency, parts.amount)
                : findings.invalid(
                        pointer + "/amount",
                        parts.amount + " has " + Counted.of(parts.amount.scale(), "decimal") + "; a price has up to "
                                + PRICE_DECIMALS);
    }

    private static @Nullable Parts parts(JsonNode node, String pointer, Findings findings) {
        if (findings.notation() == Notation.FILE && node.isString()) {
            return shortForm(node, pointer, findings);
        }
        if (!node.isObject()) {
            return findings.invalid(
                    pointer,
                    findings.notation() == Notation.FILE
                            ? "must be money such as 172000 USD"
                            : "must be money such as {\"amount\":\"185000.00\",\"currency\":\"USD\"}");
        }
        GivenRecord.refuseUnknown(node, NAMES, pointer, findings, "money");
        BigDecimal amount = amount(node.get("amount"), pointer + "/amount", findings);
        CurrencyUnit currency = currency(node.get("currency"), pointer + "/currency", findings);
        return amount == null || currency == null ? null : new Parts(amount, currency);
    }

    private static @Nullable Parts shortForm(JsonNode node, String pointer, Findings findings) {
        Matcher matcher = SHORT.matcher(node.asString());
        if (!matcher.matches() || !GivenValue.DECIMAL.matcher(matcher.group(1)).matches()) {
            return findings.invalid(
                    pointer,
                    "\"" + GivenValue.shown(node) + "\""
                            + (matcher.matches() && GivenValue.isTooLong(matcher.group(1))
                                    ? GivenValue.TOO_LONG
                                    : " is not money such as 172000 USD: digits with an optional point, no separators,"
                                            + " and a currency code"));
        }
        CurrencyUnit currency = currency(matcher.group(2), pointer, findings);
        return currency == null ? null : new Parts(new BigDecimal(matcher.group(1)), currency);
    }

    static @Nullable BigDecimal amount(@Nullable JsonNode node, String pointer, Findings findings) {
        if (node == null || node.isNull()) {
            return findings.invalid(pointer, "amount is missing");
        }
        return GivenValue.decimal(node, pointer, findings);
    }

    static @Nullable CurrencyUnit currency(@Nullable JsonNode node, String pointer, Findings findings) {
        if (node == null || node.isNull()) {
            return findings.invalid(pointer, "currency is missing");
        }
        String code = GivenValue.text(node, pointer, findings);
        return code == null ? null : currency(code, pointer, findings);
    }

    static @Nullable CurrencyUnit currency(String code, String pointer, Findings findings) {
        CurrencyUnit currency = StoredMoney.currency(code);
        if (currency != null && !currency.isPseudoCurrency()) {
            return currency;
        }
        CurrencyUnit upper = StoredMoney.currency(code.toUpperCase(Locale.ROOT));
        return findings.invalid(
                pointer,
                "must be a currency code of ISO 4217 such as USD"
                        + (upper == null || upper.equals(currency) ? "" : "; did you mean \"" + upper + "\"?"));
    }
}
