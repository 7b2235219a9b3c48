package trackrecord.application.exchange.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Origin;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.file.ReadEntry;
import trackrecord.application.question.FileNote;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.vocabulary.Remarks;

/**
 * The commands of a file of another program, each with its line or entry, and the reasons for lines and entries that
 * become nothing. Commands that the career contains already are left out, so that importing a file again records
 * nothing twice.
 */
final class LinedCommands {

    private final List<Asked> asked = new ArrayList<>();
    private final Map<Origin, List<String>> reasons = new LinkedHashMap<>();
    private final List<FileNote> notes = new ArrayList<>();
    private final Map<Origin, Stated> stated = new LinkedHashMap<>();
    private final List<Fresh> takenBack = new ArrayList<>();

    /** One command with its origin and its employment. */
    record Asked(Origin origin, DatedCommand command, Whose whose) {}

    /** A command that is new to the career. */
    private record Fresh(Origin origin, Command command) {}

    void add(Origin origin, DatedCommand command) {
        add(
                origin,
                command,
                command.employment() == null ? Whose.SAID_BY_THE_CAREER : new Whose.Held(command.employment()));
    }

    void add(Origin origin, DatedCommand command, Whose whose) {
        reasons(origin);
        asked.add(new Asked(origin, command, whose));
    }

    /** Registers what a row states for a day, even if nothing changes. */
    void state(Origin origin, Stated row) {
        stated.put(origin, row);
    }

    /** Retracts a recorded fact. */
    void retract(Origin origin, int fact, String reason) {
        reasons(origin);
        takenBack.add(new Fresh(origin, new Command.Retract(fact, reason, Remarks.NONE)));
    }

    /** Records why a line or entry is left out completely or in part. */
    void explain(Origin origin, String why) {
        reasons(origin).add(why);
    }

    void note(Place place, String message) {
        notes.add(new FileNote(place.line(), message));
    }

    /** Records the reason, and adds it to the notes. */
    void noteAndExplain(Origin origin, String message) {
        explain(origin, message);
        note(origin.place(), message);
    }

    /** @throws FileRejected if commands break field rules, with all places */
    ImportedFile newTo(History history) {
        return file(new HeldFacts(history).repeated(asked), Map.of(), Map.of(), history.version());
    }

    /**
     * The same for a file that may restate recorded facts: differences become corrections.
     *
     * @throws FileRejected also if it differs from the recorded facts of a day in a way that no correction can express
     */
    ImportedFile correcting(History history) {
        return correcting(new HeldFacts(history), history.version(), null, List::of);
    }

    /**
     * The same for a file with a complete pay history: recorded facts missing in the file are retracted if the file
     * contradicts them, otherwise noted.
     */
    ImportedFile restating(History history) {
        HeldFacts held = new HeldFacts(history);
        return correcting(held, history.version(), new NotInTheFile(held, asked, stated), List::of);
    }

    /** The same for a file with all facts of its grants: recorded facts missing in the file are noted. */
    ImportedFile restatingGrants(History history) {
        HeldFacts held = new HeldFacts(history);
        return correcting(held, history.version(), null, () -> held.ofGrantsNotInTheFile(asked));
    }

    private ImportedFile correcting(
            HeldFacts held, int version, @Nullable NotInTheFile missing, Supplier<List<String>> ofGrants) {
        Map<Integer, Integer> repeated = held.repeated(asked);
        Map<Integer, Command.Correct> corrections = held.corrected(asked, repeated);
        for (int i = 0; i < asked.size(); i++) {
            Command.Correct correct = corrections.get(i);
            if (correct != null) {
                noteAndExplain(
                        asked.get(i).origin(),
                        "it differs from what is recorded, so fact " + correct.fact() + " is corrected");
            }
        }
        Map<Origin, List<Command.Retract>> retractions = missing == null ? Map.of() : missing.retractions();
        retractions.forEach((origin, all) -> all.forEach(it ->
                noteAndExplain(origin, "it says otherwise, so fact " + it.fact() + " is retracted: " + it.reason())));
        if (missing != null) {
            missing.requireNoEndBefore(repeated.keySet());
            missing.notes().forEach(message -> note(Place.WHOLE_FILE, message));
        }
        ofGrants.get().forEach(message -> note(Place.WHOLE_FILE, message));
        return file(repeated, corrections, retractions, version);
    }

    /** @param version version of the career; the facts of the file get the following numbers */
    private ImportedFile file(
            Map<Integer, Integer> repeated,
            Map<Integer, Command.Correct> corrections,
            Map<Origin, List<Command.Retract>> retractions,
            int version) {
        List<Fresh> fresh = new ArrayList<>();
        Map<Whose, EmploymentId> begun = new HashMap<>();
        Map<Origin, List<Integer>> places = new HashMap<>();
        Map<Origin, List<Integer>> recorded = new HashMap<>();
        for (Fresh each : takenBack) {
            places.computeIfAbsent(each.origin(), _ -> new ArrayList<>()).add(fresh.size());
            fresh.add(each);
        }
        for (int i = 0; i < asked.size(); i++) {
            Asked each = asked.get(i);
            Integer number = repeated.get(i);
            if (number != null) {
                recorded.computeIfAbsent(each.origin(), _ -> new ArrayList<>()).add(number);
            } else {
                places.computeIfAbsent(each.origin(), _ -> new ArrayList<>()).add(fresh.size());
                Command correct = corrections.get(i);
                if (each.command().type() == EntryType.HIRED) {
                    begun.put(each.whose(), EmploymentId.of(version + fresh.size() + 1));
                }
                fresh.add(new Fresh(each.origin(), correct == null ? about(each, begun) : correct));
            }
        }
        retractions.forEach((origin, all) -> all.forEach(retract -> {
            places.computeIfAbsent(origin, _ -> new ArrayList<>()).add(fresh.size());
            fresh.add(new Fresh(origin, retract));
        }));
        if (!repeated.isEmpty()) {
            note(Place.WHOLE_FILE, repeated.size() + " of " + asked.size() + " are recorded already and are left out");
        }
        ImportedFile file = new ImportedFile(
                null,
                fresh.stream().map(Fresh::command).toList(),
                problem -> FileProblem.of(
                        problem, fresh.get(problem.command()).origin().place(), problem.pointer(), problem.message()),
                notes,
                entries(places, recorded));
        checkFields(file);
        return file;
    }

    /** The command with its employment; a hire begins one and names none. */
    private static DatedCommand about(Asked each, Map<Whose, EmploymentId> begun) {
        if (each.command().type() == EntryType.HIRED) {
            return each.command();
        }
        return switch (each.whose()) {
            case Whose.SaidByTheCareer _ -> each.command();
            case Whose.Held(EmploymentId id) -> each.command().about(id);
            case Whose.Begun it -> each.command().about(begun.get(it));
        };
    }

    /** All lines and entries, in the order of the file. */
    private List<ReadEntry> entries(Map<Origin, List<Integer>> places, Map<Origin, List<Integer>> recorded) {
        return reasons.entrySet().stream()
                .sorted(Comparator.comparingInt(it -> it.getKey().place().line()))
                .map(it -> new ReadEntry(
                        it.getKey().place(),
                        it.getKey().path(),
                        places.getOrDefault(it.getKey(), List.of()),
                        recorded.getOrDefault(it.getKey(), List.of()),
                        joined(it.getValue())))
                .toList();
    }

    private static @Nullable String joined(List<String> reasons) {
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    private List<String> reasons(Origin origin) {
        return reasons.computeIfAbsent(origin, _ -> new ArrayList<>());
    }

    private static void checkFields(ImportedFile file) {
        FirstProblems<FileProblem> problems = new FirstProblems<>();
        for (int i = 0; i < file.commands().size(); i++) {
            FieldRules.problems(file.commands().get(i), i)
                    .forEach(problem -> problems.add(file.place().apply(problem)));
        }
        if (!problems.isEmpty()) {
            throw new FileRejected(problems);
        }
    }
}
