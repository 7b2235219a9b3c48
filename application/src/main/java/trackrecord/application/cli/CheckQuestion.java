package trackrecord.application.cli;

import java.io.IOException;
import picocli.CommandLine.Command;
import trackrecord.application.question.FactsAnswer;
import trackrecord.domain.text.Counted;

/** Whether a career file could be recorded: what an import of it would do, with nothing recorded. */
@Command(name = "check", description = "Names everything that is wrong in a career file or a log, each with its line.")
final class CheckQuestion extends CareerQuestion {

    @Override
    public Integer call() throws IOException {
        Recorded career = recorded();
        if (json()) {
            printJson(new FactsAnswer(career.history().marked(), null));
        } else {
            screen().line(screen().good("All is well") + ": "
                    + Counted.of(career.history().version(), "fact") + " of "
                    + career.id() + ", from " + career.history().timeline().firstDay() + " to "
                    + career.history().timeline().lastDay() + ".");
        }
        return CommandLineProgram.ANSWERED;
    }
}
