package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.text.Quoted;

/** One condition of vesting terms. */
record CapTableCondition(JsonNode node) {

    String id() {
        return String.valueOf(text(node, "id"));
    }

    JsonNode trigger() {
        return node.path("trigger");
    }

    boolean isEvent() {
        return "VESTING_EVENT".equals(text(trigger(), "type"));
    }

    /** The ids of the conditions that can follow it. */
    List<String> next() {
        return list(node, "next_condition_ids").stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    /**
     * The share of the grant that one occurrence vests.
     *
     * @param quantity of the grant
     * @param given    the share that earlier conditions vest
     */
    Rational portion(BigDecimal quantity, Rational given) {
        String units = text(node, "quantity");
        if (units != null) {
            return Rational.of(CapTableItems.number(units, "quantity")).dividedBy(Rational.of(quantity));
        }
        JsonNode portion = node.path("portion");
        Rational denominator = Rational.of(CapTableItems.number(text(portion, "denominator"), "denominator"));
        if (denominator.isZero()) {
            throw new IllegalArgumentException("condition " + Quoted.plain(id()) + " has a portion of denominator 0");
        }
        Rational share = Rational.of(CapTableItems.number(text(portion, "numerator"), "numerator"))
                .dividedBy(denominator);
        return portion.path("remainder").asBoolean(false) ? share.times(Rational.ONE.minus(given)) : share;
    }
}
