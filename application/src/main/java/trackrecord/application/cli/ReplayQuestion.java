package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;
import static trackrecord.application.cli.TextTable.Side.RIGHT;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import trackrecord.application.exchange.export.FactSentence;
import trackrecord.application.question.ReplayLine;
import trackrecord.domain.measure.Replay;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.History;

/** The career step by step: what happened, and the state afterwards. */
@Command(name = "replay", description = "Shows what happened, step by step, and the annual pay after each step.")
final class ReplayQuestion extends KnownCareerQuestion {

    @Override
    public Integer call() throws IOException {
        Career career = career();
        History history = career.history();
        Stream<ReplayLine> steps =
                ReplayLine.of(career.id(), history, career.knownAt(), career.asked(), Replay.of(history.timeline()));
        if (json()) {
            steps.forEach(this::printJson);
        } else {
            print(steps.toList());
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(List<ReplayLine> steps) {
        TextTable table = new TextTable(RIGHT, LEFT, RIGHT, RIGHT, LEFT);
        table.row("step", "on", "fact", "annualized", "what happened");
        String before = "";
        for (ReplayLine step : steps) {
            String total = step.state().compensation().totals().stream()
                    .map(it -> Written.number(it.total()) + " " + it.currency())
                    .collect(Collectors.joining(" + "));
            table.row(
                    String.valueOf(step.step()),
                    step.state().asOf().toString(),
                    step.fact() == null
                            ? ""
                            : String.valueOf(step.fact().recorded().number()),
                    total.equals(before) ? "" : total.isEmpty() ? "nothing" : total,
                    what(step));
            before = total;
        }
        screen().table(table);
    }

    private static String what(ReplayLine step) {
        if (step.fact() != null) {
            return FactSentence.of(step.fact().recorded().entry());
        }
        return step.reason() == null ? "" : Written.words(step.reason());
    }
}
