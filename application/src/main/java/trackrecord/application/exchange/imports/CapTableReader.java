package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.CapTableItems.date;
import static trackrecord.application.exchange.imports.CapTableItems.needed;
import static trackrecord.application.exchange.imports.CapTableItems.number;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.imports.CapTableGrants.Held;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Quantity;

/**
 * Reads the equity compensation of one stakeholder from a package of the Open Cap Table Format: issuances with their
 * vesting terms, and every transaction about them. The body is one of its files, or an array of them. Every object of the
 * package becomes facts, or has its reason why not.
 */
public final class CapTableReader {

    private static final int LONGEST_LIST = 500;
    /** What is about a person rather than a security, and why no fact is made of it. */
    private static final Map<String, String> PERSONAL = Map.of(
            "CE_STAKEHOLDER_STATUS",
            "a change of status is not read; record an end or a leave of the employment with its own command",
            "CE_STAKEHOLDER_RELATIONSHIP",
            "a change of relationship is not read; record an end of the employment with its own command",
            "TX_STOCK_ISSUANCE",
            "an issuance of stock is not read; record restricted stock as a grant");

    private final CapTableItems items;
    private final Options options;
    private final History history;
    private final LinedCommands commands = new LinedCommands();
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();
    private final List<Dated> dated = new ArrayList<>();
    private final Set<Origin> explained = new HashSet<>();
    private final Map<String, LocalDate> events = new HashMap<>();
    private final TreeMap<LocalDate, Rational> splits = new TreeMap<>();
    /** The transactions of each grant of stock units that make something of it vest, or lapse. */
    private final Map<String, Vesting> vesting = new LinkedHashMap<>();

    private record Vesting(Held held, Action.GrantRsu granted, List<JsonNode> transactions) {}

    /** @param rank of one day: grants come before what is about them */
    private record Dated(int rank, Origin origin, DatedCommand command) {

        LocalDate on() {
            return command.effectiveOn();
        }
    }

    /**
     * @param stakeholder id of the person; absent: the package has one who holds equity compensation
     * @param unitPrice   {@code 12.50 USD}: of a grant for which the package has no valuation; absent: refused
     */
    public record Options(
            @Nullable String stakeholder, @Nullable String unitPrice) {}

    private CapTableReader(List<LinedJson> files, Options options, History history) {
        this.items = new CapTableItems(files);
        this.options = options;
        this.history = history;
    }

    /** @throws FileRejected with every problem, each with its line */
    public static ImportedFile read(byte[] bytes, Options options, History history) {
        return new CapTableReader(List.of(LinedJson.of(bytes)), options, history).file();
    }

    /** The same of a zipped package: its manifest, and the files that it names. */
    public static ImportedFile readZip(byte[] zip, Options options, History history) {
        return new CapTableReader(CapTablePackage.files(zip), options, history).file();
    }

    private ImportedFile file() {
        CapTableGrants grants = new CapTableGrants(items, options, commands);
        for (JsonNode issuance : theirs()) {
            guarded(issuance, () -> grants.issue(issuance).ifPresent(it -> add(issuance, 1, it)));
        }
        for (JsonNode item : items.all()) {
            guarded(item, () -> transaction(item, grants));
        }
        vesting.values().forEach(it -> guarded(it.held().issuance(), () -> vest(it)));
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
        dated.sort(Comparator.comparing(Dated::on).thenComparingInt(Dated::rank));
        dated.forEach(it -> commands.add(it.origin(), it.command()));
        return commands.newTo(history);
    }

    /** The issuances of the person. */
    private List<JsonNode> theirs() {
        List<JsonNode> issued = items.of("TX_EQUITY_COMPENSATION_ISSUANCE").toList();
        TreeSet<String> holders = new TreeSet<>();
        issued.forEach(it -> holders.add(String.valueOf(text(it, "stakeholder_id"))));
        if (issued.isEmpty()) {
            throw rejected("no issuance of equity compensation is in it");
        }
        if (options.stakeholder() == null && holders.size() > 1) {
            throw rejected("several people hold equity compensation in it; give stakeholder= with one of "
                    + Quoted.cut(String.join(", ", holders), LONGEST_LIST));
        }
        if (options.stakeholder() != null && !holders.contains(options.stakeholder())) {
            throw rejected("nothing of stakeholder " + Quoted.of(options.stakeholder()) + " is in it, but of "
                    + Quoted.cut(String.join(", ", holders), LONGEST_LIST));
        }
        return issued.stream()
                .filter(it ->
                        options.stakeholder() == null || options.stakeholder().equals(text(it, "stakeholder_id")))
                .toList();
    }

    private void transaction(JsonNode item, CapTableGrants grants) {
        String type = CapTableItems.type(item);
        if (type.equals("TX_STOCK_CLASS_SPLIT")) {
            split(item, grants);
            return;
        }
        Held held = grants.held(text(item, "security_id"));
        String personal = grants.isOfThem(text(item, "stakeholder_id")) ? PERSONAL.get(type) : null;
        if (held == null && personal != null && !items.isResult(text(item, "security_id"))) {
            note(item, personal);
            return;
        }
        if (held == null) {
            if (!type.equals("TX_EQUITY_COMPENSATION_ISSUANCE") || !grants.isTheirs(item)) {
                explain(
                        item,
                        "no fact is made of this " + Quoted.plain(type)
                                + (text(item, "security_id") == null ? "" : ": its security is none of the grants"));
            }
            return;
        }
        if (held.granted() == null && !type.equals("TX_EQUITY_COMPENSATION_ISSUANCE")) {
            explain(item, "its grant was retracted, so none is recorded");
            return;
        }
        switch (type) {
            case "TX_EQUITY_COMPENSATION_ISSUANCE" -> {}
            case "TX_EQUITY_COMPENSATION_ACCEPTANCE" -> explain(item, "an acceptance changes nothing");
            case "TX_VESTING_START" -> explain(item, "it is the start of the schedule of grant " + held.grantId());
            case "TX_EQUITY_COMPENSATION_RELEASE", "TX_VESTING_ACCELERATION" -> vests(item, held);
            case "TX_EQUITY_COMPENSATION_EXERCISE" -> exercise(item, held);
            case "TX_EQUITY_COMPENSATION_CANCELLATION" -> cancellation(item, held);
            case "TX_VESTING_EVENT" -> event(item);
            case "TX_EQUITY_COMPENSATION_TRANSFER" ->
                note(item, "a transfer to somebody else is not read; what was transferred is still held here");
            default -> note(item, "a " + Quoted.plain(type) + " about grant " + held.grantId() + " is not read");
        }
    }

    private void exercise(JsonNode exercise, Held held) {
        if (!held.isOption()) {
            note(exercise, "an exercise of what is no option is not read");
            return;
        }
        LocalDate on = date(exercise, "date");
        BigMoney price = items.price(held.issuance(), on);
        add(exercise, 2, new Action.ExerciseOptions(held.grantId(), quantity(exercise), price, null).on(on));
    }

    private void cancellation(JsonNode cancellation, Held held) {
        LocalDate on = date(cancellation, "date");
        String reason = text(cancellation, "reason_text");
        if (held.granted() instanceof Action.GrantRsu granted) {
            vesting(held, granted).add(cancellation);
        }
        add(
                cancellation,
                3,
                (held.isOption()
                                ? new Action.CancelOptions(held.grantId(), quantity(cancellation), reason)
                                : new Action.ForfeitRsu(
                                        held.grantId(), new Quantity.Units(quantity(cancellation)), reason))
                        .on(on));
    }

    /** Its place among what vests of its grant is found when all of that is known. */
    private void vests(JsonNode transaction, Held held) {
        if (held.granted() instanceof Action.GrantRsu granted) {
            vesting(held, granted).add(transaction);
        } else if (CapTableItems.type(transaction).equals("TX_VESTING_ACCELERATION")) {
            note(transaction, "an acceleration of an option is not read; its units vest by the schedule");
        } else {
            note(transaction, "a release of an option is not read; an exercise is");
        }
    }

    private List<JsonNode> vesting(Held held, Action.GrantRsu granted) {
        return vesting.computeIfAbsent(held.grantId(), _ -> new Vesting(held, granted, new ArrayList<>()))
                .transactions();
    }

    private void vest(Vesting it) {
        CapTableVests vests = new CapTableVests(it.granted(), it.held().on(), splits, events);
        for (CapTableVests.Made made : vests.of(it.transactions())) {
            if (made.command() != null) {
                add(made.transaction(), 2, made.command());
            }
            if (made.why() != null) {
                commands.explain(items.origin(made.transaction()), made.why());
            }
        }
    }

    private void event(JsonNode event) {
        String name = needed(event, "vesting_condition_id");
        LocalDate on = date(event, "date");
        LocalDate known = events.putIfAbsent(name, on);
        if (known == null) {
            add(event, 0, new Action.RecordVestingEvent(name, null, null).on(on));
        } else if (known.equals(on)) {
            explain(event, "the event is recorded once, for all grants");
        } else {
            throw new IllegalArgumentException("condition " + Quoted.plain(name) + " is met on " + on
                    + " here and on " + known
                    + " for another grant; an event happens once, so one of them needs a condition of"
                    + " its own");
        }
    }

    /** Of the employer in force; one of a class of stock that no grant is of concerns nobody here. */
    private void split(JsonNode split, CapTableGrants grants) {
        LocalDate on = date(split, "date");
        JsonNode ratio = split.path("split_ratio");
        Rational denominator = Rational.of(number(text(ratio, "denominator"), "denominator"));
        if (denominator.isZero()) {
            throw new IllegalArgumentException("its ratio has a denominator of 0");
        }
        Rational times =
                Rational.of(number(text(ratio, "numerator"), "numerator")).dividedBy(denominator);
        if (!grants.concerns(text(split, "stock_class_id")) || !grants.isAnyBefore(on)) {
            explain(split, "no grant of this stock was there before the split");
            return;
        }
        Optional<Employment> employment = history.timeline().on(on).career().employment();
        if (employment.isEmpty()) {
            note(split, "nobody is employed on " + on + "; record the split of " + times + " with its employer");
        } else if (splits.putIfAbsent(on, times) == null) {
            add(split, 0, new Action.RecordSplit(employment.get().employer(), times).on(on));
        } else {
            note(split, "a class of stock was split on that day already, and that split is recorded");
        }
    }

    private static BigDecimal quantity(JsonNode item) {
        return number(text(item, "quantity"), "quantity");
    }

    private void explain(JsonNode item, String why) {
        if (explained.add(items.origin(item))) {
            commands.explain(items.origin(item), why);
        }
    }

    private void note(JsonNode item, String why) {
        commands.noteAndExplain(items.origin(item), why);
    }

    private void guarded(JsonNode item, Runnable read) {
        try {
            read.run();
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.add(FileProblem.at(
                    items.origin(item).place(),
                    Code.INVALID_FIELD,
                    String.valueOf(text(item, "id")),
                    text(item, "object_type") + " " + Quoted.plain(String.valueOf(text(item, "id"))) + ": "
                            + e.getMessage()));
        }
    }

    private void add(JsonNode item, int rank, DatedCommand command) {
        dated.add(new Dated(rank, items.origin(item), command));
    }

    private static FileRejected rejected(String message) {
        return FileRejected.at(Place.WHOLE_FILE, Code.UNREADABLE, "", message);
    }
}
