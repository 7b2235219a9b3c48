package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.Origin;
import trackrecord.domain.text.Quoted;

/** The objects of a package of the Open Cap Table Format: those of all its files, in order. */
final class CapTableItems {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final IdentityHashMap<JsonNode, LinedJson> fileOf = new IdentityHashMap<>();
    private final List<JsonNode> items = new ArrayList<>();
    private final Map<String, List<JsonNode>> byType = new HashMap<>();
    private final Map<String, List<JsonNode>> bySecurity = new HashMap<>();
    private final Map<String, JsonNode> byBalance = new HashMap<>();
    private final Set<String> results = new HashSet<>();
    private final List<Origin> strays = new ArrayList<>();

    /** @param files files of the package, each a file of the format or an array of them */
    CapTableItems(List<LinedJson> files) {
        for (LinedJson json : files) {
            strays.addAll(json.strays(json.root()));
            files(json.root()).forEach(file -> {
                strays.addAll(json.strays(file.path("items")));
                JsonNode issuer = file.path("issuer");
                Stream.concat(Stream.of(issuer), list(file, "items").stream())
                        .filter(JsonNode::isObject)
                        .forEach(item -> {
                            items.add(item);
                            fileOf.put(item, json);
                        });
                if (issuer.isObject() && text(issuer, "object_type") == null) {
                    byType.computeIfAbsent("ISSUER", _ -> new ArrayList<>()).add(issuer);
                }
            });
        }
        for (JsonNode item : items) {
            byType.computeIfAbsent(type(item), _ -> new ArrayList<>()).add(item);
            String security = text(item, "security_id");
            String balance = text(item, "balance_security_id");
            if (security != null) {
                bySecurity.computeIfAbsent(security, _ -> new ArrayList<>()).add(item);
            }
            if (balance != null) {
                byBalance.put(balance, item);
            }
            list(item, "resulting_security_ids").forEach(it -> results.add(it.asString("")));
        }
    }

    private static Stream<JsonNode> files(JsonNode root) {
        return root.isArray() ? root.values().stream().flatMap(CapTableItems::files) : Stream.of(root);
    }

    List<JsonNode> all() {
        return items;
    }

    /** The elements among the objects that are not objects. */
    List<Origin> strays() {
        return strays;
    }

    Origin origin(JsonNode item) {
        return Objects.requireNonNull(fileOf.get(item)).origin(item);
    }

    Stream<JsonNode> of(String type) {
        return byType.getOrDefault(type, List.of()).stream();
    }

    /** The first object of a type that refers to a security. */
    Optional<JsonNode> about(String type, String securityId) {
        return bySecurity.getOrDefault(securityId, List.of()).stream()
                .filter(it -> type.equals(type(it)))
                .findFirst();
    }

    /** The transaction that left a security as its balance; null if there is none. */
    @Nullable
    JsonNode leaving(String securityId) {
        return byBalance.get(securityId);
    }

    /** Whether a security results from another transaction, such as the shares of a release. */
    boolean isResult(@Nullable String securityId) {
        return securityId != null && results.contains(securityId);
    }

    /** The type of an object; older names of equity compensation are mapped to the newer ones. */
    static String type(JsonNode item) {
        return String.valueOf(text(item, "object_type")).replace("TX_PLAN_SECURITY_", "TX_EQUITY_COMPENSATION_");
    }

    /**
     * The newest share price on or before a day, for the class of the issuance if it is known.
     *
     * @throws IllegalArgumentException if several classes have a price, and the class is unknown
     */
    @Nullable
    BigMoney price(JsonNode issuance, LocalDate on) {
        Set<String> classes = classes(issuance);
        JsonNode newest = null;
        Set<String> priced = new TreeSet<>();
        for (JsonNode valuation : of("VALUATION").toList()) {
            String of = String.valueOf(text(valuation, "stock_class_id"));
            LocalDate from = date(valuation, "effective_date");
            if (from.isAfter(on) || (!classes.isEmpty() && !classes.contains(of))) {
                continue;
            }
            priced.add(of);
            if (newest == null || date(newest, "effective_date").isBefore(from)) {
                newest = valuation;
            }
        }
        if (classes.isEmpty() && priced.size() > 1) {
            throw new IllegalArgumentException(
                    "the package values several classes of stock (" + String.join(", ", priced)
                            + "), and the issuance names none; give unitPrice=12.50 USD with the import");
        }
        return newest == null ? null : money(newest.path("price_per_share"));
    }

    /** The stock classes of a security: its own, otherwise those of its plan. */
    Set<String> classes(JsonNode issuance) {
        Set<String> classes = new TreeSet<>();
        String own = text(issuance, "stock_class_id");
        String planId = text(issuance, "stock_plan_id");
        if (own != null) {
            classes.add(own);
        } else if (planId != null) {
            of("STOCK_PLAN").filter(plan -> planId.equals(text(plan, "id"))).forEach(plan -> {
                String one = text(plan, "stock_class_id");
                if (one != null) {
                    classes.add(one);
                }
                list(plan, "stock_class_ids").stream()
                        .filter(JsonNode::isString)
                        .forEach(it -> classes.add(it.asString()));
            });
        }
        return classes;
    }

    static String needed(JsonNode item, String field) {
        String text = text(item, field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }

    static LocalDate date(JsonNode item, String field) {
        String text = String.valueOf(text(item, field));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is not a date: " + Quoted.of(text), e);
        }
    }

    static BigDecimal number(@Nullable String text, String field) {
        if (text == null || !NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(field + " is not a number: " + Quoted.of(String.valueOf(text)));
        }
        return new BigDecimal(text);
    }

    static @Nullable BigMoney money(JsonNode node) {
        return node.isObject() ? money(String.valueOf(text(node, "amount")), text(node, "currency")) : null;
    }

    static BigMoney money(String amount, @Nullable String currency) {
        try {
            return BigMoney.of(CurrencyUnit.of(String.valueOf(currency)), number(amount, "a price"));
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException(
                    "a price such as 12.50 USD names its currency, not " + Quoted.of(String.valueOf(currency)), e);
        }
    }
}
