package trackrecord.application.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.exchange.careerfile.CareerFileWriter;
import trackrecord.application.exchange.imports.ImportPlan;
import trackrecord.application.question.PeopleImportAnswer;
import trackrecord.domain.timeline.History;

/** Converts a pay history of several people to one career file for each: all of them, or none. */
@Command(
        name = "import-people",
        description = {
            "Turns a pay history (CSV) of several people into career files, one for each.",
            "They are named after the numbers of the people: --prefix acme- makes acme-1001.yaml of number 1001.",
            "What the file leaves open is reported on standard error. One person of it is read with import --person."
        })
final class ImportPeopleQuestion extends FileQuestion {

    @Option(names = "--prefix", paramLabel = "TEXT", defaultValue = "", description = "of the names of the careers")
    private String prefix;

    @Mixin
    private PayHistoryOptions pay;

    @Mixin
    private FolderOutput output;

    @Override
    public Integer call() throws IOException {
        if (!json()) {
            output.require();
        }
        List<ImportPlan> plans =
                ImportPlan.ofPeople(pay.given(), bytes(), prefix, _ -> History.EMPTY, MOST_FACTS, now(), BY);
        plans.forEach(plan -> ImportNotes.print(plan, fileName(), err()));
        if (json()) {
            printJson(new PeopleImportAnswer(
                    true, plans.stream().map(plan -> plan.proposal(true)).toList()));
        } else {
            Map<String, String> files = new LinkedHashMap<>();
            plans.forEach(plan ->
                    files.put(plan.careerId() + ".yaml", CareerFileWriter.write(plan.careerId(), plan.proposed())));
            output.write(files);
        }
        return CommandLineProgram.ANSWERED;
    }
}
