package trackrecord.application.cli;

import java.io.PrintWriter;
import trackrecord.application.exchange.imports.ImportPlan;
import trackrecord.application.question.FileNote;
import trackrecord.application.question.WarningAnswer;

/** What an import had to leave open, and what may be meant otherwise: each with its line. */
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
