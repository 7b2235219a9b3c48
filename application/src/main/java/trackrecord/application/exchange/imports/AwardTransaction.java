package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.Origin;

/**
 * A transaction in the export of an equity award center: the action, and the details of each lot. Newer exports write
 * {@code VestDate}, older ones {@code vestDate}, and a few fields have other names.
 *
 * @param lots the details of each lot; empty if it has none
 */
record AwardTransaction(Origin origin, JsonNode node, List<Lot> lots) {

    /** The action, as far as it matters for pay. */
    enum Kind {
        VEST,
        PURCHASE,
        GRANT,
        EXERCISE,
        SALE,
        CASH,
        UNKNOWN
    }

    /** One lot of a transaction. */
    record Lot(JsonNode node) {

        /** Null if it is missing, null or empty. */
        @Nullable
        String text(String... names) {
            return AwardTransaction.text(node, names);
        }

        @Nullable
        String awardId() {
            return text("AwardId", "GrantId", "AwardNumber", "GrantNumber", "AwardName");
        }

        @Nullable
        String awardDate() {
            return text("AwardDate", "GrantDate");
        }

        @Nullable
        String price() {
            return text("VestFairMarketValue", "FairMarketValuePrice");
        }
    }

    static AwardTransaction of(JsonNode node, Origin origin) {
        List<JsonNode> details = list(node, "TransactionDetails");
        details = details.isEmpty() ? list(node, "transactionDetails") : details;
        return new AwardTransaction(
                origin,
                node,
                details.stream()
                        .map(AwardTransaction::lot)
                        .filter(lot -> !lot.node().isEmpty())
                        .toList());
    }

    private static Lot lot(JsonNode detail) {
        JsonNode inner = detail.has("Details") ? detail.path("Details") : detail.path("details");
        return new Lot(inner.isObject() ? inner : detail);
    }

    Kind kind() {
        String words = Plain.heading(action() + " " + description());
        List<String> sold = List.of("sale", "sell", "sold");
        String action = Plain.heading(action());
        if (Plain.mentions(action, List.of("exercise"))
                || (Plain.mentions(words, List.of("exercise")) && !Plain.mentions(action, sold))) {
            return Kind.EXERCISE;
        }
        if (Plain.mentions(words, sold)) {
            return Kind.SALE;
        }
        if (Plain.mentions(words, List.of("div reinv", "dividend", "tax withholding", "tax reversal", "nra", "wire"))
                || Plain.mentions(words, List.of("journal", "interest", "disbursement", "cash in lieu", "fee"))) {
            return Kind.CASH;
        }
        if (lots.stream().anyMatch(lot -> lot.text("PurchasePrice") != null)) {
            return Kind.PURCHASE;
        }
        boolean isVest = Plain.mentions(words, List.of("deposit", "lapse", "release", "vest", "distribution"));
        if (isVest && lots.stream().anyMatch(lot -> lot.price() != null || lot.awardId() != null)) {
            return Kind.VEST;
        }
        return !isVest && Plain.mentions(words, List.of("grant", "award")) ? Kind.GRANT : Kind.UNKNOWN;
    }

    boolean isLapse() {
        return Plain.mentions(Plain.heading(action()), List.of("lapse", "release", "vest"));
    }

    String action() {
        return String.valueOf(text(node, "Action"));
    }

    private String description() {
        String text = text(node, "Description");
        return text == null ? "" : text;
    }

    /** Null if it names none. */
    @Nullable
    String date() {
        String text = text(node, "Date", "EventDate");
        int as = text == null ? -1 : text.indexOf(" as of ");
        return text == null || as < 0 ? text : text.substring(as + " as of ".length());
    }

    /** The symbol of the company of the shares; null if it names none. */
    @Nullable
    String symbol() {
        return text(node, "Symbol", "Ticker");
    }

    @Nullable
    String quantity() {
        return text(node, "Quantity");
    }

    private static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            String text = LinedJson.text(node, name);
            text = text == null
                    ? LinedJson.text(node, name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                    : text;
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
