package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.CapTableItems.date;
import static trackrecord.application.exchange.imports.CapTableItems.money;
import static trackrecord.application.exchange.imports.CapTableItems.needed;
import static trackrecord.application.exchange.imports.CapTableItems.number;
import static trackrecord.application.exchange.imports.LinedJson.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import trackrecord.domain.vocabulary.Vested;

/**
 * Reads the equity compensation of one stakeholder from a package of the Open Cap Table Format: issuances with their
 * vesting terms, and every transaction about them. The body is one of its files, or an array of them. Every object of the
 * package becomes facts, or has its reason why not.
 */
public final class CapTableReader {

    private static final int LONGEST_LIST = 500;

    private final CapTableItems items;
    private final Options options;
    private final History history;
    private final LinedCommands commands = new LinedCommands();
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();
    private final List<Dated> dated = new ArrayList<>();
    private final Set<Origin> explained = new HashSet<>();
    private final Set<String> events = new HashSet<>();
    private final Set<String> splits = new HashSet<>();

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

    private CapTableReader(LinedJson json, Options options, History history) {
        this.items = new CapTableItems(json);
        this.options = options;
        this.history = history;
    }

    /** @throws FileRejected with every problem, each with its line */
    public static ImportedFile read(byte[] bytes, Options options, History history) {
        return new CapTableReader(LinedJson.of(bytes), options, history).file();
    }

    private ImportedFile file() {
        CapTableGrants grants = new CapTableGrants(items, options, commands);
        for (JsonNode issuance : theirs()) {
            guarded(issuance, () -> grants.issue(issuance).ifPresent(it -> add(issuance, 1, it)));
        }
        for (JsonNode item : items.all()) {
            guarded(item, () -> transaction(item, grants));
        }
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
        if (held == null) {
            if (!type.equals("TX_EQUITY_COMPENSATION_ISSUANCE") || !grants.isTheirs(item)) {
                explain(
                        item,
                        "no fact is made of this " + Quoted.plain(type)
                                + (text(item, "security_id") == null ? "" : ": its security is none of the grants"));
            }
            return;
        }
        switch (type) {
            case "TX_EQUITY_COMPENSATION_ISSUANCE" -> {}
            case "TX_EQUITY_COMPENSATION_ACCEPTANCE" -> explain(item, "an acceptance changes nothing");
            case "TX_EQUITY_COMPENSATION_RETRACTION" -> explain(item, "its grant was retracted, so none is recorded");
            case "TX_VESTING_START" -> explain(item, "it is the start of the schedule of grant " + held.grantId());
            case "TX_EQUITY_COMPENSATION_RELEASE" -> release(item, held);
            case "TX_EQUITY_COMPENSATION_EXERCISE" -> exercise(item, held);
            case "TX_EQUITY_COMPENSATION_CANCELLATION" -> cancellation(item, held);
            case "TX_VESTING_ACCELERATION" -> acceleration(item, held);
            case "TX_VESTING_EVENT" -> event(item);
            case "TX_EQUITY_COMPENSATION_TRANSFER" ->
                note(item, "a transfer to somebody else is not read; what was transferred is still held here");
            default -> note(item, "a " + type + " about grant " + held.grantId() + " is not read");
        }
    }

    private void release(JsonNode release, Held held) {
        if (held.isOption()) {
            note(release, "a release of an option is not read; an exercise is");
            return;
        }
        add(
                release,
                2,
                new Action.VestRsu(
                                held.grantId(),
                                new Vested.Units(quantity(release), money(release.path("release_price"))))
                        .on(date(release, "date")));
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
        add(
                cancellation,
                3,
                (held.isOption()
                                ? new Action.CancelOptions(held.grantId(), quantity(cancellation), reason)
                                : new Action.ForfeitRsu(
                                        held.grantId(), new Quantity.Units(quantity(cancellation)), reason))
                        .on(on));
    }

    private void acceleration(JsonNode acceleration, Held held) {
        if (held.isOption()) {
            note(acceleration, "an acceleration of an option is not read; its units vest by the schedule");
            return;
        }
        add(
                acceleration,
                2,
                new Action.VestRsu(held.grantId(), new Vested.Units(quantity(acceleration), null))
                        .on(date(acceleration, "date")));
        commands.noteAndExplain(
                items.origin(acceleration), "the accelerated units count as those of the schedule that come next");
    }

    private void event(JsonNode event) {
        String name = needed(event, "vesting_condition_id");
        if (events.add(name)) {
            add(event, 0, new Action.RecordVestingEvent(name, null, null).on(date(event, "date")));
        } else {
            explain(event, "the event is recorded once, for all grants");
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
        } else if (splits.add(on + " " + times)) {
            add(split, 0, new Action.RecordSplit(employment.get().employer(), times).on(on));
        } else {
            explain(split, "another class of stock was split in the same way on that day");
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
