package trackrecord.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.question.ProblemAnswer;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;

/** The reasons of a refused request, with the place of each. */
final class RejectedProblems {

    private RejectedProblems() {}

    static ProblemAnswer answer(Rejected rejected, HttpStatus status, boolean array) {
        TreeSet<Integer> facts = new TreeSet<>();
        rejected.problems().forEach(problem -> facts.addAll(problem.facts()));
        List<ProblemAnswer.Field> fields = rejected.problems().stream()
                .map(problem -> new ProblemAnswer.Field(
                        place(problem, array), null, problem.code().name(), problem.message()))
                .toList();
        return ProblemAnswer.of(
                status.value(),
                rejected.code().name(),
                rejected.getMessage() + others(rejected.problems().size(), rejected.more()),
                fields,
                List.copyOf(facts));
    }

    /** The reasons of a refused file, each with its line. */
    static ProblemAnswer answer(FileRejected rejected, HttpStatus status) {
        TreeSet<Integer> facts = new TreeSet<>();
        rejected.problems().forEach(problem -> facts.addAll(problem.facts()));
        List<ProblemAnswer.Field> fields = rejected.problems().stream()
                .map(problem -> new ProblemAnswer.Field(
                        problem.path(),
                        problem.line() == 0 ? null : problem.line(),
                        problem.code().name(),
                        problem.message()))
                .toList();
        return ProblemAnswer.of(
                status.value(),
                rejected.problems().getFirst().code().name(),
                rejected.getMessage() + others(rejected.problems().size(), rejected.more()),
                fields,
                List.copyOf(facts));
    }

    private static String others(int kept, int more) {
        return kept == 1
                ? ""
                : more == 0
                        ? " (and " + (kept - 1) + " more: see fields)"
                        : String.format(Locale.ROOT, " (and %,d more; fields has the first %d)", kept - 1 + more, kept);
    }

    private static String place(Problem problem, boolean array) {
        return (array ? "/" + problem.command() : "") + problem.pointer();
    }
}
