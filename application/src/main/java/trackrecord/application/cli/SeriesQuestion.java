package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import trackrecord.application.question.SeriesAnswer;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.domain.measure.AnnualizedSpans;
import trackrecord.domain.text.Written;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.FieldRules;

/** The course of ANNUALIZED. */
@Command(name = "series", description = "Shows what a year paid, from one change to the next.")
final class SeriesQuestion extends KnownCareerQuestion {

    @Option(names = "--from", paramLabel = "DATE", description = "the first day; default: that of the first fact")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "the first day after; default: there is none")
    private @Nullable LocalDate to;

    @Override
    public Integer call() throws IOException {
        if (from != null && to != null) {
            Window.requireInOrder(from, to);
        }
        Career career = career();
        SeriesAnswer answer = SeriesAnswer.of(spans(career.timeline()), career.asked());
        if (json()) {
            printJson(answer);
        } else {
            print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private List<Effective<List<TotalAtAGlance>>> spans(Timeline timeline) {
        if (from == null && to == null) {
            return AnnualizedSpans.of(timeline, TotalAtAGlance::of);
        }
        LocalDate end = to != null ? to : FieldRules.LAST_DAY.plusDays(1);
        LocalDate first = from != null ? from : timeline.firstDay() == null ? end : timeline.firstDay();
        return first.isBefore(end)
                ? AnnualizedSpans.within(timeline, LocalDateRange.of(first, end), TotalAtAGlance::of)
                : List.of();
    }

    private void print(SeriesAnswer answer) {
        TextTable table = new TextTable(LEFT, LEFT, LEFT, LEFT);
        table.row("from", "to", "annualized", "facts");
        for (SeriesAnswer.Point it : answer.points()) {
            table.row(
                    it.from().toString(),
                    it.to() == null ? "" : it.to().toString(),
                    it.totals().isEmpty()
                            ? "nothing"
                            : it.totals().stream()
                                    .map(total -> Written.number(total.total()) + " " + total.currency())
                                    .collect(Collectors.joining(" + ")),
                    it.facts().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        screen().table(table);
    }
}
