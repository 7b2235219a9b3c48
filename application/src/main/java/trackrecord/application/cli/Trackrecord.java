package trackrecord.application.cli;

import java.io.InputStream;
import java.time.Clock;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command; it gives its subcommands the screen, the input and the clock. */
@Command(
        name = "trackrecord",
        mixinStandardHelpOptions = true,
        version = "Trackrecord 1.0.0",
        description = {
            "Answers questions about a career file or a log: what was true on a date, how it came about, and"
                    + " whether a total that somebody states holds up.",
            "Without arguments it starts the server."
        },
        subcommands = {
            AsOfQuestion.class,
            ReplayQuestion.class,
            ExplainQuestion.class,
            AuditQuestion.class,
            UpcomingQuestion.class,
            VestingQuestion.class,
            RecordDueQuestion.class,
            WhatIfQuestion.class,
            ChangesQuestion.class,
            GrowthQuestion.class,
            SeriesQuestion.class,
            PeriodsQuestion.class,
            TenureQuestion.class,
            FactsQuestion.class,
            CheckQuestion.class,
            ImportQuestion.class,
            ImportPeopleQuestion.class,
            ExportQuestion.class,
            AutoComplete.GenerateCompletion.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  answered",
            "  1  the answer is no: nothing explains the claim",
            "  2  the arguments are wrong",
            "  3  something is wrong in the file",
            "  4  a file cannot be read or written"
        })
final class Trackrecord implements Runnable {

    private final Screen screen;
    private final InputStream in;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    Trackrecord(Screen screen, InputStream in, Clock clock) {
        this.screen = screen;
        this.in = in;
        this.clock = clock;
    }

    Screen screen() {
        return screen;
    }

    InputStream in() {
        return in;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "name a question: "
                        + String.join(
                                ", ", new CommandLine(spec).getSubcommands().keySet()));
    }
}
