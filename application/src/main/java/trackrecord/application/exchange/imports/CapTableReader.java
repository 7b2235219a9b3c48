package trackrecord.application.exchange.imports;

import static trackrecord.application.exchange.imports.LinedJson.text;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Place;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.History;

/**
 * Reads the equity compensation of one stakeholder from a package of the Open Cap Table Format: issuances with their
 * vesting terms, and every transaction about them. The body is one of its files, or an array of them. Every object of
 * the package becomes facts, or gets a reason for being left out.
 */
public final class CapTableReader {

    private static final int LONGEST_LIST = 500;

    private final CapTableItems items;
    private final Options options;
    private final History history;
    private final LinedCommands commands = new LinedCommands();
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();

    /**
     * @param stakeholder id of the person; may be null if the package has only one holder of equity compensation
     * @param unitPrice   {@code 12.50 USD}: for a grant for which the package has no valuation; null to refuse it
     * @param employment  id of the employment of the equity; null for the one with the issuer
     */
    public record Options(
            @Nullable String stakeholder,
            @Nullable String unitPrice,
            @Nullable String employment) {}

    private CapTableReader(List<LinedJson> files, Options options, History history) {
        this.items = new CapTableItems(files);
        this.options = options;
        this.history = history;
    }

    /** @throws FileRejected with every problem, each with its line */
    public static ImportedFile read(byte[] bytes, Options options, History history) {
        return new CapTableReader(List.of(LinedJson.of(bytes)), options, history).file();
    }

    /** Reads a zipped package: its manifest, and the files that it names. */
    public static ImportedFile readZip(byte[] zip, Options options, History history) {
        return new CapTableReader(CapTablePackage.files(zip), options, history).file();
    }

    private ImportedFile file() {
        items.strays()
                .forEach(it -> commands.explain(it, "it is not a JSON object, so it is not an object of the format"));
        CapTableFacts facts = new CapTableFacts(items, commands);
        CapTableGrants grants =
                new CapTableGrants(items, options.unitPrice(), new HeldGrants(history.timeline()), commands);
        CapTableIssuer issuer = new CapTableIssuer(
                EquityEmployments.ofIssuer(history.timeline(), items, options.employment(), commands), grants, facts);
        CapTableTransactions transactions = new CapTableTransactions(items, grants, issuer, facts);
        for (JsonNode issuance : theirs()) {
            guarded(issuance, () -> grants.issue(issuance).ifPresent(it -> issuer.grant(issuance, it)));
        }
        items.all().forEach(item -> guarded(item, () -> transactions.read(item)));
        transactions.vestings().forEach(it -> guarded(it.held().issuance(), () -> transactions.vest(it)));
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
        new CapTableEnds(history, facts).recognise();
        facts.passOn();
        return commands.restatingGrants(history);
    }

    /** The issuances of the person. */
    private List<JsonNode> theirs() {
        List<JsonNode> issued = items.of("TX_EQUITY_COMPENSATION_ISSUANCE").toList();
        TreeSet<String> holders = new TreeSet<>();
        issued.forEach(it -> holders.add(String.valueOf(text(it, "stakeholder_id"))));
        if (issued.isEmpty()) {
            throw rejected("the package has no issuance of equity compensation");
        }
        if (options.stakeholder() == null && holders.size() > 1) {
            throw rejected("several people hold equity compensation in the package; give stakeholder= with one of "
                    + Quoted.cut(String.join(", ", holders), LONGEST_LIST));
        }
        if (options.stakeholder() != null && !holders.contains(options.stakeholder())) {
            throw rejected("stakeholder " + Quoted.of(options.stakeholder())
                    + " holds nothing in the package; its stakeholders are "
                    + Quoted.cut(String.join(", ", holders), LONGEST_LIST));
        }
        return issued.stream()
                .filter(it ->
                        options.stakeholder() == null || options.stakeholder().equals(text(it, "stakeholder_id")))
                .toList();
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

    private static FileRejected rejected(String message) {
        return FileRejected.at(Place.WHOLE_FILE, Code.UNREADABLE, "", message);
    }
}
