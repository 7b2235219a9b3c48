package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;
import static trackrecord.application.cli.TextTable.Side.RIGHT;

import java.io.IOException;
import picocli.CommandLine.Command;
import trackrecord.application.exchange.export.FactSentence;
import trackrecord.application.question.FactsAnswer;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;

/** Every recorded fact. */
@Command(name = "facts", description = "Lists the recorded facts, by number, with whether each still counts.")
final class FactsQuestion extends KnownCareerQuestion {

    @Override
    public Integer call() throws IOException {
        Career career = career();
        FactsAnswer answer = new FactsAnswer(career.history().marked(), career.asked());
        if (json()) {
            printJson(answer);
        } else {
            print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(FactsAnswer answer) {
        TextTable table = new TextTable(RIGHT, LEFT, LEFT, LEFT);
        table.row("fact", "on", "status", "what happened");
        for (MarkedEntry marked : answer.facts()) {
            Entry entry = marked.recorded().entry();
            table.row(
                    String.valueOf(marked.recorded().number()),
                    entry instanceof DatedFact dated ? dated.effectiveOn().toString() : "",
                    Written.words(marked.status())
                            + (marked.correctedBy().isEmpty()
                                    ? ""
                                    : " by " + marked.correctedBy().getAsInt()),
                    FactSentence.of(entry));
        }
        screen().table(table);
    }
}
