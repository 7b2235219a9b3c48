package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trackrecord.application.question.SeriesAnswer;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.domain.measure.AnnualizedSpans;
import trackrecord.domain.text.Written;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.FieldRules;

/** ANNUALIZED over time. */
@Command(
        name = "series",
        description = {
            "Shows the annual pay from one change to the next.",
            "Without --from it begins with the first fact, without --to it has no end."
        })
final class SeriesQuestion extends KnownCareerQuestion {

    @Mixin
    private Window window;

    @Override
    public Integer call() throws IOException {
        if (window.from() != null && window.to() != null) {
            window.required();
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
        LocalDate from = window.from();
        LocalDate to = window.to();
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
