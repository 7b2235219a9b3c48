package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recomputes a figure from its JSON alone, as the contract says that an outsider can: leaves are taken at their
 * {@code exact}, or their {@code amount} where there is none; every other node must show what its parts make.
 */
public final class Outsider {

    private static final JsonMapper JSON = new JsonMapper();

    private Outsider() {}

    /** Returns the value that the leaves make, as printed; fails where some node says otherwise. */
    public static BigDecimal evaluate(String figure) {
        JsonNode node = JSON.readTree(figure);
        return value(node, node.get("currency").asString()).rounded(decimals(node));
    }

    private static Quotient value(JsonNode node, String currency) {
        assertThat(node.get("currency").asString()).isEqualTo(currency);
        assertThat(node.get("label").asString()).isNotBlank();
        assertThat(node.get("formula").asString()).isNotBlank();
        Quotient value =
                switch (node.get("op").asString()) {
                    case "FACT", "TRANCHE" -> leaf(node);
                    case "SUM" -> sum(node, currency);
                    case "PRODUCT" ->
                        only(node, currency)
                                .times(Quotient.parse(node.get("ratio").asString()));
                    case "ROUND" -> Quotient.of(only(node, currency).rounded(decimals(node)));
                    default -> throw new AssertionError("an op that no outsider knows: " + node);
                };
        assertThat(node.has("ratio")).isEqualTo(node.get("op").asString().equals("PRODUCT"));
        shows(node, value);
        cites(node);
        return value;
    }

    private static Quotient leaf(JsonNode node) {
        assertThat(node.path("parts").size()).isZero();
        assertThat(node.get("facts").size())
                .as("facts behind %s", node.get("label"))
                .isPositive();
        return node.has("exact")
                ? Quotient.parse(node.get("exact").asString())
                : Quotient.of(new BigDecimal(node.get("amount").asString()));
    }

    private static Quotient sum(JsonNode node, String currency) {
        Quotient sum = Quotient.ZERO;
        for (JsonNode part : node.get("parts")) {
            sum = sum.plus(value(part, currency));
        }
        return sum;
    }

    private static Quotient only(JsonNode node, String currency) {
        assertThat(node.get("parts").size()).isEqualTo(1);
        return value(node.get("parts").get(0), currency);
    }

    /** The amount is the value rounded; {@code exact} is there just where that is not all. */
    private static void shows(JsonNode node, Quotient value) {
        BigDecimal amount = new BigDecimal(node.get("amount").asString());
        assertThat(amount).as("amount of %s", node).isEqualTo(value.rounded(decimals(node)));
        assertThat(node.has("exact"))
                .as("exact of %s", node)
                .isNotEqualTo(Quotient.of(amount).isSameAs(value));
        if (node.has("exact")) {
            assertThat(Quotient.parse(node.get("exact").asString()).isSameAs(value))
                    .isTrue();
        }
    }

    private static void cites(JsonNode node) {
        TreeSet<Integer> cited = new TreeSet<>();
        node.get("facts").forEach(fact -> cited.add(fact.asInt()));
        assertThat(cited).hasSize(node.get("facts").size());
        node.path("parts").forEach(part -> part.get("facts")
                .forEach(fact -> assertThat(cited).contains(fact.asInt())));
    }

    private static int decimals(JsonNode node) {
        return new BigDecimal(node.get("amount").asString()).scale();
    }
}
