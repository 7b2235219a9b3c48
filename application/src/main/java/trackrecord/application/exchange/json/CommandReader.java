package trackrecord.application.exchange.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.FieldRules;

/**
 * Reads the commands that a caller sent: one, or an array of them. All problems are reported at once, each with the
 * index of its command and a JSON pointer into it.
 *
 * <p>{@code null} is the same as absent. Numbers in place of text, text in place of numbers, unknown fields, duplicate
 * keys, and content after the end are refused.
 */
public final class CommandReader {

    private static final int LONGEST_REASON = 200;

    private CommandReader() {}

    /** There are more commands than the limit. */
    public static final class TooMany extends RuntimeException {
        /** @param limit the limit; further commands are not read */
        public TooMany(int limit) {
            super("more than " + Counted.of(limit, "command") + " at once; send at most " + limit);
        }
    }

    /**
     * @param json  UTF-8
     * @param limit the most commands in an array
     * @return at least one command, each of which passes {@link FieldRules}
     * @throws Rejected with every problem: UNREADABLE, UNKNOWN_TYPE, UNKNOWN_FIELD, INVALID_FIELD
     * @throws TooMany  if there are more commands than the limit
     */
    public static List<Command> read(byte[] json, int limit) {
        JsonNode tree;
        try {
            tree = GivenJson.read(json, limit);
        } catch (JacksonException e) {
            throw new Rejected(List.of(Problem.of(Code.UNREADABLE, "the body is not valid JSON: " + described(e), 0)));
        }
        return read(tree, Notation.JSON, limit);
    }

    /** The same for a tree whose values are in the given notation. */
    public static List<Command> read(JsonNode tree, Notation notation, int limit) {
        if (!tree.isArray()) {
            return readAll(List.of(tree), notation);
        }
        if (tree.size() > limit) {
            throw new TooMany(limit);
        }
        if (tree.isEmpty()) {
            throw new Rejected(
                    List.of(Problem.of(Code.UNREADABLE, "the array is empty; give at least one command", 0)));
        }
        return readAll(tree, notation);
    }

    private static List<Command> readAll(Iterable<JsonNode> nodes, Notation notation) {
        List<Command> commands = new ArrayList<>();
        FirstProblems<Problem> problems = new FirstProblems<>();
        for (JsonNode node : nodes) {
            int index = commands.size();
            Findings findings = new Findings(index, notation);
            Command command = GivenCommand.read(node, "", findings);
            if (command != null) {
                findings.addRules(FieldRules.problems(command, index));
            }
            commands.add(command);
            problems.addAll(findings.problems());
        }
        if (!problems.isEmpty()) {
            throw new Rejected(problems);
        }
        return commands;
    }

    /** Describes where and why the text is not JSON, without repeating long input. */
    static String described(JacksonException problem) {
        TokenStreamLocation at = problem.getLocation();
        String where = at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return Quoted.cut(
                        problem.getOriginalMessage().lines().findFirst().orElse("it cannot be parsed"), LONGEST_REASON)
                + where;
    }
}
