package trackrecord.application.exchange.careerfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.file.ReadEntry;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.Notation;
import trackrecord.application.exchange.json.Suggestion;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.vocabulary.Command;

/**
 * Reads a career file: {@code career} and its {@code facts} in order of their numbers. Each fact has one key with its
 * kind, in addition to {@code date}, {@code note}, {@code source} and {@code number}. All problems are reported at
 * once, each with its line and column.
 */
public final class CareerFileReader {

    private static final Pattern CAREER_ID = Pattern.compile("[a-z0-9-]{1,64}");
    private static final List<String> KEYS = List.of("career", "facts");

    private final YamlTree tree;
    private final FirstProblems<FileProblem> problems = new FirstProblems<>();
    private final List<FileEntry> entries = new ArrayList<>();

    private CareerFileReader(YamlTree tree) {
        this.tree = tree;
    }

    /**
     * @param bytes UTF-8
     * @param limit the most facts in a file
     * @throws FileRejected          with every problem
     * @throws CommandReader.TooMany if the file exceeds the limit
     */
    public static ImportedFile read(byte[] bytes, int limit) {
        try {
            return read(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    limit);
        } catch (CharacterCodingException e) {
            throw FileRejected.at(
                    Place.WHOLE_FILE, Code.UNREADABLE, "", "the file is not text in UTF-8; save it in that encoding");
        }
    }

    public static ImportedFile read(String text, int limit) {
        return new CareerFileReader(YamlTree.of(text.startsWith("\uFEFF") ? text.substring(1) : text, limit))
                .file(limit);
    }

    private ImportedFile file(int limit) {
        JsonNode root = tree.root();
        if (!root.isObject()) {
            problem(Code.UNREADABLE, "", "a career file begins with \"career:\" and a name, then \"facts:\"");
            throw new FileRejected(problems);
        }
        refuseUnknownKeys(root);
        String careerId = careerId(root.get("career"));
        List<Command> commands = commands(root.get("facts"), limit);
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
        return new ImportedFile(careerId, commands, this::located, List.of(), read(commands.size()));
    }

    private void refuseUnknownKeys(JsonNode root) {
        for (String name : root.propertyNames()) {
            if (KEYS.contains(name)) {
                continue;
            }
            if (problems.isFull()) {
                problems.addUnread();
            } else {
                Place place = tree.key("/" + name);
                problems.add(FileProblem.at(
                        place,
                        Code.UNKNOWN_FIELD,
                        "/" + name,
                        "unknown key " + Quoted.of(name) + "; a career file has \"career\" and \"facts\""
                                + Suggestion.forName(name, KEYS)));
            }
        }
    }

    private @Nullable String careerId(@Nullable JsonNode node) {
        if (node != null
                && node.isString()
                && CAREER_ID.matcher(node.asString()).matches()) {
            return node.asString();
        }
        problem(
                Code.INVALID_FIELD,
                "/career",
                "career is a name of 1 to 64 lower-case letters, digits and hyphens," + " such as ada-lovelace");
        return null;
    }

    private List<Command> commands(@Nullable JsonNode facts, int limit) {
        if (facts == null || !facts.isArray() || facts.isEmpty()) {
            problem(
                    Code.INVALID_FIELD,
                    "/facts",
                    "facts is a list with at least one entry, such as \"- date:"
                            + " 2024-04-01\" and below it \"nameCareer: {name: Ada}\"");
            return List.of();
        }
        ArrayNode whole = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < facts.size(); i++) {
            FileEntry entry = new FileEntry(i, facts.get(i), tree, problems);
            ObjectNode command = entry.command();
            if (command != null) {
                entries.add(entry);
                whole.add(command);
            }
        }
        if (whole.isEmpty()) {
            return List.of();
        }
        try {
            return CommandReader.read(whole, Notation.FILE, limit);
        } catch (Rejected rejected) {
            rejected.problems().forEach(problem -> problems.add(located(problem)));
            problems.addUnread(rejected.more());
            return List.of();
        }
    }

    /** Each entry of the file becomes one command. */
    private List<ReadEntry> read(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ReadEntry(tree.place("/facts/" + i), "/facts/" + i, List.of(i), List.of(), null))
                .toList();
    }

    private FileProblem located(Problem problem) {
        return entries.get(problem.command()).located(problem);
    }

    private void problem(Code code, String path, String message) {
        Place place = tree.place(path);
        problems.add(FileProblem.at(place, code, path, message));
    }
}
