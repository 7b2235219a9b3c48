package trackrecord.application.exchange.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.refusal.Problem;

/** The problems found while reading one command. */
final class Findings {

    private final int command;
    private final Notation notation;
    private final FirstProblems<Problem> problems = new FirstProblems<>();
    private final Set<String> unread = new HashSet<>();

    Findings(int command, Notation notation) {
        this.command = command;
        this.notation = notation;
    }

    Notation notation() {
        return notation;
    }

    FirstProblems<Problem> problems() {
        return problems;
    }

    /** Adds a problem for the unreadable value at {@code pointer}, and returns null in its place. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // null, of whatever type
    <T> @Nullable T invalid(String pointer, String message) {
        return unread(Code.INVALID_FIELD, pointer, message);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // null, of whatever type
    <T> @Nullable T unread(Code code, String pointer, String message) {
        if (!problems.isFull()) {
            unread.add(pointer);
        }
        problems.add(Problem.inField(code, message, command, pointer));
        return null;
    }

    /** Adds a problem for readable values that do not go together. */
    void misfit(String pointer, String message) {
        problems.add(Problem.inField(Code.INVALID_FIELD, message, command, pointer));
    }

    void unknownField(String pointer, String message) {
        problems.add(Problem.inField(Code.UNKNOWN_FIELD, message, command, pointer));
    }

    /** Adds the problems of the rules, except those that only follow from an unreadable value. */
    void addRules(List<Problem> found) {
        for (Problem problem : found) {
            if (!followsFromUnread(problem.pointer())) {
                problems.add(problem);
            }
        }
    }

    private boolean followsFromUnread(String pointer) {
        for (String failed : unread) {
            if (failed.equals(pointer) || failed.startsWith(pointer + "/") || pointer.startsWith(failed + "/")) {
                return true;
            }
        }
        return false;
    }
}
