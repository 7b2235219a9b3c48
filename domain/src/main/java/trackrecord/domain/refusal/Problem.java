package trackrecord.domain.refusal;

import java.util.List;

/**
 * One reason for a refusal.
 *
 * @param message the rule, and what would work
 * @param command index of the command in its request, from 0
 * @param pointer JSON pointer inside that command, such as {@code /baseSalary/amount}; empty for the command as a whole
 * @param facts   numbers of the recorded facts that conflict; empty if none does
 */
public record Problem(Code code, String message, int command, String pointer, List<Integer> facts) {

    public Problem {
        facts = List.copyOf(facts);
    }

    public static Problem of(Code code, String message, int command) {
        return new Problem(code, message, command, "", List.of());
    }

    public static Problem inField(Code code, String message, int command, String pointer) {
        return new Problem(code, message, command, pointer, List.of());
    }
}
