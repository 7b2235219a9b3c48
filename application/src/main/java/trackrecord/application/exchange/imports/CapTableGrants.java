package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.CapTableItems.date;
import static trackrecord.application.exchange.imports.CapTableItems.money;
import static trackrecord.application.exchange.imports.CapTableItems.needed;
import static trackrecord.application.exchange.imports.CapTableItems.number;
import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.Origin;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.VestingTerms;

/** The grants made from the issuances of one stakeholder. Securities are identified by their {@code security_id}. */
final class CapTableGrants {

    private final CapTableItems items;
    private final @Nullable String unitPrice;
    private final HeldGrants recorded;
    private final LinedCommands commands;
    private final CapTableOptions options;
    private final Map<String, Held> bySecurity = new HashMap<>();
    private final Set<String> grantIds = new HashSet<>();
    private final Set<Origin> read = new HashSet<>();
    private final Set<String> stakeholders = new HashSet<>();

    /**
     * A grant of the package.
     *
     * @param granted null if it was retracted
     */
    record Held(String grantId, JsonNode issuance, @Nullable Action granted) {

        boolean isOption() {
            return granted instanceof Action.GrantOptions;
        }

        LocalDate on() {
            return date(issuance, "date");
        }
    }

    /**
     * @param unitPrice {@code 12.50 USD}: the price if the package has no valuation; null to refuse a grant without one
     */
    CapTableGrants(CapTableItems items, @Nullable String unitPrice, HeldGrants recorded, LinedCommands commands) {
        this.items = items;
        this.unitPrice = unitPrice;
        this.recorded = recorded;
        this.commands = commands;
        this.options = new CapTableOptions(items, commands);
    }

    /** The grant of a security, or of the security whose balance it is; null if there is none. */
    @Nullable
    Held held(@Nullable String securityId) {
        return securityId == null ? null : bySecurity.get(securityId);
    }

    /** Whether the stakeholder is the holder of these grants. */
    boolean isOfThem(@Nullable String stakeholder) {
        return stakeholder != null && stakeholders.contains(stakeholder);
    }

    boolean isTheirs(JsonNode issuance) {
        return read.contains(items.origin(issuance));
    }

    /** Whether a grant is of this class of stock, or names no class. */
    boolean concerns(@Nullable String stockClass) {
        return bySecurity.values().stream().anyMatch(it -> {
            Set<String> classes = items.classes(it.issuance());
            return classes.isEmpty() || stockClass == null || classes.contains(stockClass);
        });
    }

    boolean isAnyBefore(LocalDate day) {
        return bySecurity.values().stream().anyMatch(it -> it.on().isBefore(day));
    }

    /** @return the command that records it; empty if it is left out; the reason is recorded */
    Optional<DatedCommand> issue(JsonNode issuance) {
        read.add(items.origin(issuance));
        stakeholders.add(String.valueOf(text(issuance, "stakeholder_id")));
        String securityId = needed(issuance, "security_id");
        String kind = kind(issuance);
        boolean isOption = CapTableOptions.KINDS.contains(kind);
        if (items.about("TX_EQUITY_COMPENSATION_RETRACTION", securityId).isPresent()) {
            bySecurity.put(securityId, new Held(named(issuance), issuance, null));
            retract(issuance);
            return Optional.empty();
        }
        Held whole = balanced(securityId);
        if (whole != null) {
            bySecurity.put(securityId, whole);
            commands.explain(items.origin(issuance), "it is the balance of grant " + whole.grantId());
            return Optional.empty();
        }
        if (!isOption && !kind.equals("RSU")) {
            commands.noteAndExplain(
                    items.origin(issuance), "compensation of type " + Quoted.plain(kind) + " is not read");
            return Optional.empty();
        }
        if (isOption && !CapTableOptions.hasPrice(issuance)) {
            commands.noteAndExplain(
                    items.origin(issuance),
                    "the option " + Quoted.plain(named(issuance)) + " is left out: it names no exercise price");
            return Optional.empty();
        }
        String grantId = grantId(issuance, securityId);
        BigDecimal quantity = number(text(issuance, "quantity"), "quantity");
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("quantity must be greater than 0");
        }
        VestingTerms terms = terms(issuance, quantity);
        Action granted = isOption
                ? new Action.GrantOptions(grantId, options.terms(issuance, kind, quantity), terms)
                : new Action.GrantRsu(grantId, new Granted.Units(quantity, price(issuance)), terms);
        Held held = new Held(grantId, issuance, granted);
        bySecurity.put(securityId, held);
        return Optional.of(granted.on(held.on()));
    }

    /** Removes the commands that were added before the retraction. */
    private void retract(JsonNode issuance) {
        String id = named(issuance);
        List<RecordedFact> facts = recorded.of(id);
        Origin origin = items.origin(issuance);
        if (facts.isEmpty()) {
            commands.explain(origin, "it was retracted, so no grant is recorded");
            return;
        }
        boolean isAlone = items.of("TX_EQUITY_COMPENSATION_ISSUANCE")
                .filter(it -> isOfThem(text(it, "stakeholder_id")))
                .allMatch(it -> items.origin(it).equals(origin) || !named(it).equals(id));
        boolean isOfItsDay = facts.stream()
                .anyMatch(it -> HeldGrants.grants(Restatement.command(it).action())
                        && it.effectiveOn().equals(date(issuance, "date")));
        if (!isAlone || !isOfItsDay) {
            throw new IllegalArgumentException("it was retracted, and the career has a grant " + Quoted.plain(id)
                    + (isAlone ? " of another day" : ", which other securities are named as well")
                    + "; retract it if that is meant (" + HeldGrants.named(facts)
                    + "), or leave this issuance and its retraction out");
        }
        facts.reversed().forEach(it -> commands.retract(origin, it.number(), "the grant was retracted"));
        commands.noteAndExplain(origin, "it was retracted, so " + HeldGrants.named(facts) + " of it are taken back");
    }

    private static String kind(JsonNode issuance) {
        String kind = text(issuance, "compensation_type");
        String older = text(issuance, "plan_security_type");
        return kind != null ? kind : String.valueOf(older);
    }

    private static String named(JsonNode issuance) {
        String named = text(issuance, "custom_id");
        return named == null ? needed(issuance, "security_id") : named;
    }

    /** Securities that share a custom id are distinguished by their own id. */
    private String grantId(JsonNode issuance, String securityId) {
        String named = named(issuance);
        String apart = named + "-" + securityId;
        String grantId = grantIds.contains(named) || !recorded.of(apart).isEmpty() ? apart : named;
        grantIds.add(grantId);
        return grantId;
    }

    /** The grant whose cancellation or exercise left this security as its balance. */
    private @Nullable Held balanced(String securityId) {
        JsonNode leaving = items.leaving(securityId);
        return leaving == null ? null : held(text(leaving, "security_id"));
    }

    private @Nullable VestingTerms terms(JsonNode issuance, BigDecimal quantity) {
        LocalDate on = date(issuance, "date");
        List<JsonNode> vestings = list(issuance, "vestings");
        String id = text(issuance, "vesting_terms_id");
        if (!vestings.isEmpty()) {
            return CapTableDates.terms(vestings, quantity, on);
        }
        if (id == null) {
            return null;
        }
        JsonNode terms = items.of("VESTING_TERMS")
                .filter(it -> id.equals(text(it, "id")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("its vesting terms " + Quoted.of(id)
                        + " are not in the package; add the file that holds them"));
        Optional<JsonNode> start = items.about("TX_VESTING_START", needed(issuance, "security_id"));
        if (start.isEmpty()) {
            commands.noteAndExplain(
                    items.origin(issuance),
                    "the package states no start of vesting, so vesting starts on the grant date");
        }
        return CapTableTerms.read(
                terms,
                quantity,
                start.map(it -> date(it, "date")).orElse(null),
                on,
                start.map(it -> text(it, "vesting_condition_id")).orElse(null));
    }

    /** The newest valuation on or before the grant, otherwise the price given with the import. */
    private BigMoney price(JsonNode issuance) {
        LocalDate on = date(issuance, "date");
        BigMoney price = unitPrice == null ? items.price(issuance, on) : priceOrNone(issuance, on);
        if (price != null) {
            return price;
        }
        if (unitPrice == null) {
            throw new IllegalArgumentException(
                    "the package has no valuation on or before " + on + "; give unitPrice=12.50 USD with the import");
        }
        return given(unitPrice);
    }

    /** If several classes have a price, the price given with the import applies. */
    private @Nullable BigMoney priceOrNone(JsonNode issuance, LocalDate on) {
        try {
            return items.price(issuance, on);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static BigMoney given(String unitPrice) {
        String[] parts = unitPrice.strip().split("\\s+");
        return money(parts[0], parts.length > 1 ? parts[1] : null);
    }
}
