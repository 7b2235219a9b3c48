package trackrecord.application.exchange.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.ImportedFile;
import trackrecord.application.exchange.file.Located;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.json.Vocabulary;
import trackrecord.application.question.FileNote;
import trackrecord.domain.refusal.FirstProblems;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.FieldRules;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * Commands that a file of another program amounts to, each with the line that it comes from. What the career holds
 * already is left out, so that importing a file again records nothing twice.
 */
final class LinedCommands {

    private final List<Located<Command>> commands = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();

    void add(Place place, Command command) {
        commands.add(Located.at(place, command));
    }

    void note(Place place, String message) {
        notes.add(new FileNote(place.line(), message));
    }

    /** @throws FileRejected where a command breaks a rule of its fields, with every such place */
    ImportedFile newTo(History history) {
        Map<Command, Integer> held = new HashMap<>();
        for (RecordedFact recorded : history.timeline().facts()) {
            held.merge(alone(Vocabulary.toCommand(recorded.dated())), 1, Integer::sum);
        }
        List<Located<Command>> fresh = commands.stream()
                .filter(command -> held.merge(alone(command.value()), -1, Integer::sum) < 0)
                .toList();
        int repeated = commands.size() - fresh.size();
        if (repeated > 0) {
            note(Place.WHOLE_FILE, repeated + " of " + commands.size() + " are recorded already and are left out");
        }
        ImportedFile file = new ImportedFile(
                null,
                fresh.stream().map(Located::value).toList(),
                problem -> FileProblem.of(
                        problem, fresh.get(problem.command()).place(), problem.pointer(), problem.message()),
                notes);
        checkFields(file);
        return file;
    }

    /** Whichever employment it is about: the file may not say it, and the career does. */
    private static Command alone(Command command) {
        return command instanceof DatedCommand dated ? dated.about(null) : command;
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
