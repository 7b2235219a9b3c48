package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.measure.Component;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Characters;
import trackrecord.domain.text.Counted;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.FieldRules;

/**
 * Reads a claim: {@code {"amount":Money,"from","to","within","components":{"BASE",...},"note",
 * "employment","employer"}}, as strictly as commands. {@code within} and the components are amounts in the claim's
 * currency: text, or money.
 */
public final class ClaimReader {

    private static final List<String> NAMES =
            List.of("amount", "from", "to", "within", "components", "note", "employment", "employer");
    private static final List<String> COMPONENTS =
            Stream.of(Component.values()).map(Enum::name).toList();
    private static final int LONGEST_NOTE = 10_000;

    private final JsonNode tree;
    private final Findings findings = new Findings(0, Notation.JSON);

    private ClaimReader(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * @param json UTF-8
     * @throws Rejected with every problem: UNREADABLE, UNKNOWN_FIELD, INVALID_FIELD
     */
    public static Claim read(byte[] json) {
        try {
            return new ClaimReader(GivenJson.read(json)).claim();
        } catch (JacksonException e) {
            throw new Rejected(List.of(
                    Problem.of(Code.UNREADABLE, "the body is not valid JSON: " + CommandReader.described(e), 0)));
        }
    }

    private Claim claim() {
        if (!tree.isObject()) {
            throw new Rejected(
                    List.of(Problem.of(Code.UNREADABLE, "a claim is an object with " + String.join(", ", NAMES), 0)));
        }
        GivenRecord.refuseUnknown(tree, NAMES, "", findings, "a claim");
        Money amount = amount();
        LocalDate from = date("from");
        LocalDate to = date("to");
        if (from != null && to != null && !from.isBefore(to)) {
            findings.invalid("/from", "must be before to (" + to + "); to is the first day after the window");
        }
        BigDecimal within = amount == null ? null : optional("within", amount.getCurrencyUnit());
        Map<Component, BigDecimal> components = amount == null ? Map.of() : components(amount.getCurrencyUnit());
        String note = note();
        String employment = name("employment");
        String employer = name("employer");
        if (employment != null && employer != null) {
            findings.invalid("/employer", "employment and employer cannot both be given; leave one of them out");
        }
        if (amount == null || from == null || to == null || !findings.problems().isEmpty()) {
            throw new Rejected(findings.problems());
        }
        return new Claim(
                amount,
                LocalDateRange.of(from, to),
                within,
                components,
                note,
                employment == null ? null : new EmploymentId(employment),
                employer);
    }

    private @Nullable Money amount() {
        JsonNode given = given(tree, "amount");
        if (given == null) {
            return findings.invalid("/amount", "amount is missing");
        }
        Money amount = GivenMoney.money(given, "/amount", findings);
        return amount == null || amount.isPositive()
                ? amount
                : findings.invalid("/amount/amount", "must be greater than 0");
    }

    private @Nullable LocalDate date(String name) {
        JsonNode given = given(tree, name);
        if (given == null) {
            return findings.invalid("/" + name, name + " is missing");
        }
        LocalDate date = GivenValue.date(given, "/" + name, findings);
        boolean outside =
                date != null && (date.isBefore(FieldRules.FIRST_DAY) || date.isAfter(FieldRules.LAST_DAY.plusDays(1)));
        return !outside
                ? date
                : findings.invalid(
                        "/" + name, "must be between " + FieldRules.FIRST_DAY + " and " + FieldRules.LAST_DAY);
    }

    private @Nullable BigDecimal optional(String name, CurrencyUnit currency) {
        JsonNode given = given(tree, name);
        return given == null ? null : amountIn(currency, given, "/" + name);
    }

    private Map<Component, BigDecimal> components(CurrencyUnit currency) {
        Map<Component, BigDecimal> components = new EnumMap<>(Component.class);
        JsonNode given = given(tree, "components");
        if (given == null) {
            return components;
        }
        if (!given.isObject()) {
            findings.invalid("/components", "must be an object with " + String.join(", ", COMPONENTS));
            return components;
        }
        GivenRecord.refuseUnknown(given, COMPONENTS, "/components", findings, "components");
        for (Component component : Component.values()) {
            JsonNode amount = given(given, component.name());
            BigDecimal read = amount == null ? null : amountIn(currency, amount, "/components/" + component);
            if (read != null) {
                components.put(component, read);
            }
        }
        return components;
    }

    /** Not negative, with no more decimals than the currency has. */
    private @Nullable BigDecimal amountIn(CurrencyUnit currency, JsonNode node, String pointer) {
        BigDecimal amount;
        if (node.isObject()) {
            Money money = GivenMoney.money(node, pointer, findings);
            if (money != null && !money.getCurrencyUnit().equals(currency)) {
                return findings.invalid(pointer + "/currency", "must be the currency of the claim, " + currency);
            }
            amount = money == null ? null : money.getAmount();
        } else {
            amount = GivenValue.decimal(node, pointer, findings);
        }
        if (amount != null && (amount.signum() < 0 || amount.scale() > currency.getDecimalPlaces())) {
            return findings.invalid(
                    pointer,
                    "must be an amount of 0 or more, with at most "
                            + Counted.of(currency.getDecimalPlaces(), "decimal"));
        }
        return amount;
    }

    private @Nullable String note() {
        JsonNode given = given(tree, "note");
        String note = given == null ? null : GivenValue.text(given, "/note", findings);
        if (note == null) {
            return null;
        }
        String unfit = note.length() > LONGEST_NOTE
                ? "must have at most " + LONGEST_NOTE + " characters"
                : Characters.problemInLines(note);
        return unfit == null ? note : findings.invalid("/note", unfit);
    }

    private @Nullable String name(String field) {
        JsonNode given = given(tree, field);
        return given == null ? null : GivenValue.text(given, "/" + field, findings);
    }

    /** Null counts as absent. */
    private static @Nullable JsonNode given(JsonNode object, String name) {
        JsonNode given = object.get(name);
        return given == null || given.isNull() ? null : given;
    }
}
