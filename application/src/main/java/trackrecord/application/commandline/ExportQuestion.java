package trackrecord.application.commandline;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import trackrecord.application.answers.MeasureQuestion;
import trackrecord.application.careerfile.CareerFileWriter;
import trackrecord.application.export.BragDocument;
import trackrecord.application.export.FactTable;
import trackrecord.application.export.Journal;
import trackrecord.application.export.PayTable;
import trackrecord.application.export.Statement;
import trackrecord.application.export.VestingCalendar;
import trackrecord.domain.compensation.Measure;
import trackrecord.domain.compensation.PayConvention;
import trackrecord.domain.fact.DateRange;
import trackrecord.domain.timeline.Timeline;

/** The career in another form. */
@Command(name = "export", description = "Writes the career in another form.")
final class ExportQuestion extends CareerQuestion {

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = {"yaml: the career file, tidy",
        "csv: the facts", "pay-csv: what was received, by calendar year", "ics: vesting dates and anniversaries",
        "journal: for hledger", "markdown: a brag document", "statement, statement-html: a measure explained"})
    private ExportFormat format;

    @Option(names = "--from", paramLabel = "DATE", description = "first day; default: that of the first fact")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "first day after; default: after the last fact's")
    private LocalDate to;

    @Option(names = "--measure", paramLabel = "MEASURE", defaultValue = "realized",
            description = "of a statement: annualized, realized (default), granted or first-year; those of a day are"
                    + " taken on the last day")
    private Measure measure;

    @Option(names = "--convention", paramLabel = "CONVENTION", defaultValue = "equal-months",
            description = "equal-months (default) or actual-365")
    private PayConvention convention;

    @Option(names = "--without-pay", description = "leave pay out of a brag document")
    private boolean withoutPay;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "a new file; default: the output")
    private Path output;

    @Override
    public Integer call() throws IOException {
        Career career = career();
        String text = text(career, window(career.history().timeline()));
        if (output == null) {
            screen().text(text);
        } else {
            write(text);
        }
        return CommandLineProgram.ANSWERED;
    }

    private void write(String text) throws IOException {
        try {
            Files.writeString(output, text, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(output + " is there already; name another file, or remove it first", e);
        } catch (IOException e) {
            throw new IOException(output + " cannot be written: " + e.getMessage(), e);
        }
    }

    private DateRange window(Timeline timeline) {
        LocalDate first = from == null ? timeline.firstDay() : from;
        LocalDate last = to == null ? timeline.lastDay().plusDays(1) : to;
        if (!first.isBefore(last)) {
            throw new IllegalArgumentException("--from lies before --to, but " + first + " does not lie before "
                    + last);
        }
        return new DateRange(first, last);
    }

    private String text(Career career, DateRange window) {
        Timeline timeline = career.history().timeline();
        return switch (format) {
            case YAML -> CareerFileWriter.write(career.id(), career.history().facts());
            case CSV -> FactTable.of(career.history());
            case PAY_CSV -> PayTable.of(timeline, window, convention);
            case ICS -> VestingCalendar.of(career.id(), timeline, window.to().minusDays(1), career.knownAt());
            case JOURNAL -> Journal.of(career.id(), timeline, window, convention);
            case MARKDOWN -> BragDocument.of(career.id(), timeline, window, !withoutPay);
            case STATEMENT -> Statement.markdown(title(career), basis(window), question(window).totals(timeline));
            case STATEMENT_HTML -> Statement.html(title(career), basis(window), question(window).totals(timeline));
        };
    }

    private static String title(Career career) {
        var named = career.history().timeline().atTheEnd().name();
        return named == null ? career.id() : named.value();
    }

    private MeasureQuestion question(DateRange window) {
        return MeasureQuestion.isOfWindow(measure)
                ? MeasureQuestion.over(measure, window.from(), window.to(), convention)
                : MeasureQuestion.on(measure, window.to().minusDays(1), convention);
    }

    private String basis(DateRange window) {
        return "Total compensation, " + Screen.inWords(measure) + (MeasureQuestion.isOfWindow(measure)
                ? " from " + window.from() + " to " + window.to().minusDays(1) + ", " + Screen.inWords(convention)
                : " on " + window.to().minusDays(1)) + ", as known on " + today() + ".";
    }
}
