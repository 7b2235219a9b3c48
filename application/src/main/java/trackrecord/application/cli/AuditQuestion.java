package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;
import static trackrecord.application.cli.TextTable.Side.RIGHT;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.question.ClaimAnswer;
import trackrecord.domain.claim.Audit;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.claim.ClaimedMeasure;
import trackrecord.domain.claim.Combination;
import trackrecord.domain.claim.Finding;
import trackrecord.domain.measure.Component;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;

/** Checks a claimed total against the facts. */
@Command(
        name = "audit",
        description = {
            "Checks a claimed total against the facts: which measure equals it, or which parts add up"
                    + " to it, and what it leaves out.",
            "The exit code is 1 if nothing explains it."
        })
final class AuditQuestion extends KnownCareerQuestion {

    @Option(
            names = "--claim",
            required = true,
            paramLabel = "AMOUNT",
            description = "the total, such as 352750, 352,750 or 350k")
    private ClaimedAmount claim;

    @Option(names = "--currency", paramLabel = "CODE", description = "default: that of base pay, if there is only one")
    private @Nullable String currency;

    @Option(
            names = "--within",
            paramLabel = "AMOUNT",
            description = "the largest difference that still counts as equal; default: as precise as the claim is"
                    + " written, at most 1 percent")
    private @Nullable ClaimedAmount within;

    @Option(
            names = "--component",
            paramLabel = "NAME=AMOUNT",
            description = "the stated amount of base, bonus," + " equity or benefits; may be repeated")
    private Map<Component, ClaimedAmount> components = new EnumMap<>(Component.class);

    @Option(names = "--employment", paramLabel = "ID", description = "only this employment, such as e2")
    private @Nullable EmploymentId employment;

    @Option(names = "--employer", paramLabel = "NAME", description = "only the employments with this employer")
    private @Nullable String employer;

    @Option(names = "--note", description = "repeated in the answer")
    private @Nullable String note;

    @Mixin
    private Window window;

    @Mixin
    private Convention convention;

    @Override
    public Integer call() throws IOException {
        Career career = career();
        Timeline timeline = career.timeline();
        Audit audit = Audit.of(timeline, claim(timeline), convention.orDefault());
        if (json()) {
            printJson(ClaimAnswer.of(audit, career.asked()));
        } else {
            print(audit);
        }
        return audit.verdict() == Audit.Verdict.UNEXPLAINED ? CommandLineProgram.NO : CommandLineProgram.ANSWERED;
    }

    private Claim claim(Timeline timeline) {
        LocalDateRange days = window.required();
        if (employment != null && employer != null) {
            throw new IllegalArgumentException(
                    "--employment and --employer cannot both be given; leave one of them out");
        }
        CurrencyUnit unit = currency(timeline);
        Map<Component, BigDecimal> stated = new EnumMap<>(Component.class);
        components.forEach(
                (component, amount) -> stated.put(component, amount.in(unit).getAmount()));
        return new Claim(
                claim.in(unit),
                days,
                within == null ? null : within.in(unit).getAmount(),
                stated,
                note,
                employment,
                employer);
    }

    private CurrencyUnit currency(Timeline timeline) {
        if (currency != null) {
            return Money.parse(currency + " 0").getCurrencyUnit();
        }
        TreeSet<CurrencyUnit> found = timeline.facts().stream()
                .flatMap(it -> switch (it.fact()) {
                    case Fact.Hired hired -> Stream.of(hired.baseSalary().currency());
                    case Fact.SalaryAdjusted adjusted ->
                        Stream.of(adjusted.baseSalary().currency());
                    case Fact _ -> Stream.<CurrencyUnit>empty();
                })
                .collect(Collectors.toCollection(TreeSet::new));
        if (found.size() != 1) {
            throw new IllegalArgumentException("--currency is required, as base pay is in "
                    + (found.isEmpty() ? "no currency" : "several currencies") + ": use --currency "
                    + (found.isEmpty()
                            ? "USD"
                            : found.stream()
                                    .map(CurrencyUnit::getCode)
                                    .collect(Collectors.joining(" or --currency "))));
        }
        return found.first();
    }

    private void print(Audit audit) {
        Screen screen = screen();
        Claim claimed = audit.claim();
        screen.line("Claimed: " + screen.strong(Written.number(claimed.amount().getAmount()) + " " + claimed.currency())
                + " for [" + claimed.window().getStart() + ", "
                + claimed.window().getEnd() + "), within "
                + Written.number(claimed.reach()));
        screen.line(
                switch (audit.verdict()) {
                    case STANDARD -> screen.good("STANDARD") + ": a measure equals it.";
                    case EXPLAINED -> screen.doubtful("EXPLAINED") + ": it adds up, but is not a standard measure.";
                    case UNEXPLAINED -> screen.bad("UNEXPLAINED") + ": no measure and no combination comes to it.";
                });
        printMeasures(audit.measures());
        printCombinations(audit);
        printFindings(audit.findings());
    }

    private void printMeasures(List<ClaimedMeasure> measures) {
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT);
        table.row("measure", "total", "claim - total");
        measures.forEach(it -> table.row(
                Written.words(it.measure()) + (it.withBenefits() ? ", with benefits" : ""),
                Written.number(it.total()),
                Written.number(it.difference())));
        print(table);
    }

    private void printCombinations(Audit audit) {
        if (audit.combinations().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(RIGHT, RIGHT, LEFT);
        table.row("adds up to", "claim - sum", audit.verdict() == Audit.Verdict.UNEXPLAINED ? "the nearest" : "how");
        audit.combinations()
                .forEach(it -> table.row(Written.number(it.amount()), Written.number(it.difference()), how(it)));
        print(table);
    }

    private static String how(Combination combination) {
        return combination.figure().parts().stream()
                .map(part -> Written.number(part.amount()) + " " + part.label())
                .collect(Collectors.joining(" + "));
    }

    private void printFindings(List<Finding> findings) {
        for (Finding finding : findings) {
            screen().line();
            screen().line(screen().strong(finding.code().name())
                    + (finding.facts().isEmpty()
                            ? ""
                            : "  " + screen().faint(finding.facts().toString())));
            screen().line("  " + finding.text());
        }
    }

    private void print(TextTable table) {
        screen().line();
        screen().table(table);
    }
}
