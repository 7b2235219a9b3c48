package trackrecord.application.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.question.DryRunAnswer;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.whatif.WhatIf;

/** What commands would change. */
@Command(
        name = "what-if",
        description = {
            "Shows what commands would change, with nothing recorded.",
            "They stand in a file in JSON: one, or an array, as POST /api/careers/{careerId}/commands takes them."
        })
final class WhatIfQuestion extends CareerQuestion {

    @Parameters(index = "1", paramLabel = "COMMANDS", description = "a file in JSON")
    private String commandFile;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day to look at; default: today, or the last day that a command names if that is later")
    private @Nullable LocalDate asOf;

    @Option(names = "--from", paramLabel = "DATE", description = "of realized and granted: the first day")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "of realized and granted: the first day after")
    private @Nullable LocalDate to;

    @Option(
            names = "--convention",
            paramLabel = "CONVENTION",
            defaultValue = "equal-months",
            completionCandidates = Choices.Conventions.class,
            description = "equal-months (default) or actual-365")
    private PayConvention convention;

    @Override
    public Integer call() throws IOException {
        LocalDateRange window = Window.of(from, to);
        Recorded career = recorded();
        DryRunAnswer answer = answer(career, bytes(commandFile), window);
        if (json()) {
            printJson(answer);
        } else {
            new DryRunText(screen()).print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private DryRunAnswer answer(Recorded career, byte[] json, @Nullable LocalDateRange window) {
        try {
            var commands =
                    CommandReader.read(json, MOST_FACTS - career.history().version());
            Instant now = now();
            LocalDate day = asOf == null ? WhatIf.dayToLookAt(commands, today()) : asOf;
            WhatIf whatIf = WhatIf.of(career.history(), commands, now, BY, day, window, convention);
            return DryRunAnswer.of(
                    career.id(),
                    whatIf,
                    window,
                    now,
                    Json.mapper().readTree(json).isArray());
        } catch (Rejected rejected) {
            throw new FileRejected(
                    rejected,
                    it -> FileProblem.of(
                            it,
                            Place.WHOLE_FILE,
                            "/" + it.command() + it.pointer(),
                            "/" + it.command() + it.pointer() + ": " + it.message()));
        }
    }
}
