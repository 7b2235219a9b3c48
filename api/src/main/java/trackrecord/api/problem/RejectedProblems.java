package trackrecord.api.problem;

import java.util.List;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import trackrecord.application.answers.ProblemAnswer;
import trackrecord.domain.rule.Problem;
import trackrecord.domain.rule.Rejected;

/** The reasons of a refused request, with the place of each. */
final class RejectedProblems {

    private RejectedProblems() {
    }

    static ProblemAnswer answer(Rejected rejected, HttpStatus status, boolean array) {
        TreeSet<Integer> facts = new TreeSet<>();
        rejected.problems().forEach(problem -> facts.addAll(problem.facts()));
        List<ProblemAnswer.Field> fields = rejected.problems().stream()
                .map(problem -> new ProblemAnswer.Field(place(problem, array), null, problem.code().name(),
                        problem.message()))
                .toList();
        String more = rejected.problems().size() == 1 ? ""
                : " (and " + (rejected.problems().size() - 1) + " more: see fields)";
        return ProblemAnswer.of(status.value(), rejected.code().name(), rejected.getMessage() + more, fields,
                List.copyOf(facts));
    }

    private static String place(Problem problem, boolean array) {
        return (array ? "/" + problem.command() : "") + problem.pointer();
    }
}
