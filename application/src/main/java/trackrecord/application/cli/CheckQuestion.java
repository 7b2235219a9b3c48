package trackrecord.application.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import trackrecord.application.question.FactsAnswer;
import trackrecord.domain.text.Counted;

/** Checks whether a career file could be recorded: the result of an import, without recording anything. */
@Command(name = "check", description = "Lists all problems of a career file or a log, each with its line.")
final class CheckQuestion extends CareerQuestion {

    @Override
    public Integer call() throws IOException {
        Recorded career = recorded();
        if (json()) {
            printJson(new FactsAnswer(career.history().marked(), null));
        } else {
            screen().line(screen().good("No problems") + ": "
                    + Counted.of(career.history().version(), "fact") + " of "
                    + career.id() + ", from " + career.history().timeline().firstDay() + " to "
                    + career.history().timeline().lastDay() + ".");
        }
        return CommandLineProgram.ANSWERED;
    }
}
