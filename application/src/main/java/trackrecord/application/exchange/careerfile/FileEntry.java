package trackrecord.application.exchange.careerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.json.Suggestion;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.exchange.json.Vocabulary.Kind;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.text.Quoted;

/** One entry of a career file, converted to its command. */
final class FileEntry {

    /** The keys next to the fact, with their names in the command. */
    private static final Map<String, String> BESIDE = Map.of("date", "effectiveOn", "note", "note", "source", "source");

    private static final String NUMBER = "number";

    private final int index;
    private final String path;
    private final JsonNode entry;
    private final YamlTree tree;
    private final FirstProblems<FileProblem> problems;
    private @Nullable Kind kind;

    FileEntry(int index, JsonNode entry, YamlTree tree, FirstProblems<FileProblem> problems) {
        this.index = index;
        this.path = "/facts/" + index;
        this.entry = entry;
        this.tree = tree;
        this.problems = problems;
    }

    /** Returns null and adds a problem if this is not a fact. */
    @Nullable
    ObjectNode command() {
        if (!entry.isObject()) {
            problem(
                    Code.UNREADABLE,
                    path,
                    "an entry has a date and a fact, such as \"raise: {baseSalary: 185000 USD}\"");
            return null;
        }
        checkNumber();
        String key = factKey();
        if (key == null) {
            return null;
        }
        kind = Vocabulary.ofFile(key);
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        JsonNode fields = entry.get(key);
        if (fields.isObject()) {
            fields.properties().forEach(field -> addField(field.getKey(), field.getValue(), command));
        } else if (!fields.isNull()) {
            problem(
                    Code.INVALID_FIELD,
                    path + "/" + key,
                    "must be the fields of " + key + ", as in {baseSalary: 185000 USD}");
            return null;
        }
        command.put("type", kind().commandName());
        BESIDE.forEach((beside, field) -> {
            if (entry.hasNonNull(beside)) {
                command.set(field, entry.get(beside));
            }
        });
        return command;
    }

    /** The kind of the fact; called only after the command was made. */
    private Kind kind() {
        return Objects.requireNonNull(kind, "this entry is not a fact");
    }

    private void addField(String name, JsonNode value, ObjectNode command) {
        if (name.equals("type") || BESIDE.containsKey(name) || BESIDE.containsValue(name)) {
            String beside = name.equals("effectiveOn") ? "date" : name;
            unknown(
                    path + "/" + kind().fileName() + "/" + name,
                    name.equals("type")
                            ? "the key \"" + kind().fileName() + "\" already names the type"
                            : beside + " belongs beside " + kind().fileName() + ", not inside it");
        } else {
            command.set(name, value);
        }
    }

    private void checkNumber() {
        JsonNode number = entry.get(NUMBER);
        String due = String.valueOf(index + 1);
        if (number != null && !number.isNull() && !number.asString().equals(due)) {
            problem(
                    Code.INVALID_FIELD,
                    path + "/" + NUMBER,
                    "this is fact " + due + " of the file, not "
                            + Quoted.plain(number.asString())
                            + ": facts are listed in order of number, from 1 on, and other facts refer to them"
                            + " by it");
        }
    }

    /** The one key that names the fact. */
    private @Nullable String factKey() {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String name : entry.propertyNames()) {
            if (Vocabulary.ofFile(name) != null) {
                known.add(name);
            } else if (!BESIDE.containsKey(name) && !name.equals(NUMBER)) {
                unknown.add(name);
            }
        }
        for (String name : unknown) {
            if (problems.isFull()) {
                problems.addUnread();
                continue;
            }
            String suggestion = Suggestion.forName(name, names());
            unknown(
                    path + "/" + name,
                    "unknown key " + Quoted.of(name)
                            + (suggestion.isEmpty()
                                    ? "; beside date, note, source and number an entry has one of "
                                            + String.join(", ", Vocabulary.fileNames())
                                    : suggestion));
        }
        if (known.size() > 1) {
            problem(
                    Code.UNREADABLE,
                    path + "/" + known.get(1),
                    known.get(1) + " cannot share an entry with " + known.getFirst() + "; give each its own entry");
        } else if (known.isEmpty() && unknown.isEmpty()) {
            problem(Code.UNKNOWN_TYPE, path, "an entry names its fact, such as \"raise: {baseSalary: 185000 USD}\"");
        }
        return known.size() == 1 ? known.getFirst() : null;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(Vocabulary.fileNames());
        names.addAll(BESIDE.keySet());
        names.add(NUMBER);
        return names;
    }

    /** Converts a problem of this entry's command to a problem of the file. */
    FileProblem located(Problem problem) {
        String pointer = problem.pointer();
        boolean date = pointer.equals("/effectiveOn");
        String at = date
                ? path + "/date"
                : BESIDE.containsKey(pointer.substring(Math.min(1, pointer.length())))
                        ? path + pointer
                        : path + "/" + kind().fileName() + pointer;
        Place place = problem.code() == Code.UNKNOWN_FIELD ? tree.key(at) : tree.place(at);
        String message = date ? problem.message().replace("effectiveOn", "date") : problem.message();
        return FileProblem.of(problem, place, at, message);
    }

    private void unknown(String at, String message) {
        Place place = tree.key(at);
        problems.add(FileProblem.at(place, Code.UNKNOWN_FIELD, at, message));
    }

    private void problem(Code code, String at, String message) {
        Place place = tree.place(at);
        problems.add(FileProblem.at(place, code, at, message));
    }
}
