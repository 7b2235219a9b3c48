package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.text.Counted;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.PayRate.Per;

/**
 * A rate of pay as callers write it: money with {@code per} and {@code perYear}, in files also {@code 172000 USD} or
 * {@code 31.50 USD/hour x 2080}.
 */
final class GivenPayRate {

    private static final Pattern SHORT =
            Pattern.compile("(-?[0-9.]+) ([A-Za-z]{3})(?:/(year|month|week|day|hour)(?: x ([0-9.]+))?)?");
    private static final List<String> NAMES = List.of("amount", "currency", "per", "perYear");
    private static final List<String> UNITS =
            Arrays.stream(Per.values()).map(Enum::name).toList();

    private static final List<Step> STEPS = List.of(
            new Step("biweek", "every two weeks", 26),
            new Step("fortnight", "every two weeks", 26),
            new Step("semimonth", "twice a month", 24),
            new Step("bimonth", "every two months", 6),
            new Step("quarter", "every quarter", 4),
            new Step("semiannual", "twice a year", 2));

    private GivenPayRate() {}

    /** Pay periods that are not a unit of a rate. */
    private record Step(String beginsWith, String words, int timesAYear) {}

    private record Parts(
            BigDecimal amount,
            CurrencyUnit currency,
            Per per,
            @Nullable BigDecimal perYear) {}

    static @Nullable PayRate read(JsonNode node, String pointer, Findings findings) {
        Parts parts = findings.notation() == Notation.FILE && node.isString()
                ? shortForm(node, pointer, findings)
                : parts(node, pointer, findings);
        return parts == null || !fits(parts, pointer, findings)
                ? null
                : new PayRate(BigMoney.of(parts.currency, parts.amount), parts.per, parts.perYear);
    }

    private static @Nullable Parts parts(JsonNode node, String pointer, Findings findings) {
        if (!node.isObject()) {
            return findings.invalid(
                    pointer,
                    findings.notation() == Notation.FILE
                            ? "must be a rate such as 172000 USD or 31.50 USD/hour x 2080"
                            : "must be money such as {\"amount\":\"185000.00\",\"currency\":\"USD\"}");
        }
        GivenRecord.refuseUnknown(node, NAMES, pointer, findings, "a rate");
        int before = findings.problems().count();
        BigDecimal amount = GivenMoney.amount(node.get("amount"), pointer + "/amount", findings);
        CurrencyUnit currency = GivenMoney.currency(node.get("currency"), pointer + "/currency", findings);
        Per per = node.hasNonNull("per") ? per(node.get("per"), pointer + "/per", findings) : Per.YEAR;
        BigDecimal perYear = node.hasNonNull("perYear")
                ? GivenValue.decimal(node.get("perYear"), pointer + "/perYear", findings)
                : null;
        return amount == null
                        || currency == null
                        || per == null
                        || findings.problems().count() != before
                ? null
                : new Parts(amount, currency, per, perYear);
    }

    private static @Nullable Per per(JsonNode node, String pointer, Findings findings) {
        return node.isString() && UNITS.contains(node.asString())
                ? Per.valueOf(node.asString())
                : findings.invalid(
                        pointer,
                        "must be one of " + String.join(", ", UNITS)
                                + (node.isString() ? advice(node.asString()) : ""));
    }

    private static String advice(String unit) {
        String steps = adviceOnSteps(unit);
        return steps.isEmpty() ? Suggestion.forName(unit, UNITS) : steps;
    }

    /** Advice for an unsupported unit: pay with other periods is stated per year. */
    private static String adviceOnSteps(String unit) {
        String plain = unit.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        for (Step step : STEPS) {
            if (plain.startsWith(step.beginsWith)) {
                return "; for pay " + step.words + " give " + step.timesAYear + " times the amount, per YEAR";
            }
        }
        return "";
    }

    private static @Nullable Parts shortForm(JsonNode node, String pointer, Findings findings) {
        Matcher matcher = SHORT.matcher(node.asString());
        if (!matcher.matches() || !isDecimal(matcher.group(1)) || !isDecimal(matcher.group(4))) {
            return findings.invalid(
                    pointer,
                    "\"" + GivenValue.shown(node) + "\""
                            + (matcher.matches() && GivenValue.isTooLong(matcher.group(1))
                                    ? GivenValue.TOO_LONG
                                    : " is not a rate such as 172000 USD, 5000 EUR/month or 31.50 USD/hour x 2080: digits"
                                            + " with an optional point, no separators, and a currency code"
                                            + adviceOnSteps(node.asString().replaceFirst("[^/]*/", ""))));
        }
        CurrencyUnit currency = GivenMoney.currency(matcher.group(2), pointer, findings);
        return currency == null
                ? null
                : new Parts(
                        new BigDecimal(matcher.group(1)),
                        currency,
                        matcher.group(3) == null
                                ? Per.YEAR
                                : Per.valueOf(matcher.group(3).toUpperCase(Locale.ROOT)),
                        matcher.group(4) == null ? null : new BigDecimal(matcher.group(4)));
    }

    private static boolean isDecimal(@Nullable String text) {
        return text == null || GivenValue.DECIMAL.matcher(text).matches();
    }

    /** Whether unit, count and decimals go together; adds a problem otherwise. */
    private static boolean fits(Parts it, String pointer, Findings findings) {
        int before = findings.problems().count();
        if (it.perYear == null && it.per.isCountRequired()) {
            findings.invalid(
                    pointer + "/perYear",
                    "perYear is missing: it is how many " + plural(it.per) + " make a year, such as \""
                            + (it.per == Per.HOUR ? "2080" : "260") + "\"");
        }
        if (it.perYear != null && !it.per.isCountTaken()) {
            findings.invalid(
                    pointer + "/perYear",
                    "perYear does not go with a rate per YEAR; leave it out, or give another per");
        }
        int most = it.per.decimals(it.currency);
        int decimals = it.per == Per.YEAR
                ? it.amount.scale()
                : it.amount.stripTrailingZeros().scale();
        if (decimals > most) {
            findings.invalid(
                    pointer + "/amount",
                    it.amount.toPlainString() + " has " + Counted.of(decimals, "decimal") + ", but "
                            + (it.per == Per.YEAR ? it.currency + " has " + most : "a rate has at most " + most)
                            + "; amounts are not rounded here");
        }
        return findings.problems().count() == before;
    }

    private static String plural(Per per) {
        return per.name().toLowerCase(Locale.ROOT) + "s";
    }
}
