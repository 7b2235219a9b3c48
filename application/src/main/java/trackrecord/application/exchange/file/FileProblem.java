package trackrecord.application.exchange.file;

import java.util.List;
import trackrecord.domain.refusal.Code;

/**
 * One reason why a file was refused.
 *
 * @param line   from 1; 0: the file as a whole
 * @param column from 1; 0: the line as a whole
 * @param path   where it stands in the structure of the file, such as {@code /facts/3/raise/baseSalary}
 * @param facts  numbers of the recorded facts that stand in the way; empty where none does
 */
public record FileProblem(Code code, int line, int column, String path, String message, List<Integer> facts) {

    public FileProblem {
        facts = List.copyOf(facts);
    }

    public static FileProblem at(Code code, int line, int column, String path, String message) {
        return new FileProblem(code, line, column, path, message, List.of());
    }
}
