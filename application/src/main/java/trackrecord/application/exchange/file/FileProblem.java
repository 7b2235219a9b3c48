package trackrecord.application.exchange.file;

import java.util.List;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;

/**
 * One reason why a file was refused.
 *
 * @param place  where it begins
 * @param path   where it stands in the structure of the file, such as {@code /facts/3/raise/baseSalary}
 * @param facts  numbers of the recorded facts that stand in the way; empty where none does
 */
public record FileProblem(Code code, Place place, String path, String message, List<Integer> facts) {

    public FileProblem {
        facts = List.copyOf(facts);
    }

    public static FileProblem at(Place place, Code code, String path, String message) {
        return new FileProblem(code, place, path, message, List.of());
    }

    /** A refusal of a command as one of the file that it comes from. */
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
