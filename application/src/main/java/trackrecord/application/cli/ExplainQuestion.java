package trackrecord.application.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.question.CompensationAnswer;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;

/** The derivation of a total, down to the numbers of its facts. */
@Command(name = "explain", description = "Shows a measure of total compensation with its complete derivation.")
final class ExplainQuestion extends KnownCareerQuestion {

    @Option(
            names = "--employment",
            paramLabel = "ID",
            description = "the employment of the first year, such as e2; default: the main one, else the last one")
    private @Nullable EmploymentId employment;

    @Mixin
    private MeasureOptions options;

    @Override
    public Integer call() throws IOException {
        MeasureQuestion question = options.question(employment, today());
        Career career = career();
        Timeline timeline = career.timeline();
        if (json()) {
            printJson(CompensationAnswer.of(question, career.knownAt(), career.asked(), timeline));
        } else {
            print(question, question.totals(timeline));
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(MeasureQuestion question, Totals totals) {
        Screen screen = screen();
        screen.line(screen.strong(Written.title(question.measure()))
                + (MeasureQuestion.isOfWindow(question.measure())
                        ? " over [" + question.from() + ", " + question.to() + "), "
                                + Written.words(question.convention())
                        : " on " + question.asOf()));
        if (totals.isEmpty()) {
            screen.line("Nothing.");
        }
        for (CurrencyTotal total : totals.currencies()) {
            screen.line();
            for (Component component : Component.values()) {
                print(total.component(component), "", "");
            }
            screen.line(screen.strong("Total " + amount(total.total())) + ", with benefits "
                    + amount(total.totalWithBenefits()));
        }
    }

    private void print(Figure figure, String lead, String below) {
        Screen screen = screen();
        String facts = figure.facts().isEmpty()
                ? ""
                : "  "
                        + screen.faint("["
                                + figure.facts().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "]");
        String mark = figure.mark() == null ? "" : "  " + screen.doubtful(Written.words(figure.mark()));
        String label = lead.isEmpty() ? screen.strong(figure.label()) : figure.label();
        screen.line(lead + label + "  " + amount(figure) + mark + facts);
        if (saysHow(figure)) {
            screen.line(below + "│  " + screen.faint(figure.formula()));
        }
        List<Figure> parts = figure.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            print(parts.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
    }

    /** Whether a formula adds something to the parts below it. */
    private static boolean saysHow(Figure figure) {
        return figure.op() == Figure.Op.PRODUCT
                || (figure.op() == Figure.Op.ROUND && !figure.parts().getFirst().isAmountExact());
    }

    private static String amount(Figure figure) {
        return (figure.isAmountExact() ? "" : "≈ ") + Written.number(figure.amount()) + " " + figure.currency();
    }
}
