package trackrecord.application.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.exchange.export.CareerExport;
import trackrecord.application.exchange.export.ExportFormat;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.text.Written;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;

/** The career in another format. */
@Command(
        name = "export",
        description = {
            "Writes the career in another format.",
            "Without --from it begins with the first fact, without --to it ends with today."
        })
final class ExportQuestion extends KnownCareerQuestion {

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            completionCandidates = Choices.Exports.class,
            description = {
                "yaml: the career file, formatted",
                "json-resume: without pay",
                "csv: the facts",
                "pay-csv: what was received, by calendar year",
                "ics: upcoming events: vesting dates, anniversaries, facts recorded for the future",
                "journal: for hledger",
                "markdown: a brag document, without pay unless --pay is given",
                "statement, statement-html: a measure explained"
            })
    private ExportFormat format;

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            completionCandidates = Choices.Measures.class,
            description = "of a statement: annualized, realized (default), granted or first-year; those of a day are"
                    + " taken on the last day")
    private @Nullable Measure measure;

    @Option(names = "--pay", description = "show pay in a brag document")
    private boolean pay;

    @Option(names = "--bom", description = "begin a CSV with a byte order mark, for spreadsheets")
    private boolean bom;

    @Mixin
    private Output output;

    @Mixin
    private Window window;

    @Mixin
    private Convention convention;

    @Override
    public Integer call() throws IOException {
        refuse("from", window.from() != null, "--from");
        refuse("to", window.to() != null, "--to");
        refuse("measure", measure != null, "--measure");
        refuse("convention", convention.isGiven(), "--convention");
        refuse("pay", pay, "--pay");
        refuse("bom", bom, "--bom");
        Career career = career();
        output.write(
                new CareerExport(
                                career.id(),
                                identity(career),
                                career.history(),
                                career.knownAt(),
                                window(career.history().timeline()),
                                measure == null ? Measure.REALIZED : measure,
                                convention.orDefault(),
                                pay,
                                bom)
                        .as(format),
                screen());
        return CommandLineProgram.ANSWERED;
    }

    /** A career file has no other stable identity than its id and the name of the person. */
    private static String identity(Career career) {
        Effective<String> name = career.history().timeline().atTheEnd().name();
        return career.id() + " " + (name == null ? "" : name.value());
    }

    private void refuse(String parameter, boolean given, String option) {
        if (given && !format.takes().contains(parameter)) {
            throw new IllegalArgumentException(option + " does not fit the format " + Written.option(format));
        }
    }

    private LocalDateRange window(Timeline timeline) {
        LocalDate to = window.to();
        LocalDateRange life = CareerExport.wholeLife(timeline, to == null ? today() : to.minusDays(1));
        return Window.inOrder(window.from() == null ? life.getStart() : window.from(), life.getEnd());
    }
}
