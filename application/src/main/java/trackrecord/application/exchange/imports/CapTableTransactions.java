package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.CapTableItems.date;
import static trackrecord.application.exchange.imports.CapTableItems.number;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.BigMoney;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.imports.CapTableFacts.Rank;
import trackrecord.application.exchange.imports.CapTableGrants.Held;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Quantity;

/** Converts the transactions of a cap table's grants to facts. */
final class CapTableTransactions {

    /** Types that concern a person rather than a security, with the reason why they become no fact. */
    private static final Map<String, String> PERSONAL = Map.of(
            "CE_STAKEHOLDER_STATUS",
            "a change of status is not read; record an end or a leave of the employment with its own command",
            "CE_STAKEHOLDER_RELATIONSHIP",
            "a change of relationship is not read; record an end of the employment with its own command",
            "TX_STOCK_ISSUANCE",
            "an issuance of stock is not read; record restricted stock as a grant");

    private final CapTableItems items;
    private final CapTableGrants grants;
    private final CapTableIssuer issuer;
    private final CapTableFacts facts;
    /** By grant of stock units, the transactions that vest or cancel units. */
    private final Map<String, Vesting> vesting = new LinkedHashMap<>();

    /** The vesting of a grant, which is complete only after all transactions are read. */
    record Vesting(Held held, Action.GrantRsu granted, List<JsonNode> transactions) {}

    CapTableTransactions(CapTableItems items, CapTableGrants grants, CapTableIssuer issuer, CapTableFacts facts) {
        this.items = items;
        this.grants = grants;
        this.issuer = issuer;
        this.facts = facts;
    }

    /** @throws IllegalArgumentException if the object lacks required data */
    void read(JsonNode item) {
        String type = CapTableItems.type(item);
        if (type.equals("TX_STOCK_CLASS_SPLIT")) {
            issuer.split(item);
            return;
        }
        Held held = grants.held(text(item, "security_id"));
        String personal = grants.isOfThem(text(item, "stakeholder_id")) ? PERSONAL.get(type) : null;
        if (held == null && personal != null && !items.isResult(text(item, "security_id"))) {
            facts.note(item, personal);
        } else if (held == null) {
            explainForeign(item, type);
        } else if (held.granted() == null && !type.equals("TX_EQUITY_COMPENSATION_ISSUANCE")) {
            facts.explain(item, "its grant was retracted, so none is recorded");
        } else {
            read(item, type, held);
        }
    }

    private void explainForeign(JsonNode item, String type) {
        if (!type.equals("TX_EQUITY_COMPENSATION_ISSUANCE") || !grants.isTheirs(item)) {
            facts.explain(
                    item,
                    "nothing is recorded for this " + Quoted.plain(type)
                            + (text(item, "security_id") == null ? "" : ": its security is not one of the grants"));
        }
    }

    private void read(JsonNode item, String type, Held held) {
        switch (type) {
            case "TX_EQUITY_COMPENSATION_ISSUANCE" -> {}
            case "TX_EQUITY_COMPENSATION_ACCEPTANCE" -> facts.explain(item, "an acceptance changes nothing");
            case "TX_VESTING_START" ->
                facts.explain(item, "it is the start of the schedule of grant " + held.grantId());
            case "TX_EQUITY_COMPENSATION_RELEASE", "TX_VESTING_ACCELERATION" -> vests(item, held);
            case "TX_EQUITY_COMPENSATION_EXERCISE" -> exercise(item, held);
            case "TX_EQUITY_COMPENSATION_CANCELLATION" -> cancellation(item, held);
            case "TX_VESTING_EVENT" -> issuer.event(item);
            case "TX_EQUITY_COMPENSATION_TRANSFER" ->
                facts.note(
                        item,
                        "a transfer to somebody else is not read; what was transferred still counts as held here");
            default -> facts.note(item, "a " + Quoted.plain(type) + " about grant " + held.grantId() + " is not read");
        }
    }

    private void exercise(JsonNode exercise, Held held) {
        if (!held.isOption()) {
            facts.note(exercise, "an exercise of something other than an option is not read");
            return;
        }
        LocalDate on = date(exercise, "date");
        BigMoney price = items.price(held.issuance(), on);
        facts.add(
                exercise,
                Rank.CHANGE,
                new Action.ExerciseOptions(held.grantId(), quantity(exercise), price, null).on(on));
    }

    private void cancellation(JsonNode cancellation, Held held) {
        LocalDate on = date(cancellation, "date");
        String reason = text(cancellation, "reason_text");
        if (held.granted() instanceof Action.GrantRsu granted) {
            vesting(held, granted).add(cancellation);
        }
        Action cancelled = held.isOption()
                ? new Action.CancelOptions(held.grantId(), quantity(cancellation), reason)
                : new Action.ForfeitRsu(held.grantId(), new Quantity.Units(quantity(cancellation)), reason);
        facts.add(cancellation, Rank.END, cancelled.on(on));
    }

    /** Collects a transaction; its effect on vesting is determined when all are known. */
    private void vests(JsonNode transaction, Held held) {
        if (held.granted() instanceof Action.GrantRsu granted) {
            vesting(held, granted).add(transaction);
        } else if (CapTableItems.type(transaction).equals("TX_VESTING_ACCELERATION")) {
            facts.note(transaction, "an acceleration of an option is not read; its units vest by the schedule");
        } else {
            facts.note(transaction, "a release of an option is not read; options are exercised");
        }
    }

    private List<JsonNode> vesting(Held held, Action.GrantRsu granted) {
        return vesting.computeIfAbsent(held.grantId(), _ -> new Vesting(held, granted, new ArrayList<>()))
                .transactions();
    }

    /** One for every grant with vests or cancellations; valid after all transactions are read. */
    Collection<Vesting> vestings() {
        return vesting.values();
    }

    /** @throws IllegalArgumentException if its transactions cannot be matched with the schedule */
    void vest(Vesting it) {
        CapTableVests vests = new CapTableVests(it.granted(), it.held().on(), issuer.splits(), issuer.events());
        for (CapTableVests.Made made : vests.of(it.transactions())) {
            if (made.command() != null) {
                facts.add(made.transaction(), Rank.CHANGE, made.command());
            }
            if (made.why() != null) {
                facts.explainAlso(made.transaction(), made.why());
            }
        }
    }

    private static BigDecimal quantity(JsonNode item) {
        return number(text(item, "quantity"), "quantity");
    }
}
