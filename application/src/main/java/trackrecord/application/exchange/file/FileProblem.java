package trackrecord.application.exchange.file;

import java.util.List;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;

/**
 * One reason why a file was refused.
 *
 * @param place  the place in the file
 * @param path   the path in the structure of the file, such as {@code /facts/3/raise/baseSalary}
 * @param facts  numbers of the recorded facts that conflict; empty if none does
 */
public record FileProblem(Code code, Place place, String path, String message, List<Integer> facts) {

    public FileProblem {
        facts = List.copyOf(facts);
    }

    public static FileProblem at(Place place, Code code, String path, String message) {
        return new FileProblem(code, place, path, message, List.of());
    }

    /** Converts a problem of a command to a problem of its file. */
    public static FileProblem of(Problem problem, Place place, String path, String message) {
        return new FileProblem(problem.code(), place, path, message, problem.facts());
    }

    public int line() {
        return place.line();
    }

    public int column() {
        return place.column();
    }
}
