package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.vocabulary.BonusTarget;

/** A bonus target as callers write it: {@code {"percent":"15"}} or {@code {"amount":Money}}; in files also 15%. */
final class GivenBonusTarget {

    private static final List<String> NAMES = List.of("percent", "amount");

    private GivenBonusTarget() {}

    static @Nullable BonusTarget read(JsonNode node, String pointer, Findings findings) {
        if (findings.notation() == Notation.FILE && node.isString()) {
            return node.asString().endsWith("%")
                    ? percent(node, pointer + "/percent", findings)
                    : amount(node, pointer, findings);
        }
        boolean percent = node.hasNonNull("percent");
        if (!node.isObject() || percent == node.hasNonNull("amount")) {
            return findings.invalid(
                    pointer,
                    findings.notation() == Notation.FILE
                            ? "must be a bonus target such as 15% or 20000 USD"
                            : "must be either {\"percent\":\"15\"} or {\"amount\":{...}} a year");
        }
        GivenRecord.refuseUnknown(node, NAMES, pointer, findings, "a bonus target");
        return percent
                ? percent(node.get("percent"), pointer + "/percent", findings)
                : amount(node.get("amount"), pointer + "/amount", findings);
    }

    private static @Nullable BonusTarget percent(JsonNode node, String pointer, Findings findings) {
        BigDecimal percent = GivenValue.decimal(node, pointer, findings);
        return percent == null ? null : new BonusTarget.Percent(percent);
    }

    private static @Nullable BonusTarget amount(JsonNode node, String pointer, Findings findings) {
        Money amount = GivenMoney.money(node, pointer, findings);
        return amount == null ? null : new BonusTarget.Amount(amount);
    }
}
