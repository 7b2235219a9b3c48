package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.question.DueAnswer;
import trackrecord.application.question.PeriodsAnswer;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;
import trackrecord.domain.time.CalendarPeriod;

/** A measure by calendar years or months. */
@Command(
        name = "periods",
        description = {
            "Shows a measure over a window, cut at calendar years or months.",
            "annualized is that of the last day of each period; realized and granted are those of the period itself."
        })
final class PeriodsQuestion extends KnownCareerQuestion {

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            defaultValue = "annualized",
            completionCandidates = Choices.Measures.class,
            description = "annualized (default), realized or granted")
    private Measure measure;

    @Option(
            names = "--by",
            paramLabel = "PERIOD",
            defaultValue = "year",
            completionCandidates = Choices.Periods.class,
            description = "year (default) or month")
    private CalendarPeriod by;

    @Mixin
    private Window window;

    @Mixin
    private Convention convention;

    @Override
    public Integer call() throws IOException {
        if (measure == Measure.FIRST_YEAR) {
            throw new IllegalArgumentException(
                    "--measure must be annualized, realized or granted: first-year has no periods");
        }
        LocalDateRange days = window.required();
        Career career = career();
        PeriodsAnswer answer = PeriodsAnswer.of(
                measure, by, days, convention.orDefault(), false, career.knownAt(), career.asked(), career.timeline());
        if (json()) {
            printJson(answer);
        } else {
            print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(PeriodsAnswer answer) {
        Screen screen = screen();
        screen.line(screen.strong(Written.title(measure)) + " by " + Written.words(by) + " over [" + answer.from()
                + ", " + answer.to() + "), " + Written.words(answer.convention()));
        screen.line();
        TextTable table = new TextTable(LEFT, LEFT, LEFT);
        table.row("from", "to", "total");
        answer.periods().forEach(it -> table.row(it.from().toString(), it.to().toString(), totals(it.totals())));
        screen.table(table);
        screen.line();
        screen.line("The whole window: " + totals(answer.whole().totals()));
        DueAnswer due = answer.whole().due();
        if (due != null) {
            screen.line("Due by " + answer.to().minusDays(1) + " and not recorded: "
                    + Counted.of(due.tranches(), "tranche") + ", "
                    + due.worth().stream().map(Written::money).collect(Collectors.joining(" + ")));
        }
    }

    private static String totals(List<TotalAtAGlance> totals) {
        return totals.isEmpty()
                ? "nothing"
                : totals.stream()
                        .map(total -> Written.number(total.total()) + " " + total.currency())
                        .collect(Collectors.joining(" + "));
    }
}
