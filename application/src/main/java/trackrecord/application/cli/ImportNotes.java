package trackrecord.application.cli;

import java.io.PrintWriter;
import trackrecord.application.exchange.imports.ImportPlan;
import trackrecord.application.question.FileNote;
import trackrecord.application.question.WarningAnswer;

/** Prints the notes and warnings of an import, each with its line. */
final class ImportNotes {

    private ImportNotes() {}

    static void print(ImportPlan plan, String file, PrintWriter err) {
        for (FileNote note : plan.notes()) {
            err.println(file + ":" + (note.line() == 0 ? "" : note.line() + ":") + " " + note.message());
        }
        for (WarningAnswer warning : plan.warnings()) {
            err.println(file + ":" + (warning.line() == null ? "" : warning.line() + ":") + " " + warning.message());
        }
    }
}
