package trackrecord.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.question.ProblemAnswer;
import trackrecord.application.question.ProblemAnswer.Field;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;

/** The reasons of a refused request, with the place of each. */
final class RejectedProblems {

    private static final Set<String> OF_A_FIELD =
            Stream.of(Code.values()).filter(Code::isOfAField).map(Code::name).collect(Collectors.toUnmodifiableSet());

    private RejectedProblems() {}

    static ProblemAnswer answer(Rejected rejected, HttpStatus status, boolean array) {
        TreeSet<Integer> facts = new TreeSet<>();
        rejected.problems().forEach(problem -> facts.addAll(problem.facts()));
        List<Field> fields = rejected.problems().stream()
                .map(problem ->
                        new Field(place(problem, array), null, problem.code().name(), problem.message()))
                .toList();
        return answer(status, fields, rejected.more(), List.copyOf(facts));
    }

    /** The reasons of a refused file, each with its line. */
    static ProblemAnswer answer(FileRejected rejected, HttpStatus status) {
        TreeSet<Integer> facts = new TreeSet<>();
        rejected.problems().forEach(problem -> facts.addAll(problem.facts()));
        List<Field> fields = rejected.problems().stream()
                .map(problem -> new Field(
                        problem.path(),
                        problem.line() == 0 ? null : problem.line(),
                        problem.code().name(),
                        problem.message()))
                .toList();
        return answer(status, fields, rejected.more(), List.copyOf(facts));
    }

    private static ProblemAnswer answer(HttpStatus status, List<Field> fields, int more, List<Integer> facts) {
        Field first = fields.getFirst();
        return ProblemAnswer.of(
                status.value(), first.code(), inPlace(first) + others(fields.size(), more), fields, facts);
    }

    /**
     * A problem of a field begins with the field; the message of a rule stands alone. For a file both name the line.
     */
    private static String inPlace(Field first) {
        String line = first.line() == null ? "" : "line " + first.line() + ": ";
        return line
                + (OF_A_FIELD.contains(first.code()) && !first.path().isEmpty() ? first.path() + ": " : "")
                + first.message();
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
