package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.list;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Located;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;

/**
 * Reads the RSUs of one stakeholder from a package of the Open Cap Table Format: issuances with their vesting terms,
 * releases, cancellations and vesting events. The body is one of its files, or an array of them.
 *
 * <p>The format states no value of an RSU at its grant: it is the newest valuation in the package on or before that
 * date, else the price that is given with the import.
 */
public final class CapTableReader {

    private static final List<String> ISSUANCES =
            List.of("TX_EQUITY_COMPENSATION_ISSUANCE", "TX_PLAN_SECURITY_ISSUANCE");
    private static final List<String> RELEASES = List.of("TX_EQUITY_COMPENSATION_RELEASE", "TX_PLAN_SECURITY_RELEASE");
    private static final List<String> CANCELLATIONS =
            List.of("TX_EQUITY_COMPENSATION_CANCELLATION", "TX_PLAN_SECURITY_CANCELLATION");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final int LONGEST_LIST = 500;

    private final LinedJson json;
    private final Options options;
    private final List<JsonNode> items;
    private final LinedCommands commands = new LinedCommands();
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();
    private final List<Dated> dated = new ArrayList<>();

    /** @param rank of one day: grants come before what is about them */
    private record Dated(int rank, Located<DatedCommand> command) {

        LocalDate on() {
            return command.value().effectiveOn();
        }
    }

    /**
     * @param stakeholder id of the person; absent: the package has one who holds RSUs
     * @param unitPrice   {@code 12.50 USD}: of a grant for which the package has no valuation; absent: refused
     */
    public record Options(
            @Nullable String stakeholder, @Nullable String unitPrice) {}

    private CapTableReader(LinedJson json, Options options) {
        this.json = json;
        this.options = options;
        this.items =
                files(json.root()).flatMap(file -> list(file, "items").stream()).toList();
    }

    /** @throws FileRejected with every problem, each with its line */
    public static ImportedFile read(byte[] bytes, Options options, History history) {
        CapTableReader reader = new CapTableReader(LinedJson.of(bytes), options);
        reader.grants();
        if (!reader.problems.isEmpty()) {
            throw new FileRejected(reader.problems);
        }
        reader.dated.sort(Comparator.comparing(Dated::on).thenComparingInt(Dated::rank));
        reader.dated.forEach(
                it -> reader.commands.add(it.command().place(), it.command().value()));
        return reader.commands.newTo(history);
    }

    private static Stream<JsonNode> files(JsonNode root) {
        return root.isArray() ? root.values().stream().flatMap(CapTableReader::files) : Stream.of(root);
    }

    private void grants() {
        List<JsonNode> issued = of(ISSUANCES).filter(CapTableReader::isRsu).toList();
        TreeSet<String> holders = new TreeSet<>();
        issued.forEach(it -> holders.add(String.valueOf(text(it, "stakeholder_id"))));
        if (issued.isEmpty()) {
            throw rejected("no issuance of equity compensation of type RSU is in it");
        }
        if (options.stakeholder() == null && holders.size() > 1) {
            throw rejected("several people hold RSUs in it; give stakeholder= with one of "
                    + Quoted.cut(String.join(", ", holders), LONGEST_LIST));
        }
        if (options.stakeholder() != null && !holders.contains(options.stakeholder())) {
            throw rejected("no RSU of stakeholder " + Quoted.of(options.stakeholder()) + " is in it, but of "
                    + Quoted.cut(String.join(", ", holders), LONGEST_LIST));
        }
        Map<String, String> grantIds = new TreeMap<>();
        for (JsonNode issuance : issued) {
            if (options.stakeholder() == null || options.stakeholder().equals(text(issuance, "stakeholder_id"))) {
                guarded(issuance, () -> grantIds.put(needed(issuance, "security_id"), grant(issuance)));
            }
        }
        of(RELEASES).forEach(it -> about(it, grantIds, this::release));
        of(CANCELLATIONS).forEach(it -> about(it, grantIds, this::cancellation));
        TreeSet<String> events = new TreeSet<>();
        of(List.of("TX_VESTING_EVENT"))
                .forEach(it -> about(it, grantIds, (event, grantId) -> {
                    String name = needed(event, "vesting_condition_id");
                    if (events.add(name)) {
                        add(event, 0, new Action.RecordVestingEvent(name, null, null).on(date(event, "date")));
                    }
                }));
    }

    private String grant(JsonNode issuance) {
        String named = text(issuance, "custom_id");
        String grantId = named == null ? needed(issuance, "security_id") : named;
        LocalDate on = date(issuance, "date");
        BigDecimal quantity = number(text(issuance, "quantity"), "quantity");
        add(
                issuance,
                1,
                new Action.GrantRsu(grantId, new Granted.Units(quantity, price(on)), terms(issuance, quantity)).on(on));
        return grantId;
    }

    private @Nullable VestingTerms terms(JsonNode issuance, BigDecimal quantity) {
        String id = text(issuance, "vesting_terms_id");
        if (id == null) {
            if (!list(issuance, "vestings").isEmpty()) {
                commands.note(
                        json.place(issuance),
                        "its listed vestings are not read: terms are; what was released" + " is recorded as vested");
            }
            return null;
        }
        JsonNode terms = of(List.of("VESTING_TERMS"))
                .filter(it -> id.equals(text(it, "id")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("its vesting terms " + Quoted.of(id)
                        + " are not in the package; add the file that holds them"));
        String security = text(issuance, "security_id");
        LocalDate start = of(List.of("TX_VESTING_START"))
                .filter(it -> security != null && security.equals(text(it, "security_id")))
                .findFirst()
                .map(it -> date(it, "date"))
                .orElse(null);
        return CapTableTerms.read(terms, quantity, start);
    }

    /** The newest valuation on or before the grant, else the price that was given. */
    private BigMoney price(LocalDate on) {
        return of(List.of("VALUATION"))
                .filter(it -> !date(it, "effective_date").isAfter(on))
                .max(Comparator.comparing(it -> date(it, "effective_date")))
                .map(it -> money(it.path("price_per_share")))
                .orElseGet(() -> {
                    if (options.unitPrice() == null) {
                        throw new IllegalArgumentException("the package has no valuation on or before " + on
                                + "; give unitPrice=12.50 USD with the import");
                    }
                    String[] parts = options.unitPrice().strip().split("\\s+");
                    return money(parts[0], parts.length > 1 ? parts[1] : null);
                });
    }

    private void release(JsonNode release, String grantId) {
        add(
                release,
                2,
                new Action.VestRsu(
                                grantId,
                                new Vested.Units(
                                        number(text(release, "quantity"), "quantity"),
                                        money(release.path("release_price"))))
                        .on(date(release, "date")));
    }

    private void cancellation(JsonNode cancellation, String grantId) {
        add(
                cancellation,
                3,
                new Action.ForfeitRsu(
                                grantId,
                                new Quantity.Units(number(text(cancellation, "quantity"), "quantity")),
                                text(cancellation, "reason_text"))
                        .on(date(cancellation, "date")));
    }

    private static boolean isRsu(JsonNode issuance) {
        return "RSU".equals(text(issuance, "compensation_type")) || "RSU".equals(text(issuance, "plan_security_type"));
    }

    private Stream<JsonNode> of(List<String> types) {
        return items.stream().filter(it -> types.contains(String.valueOf(text(it, "object_type"))));
    }

    private void about(JsonNode item, Map<String, String> grantIds, BiConsumer<JsonNode, String> read) {
        String grantId = grantIds.get(String.valueOf(text(item, "security_id")));
        if (grantId != null) {
            guarded(item, () -> read.accept(item, grantId));
        }
    }

    private void guarded(JsonNode item, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(FileProblem.at(
                    json.place(item),
                    Code.INVALID_FIELD,
                    String.valueOf(text(item, "id")),
                    text(item, "object_type") + " " + Quoted.plain(String.valueOf(text(item, "id"))) + ": "
                            + e.getMessage()));
        }
    }

    private void add(JsonNode item, int rank, DatedCommand command) {
        dated.add(new Dated(rank, Located.at(json.place(item), command)));
    }

    private static String needed(JsonNode item, String field) {
        String text = text(item, field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }

    private static LocalDate date(JsonNode item, String field) {
        String text = String.valueOf(text(item, field));
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is no date: " + Quoted.of(text), e);
        }
    }

    private static BigDecimal number(@Nullable String text, String field) {
        if (text == null || !NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException(field + " is no number: " + Quoted.of(String.valueOf(text)));
        }
        return new BigDecimal(text);
    }

    private static @Nullable BigMoney money(JsonNode node) {
        return node.isObject() ? money(String.valueOf(text(node, "amount")), text(node, "currency")) : null;
    }

    private static BigMoney money(String amount, @Nullable String currency) {
        try {
            return BigMoney.of(CurrencyUnit.of(String.valueOf(currency)), number(amount, "a price"));
        } catch (IllegalCurrencyException e) {
            throw new IllegalArgumentException(
                    "a price such as 12.50 USD names its currency, not " + Quoted.of(String.valueOf(currency)), e);
        }
    }

    private static FileRejected rejected(String message) {
        return FileRejected.at(Place.WHOLE_FILE, Code.UNREADABLE, "", message);
    }
}
