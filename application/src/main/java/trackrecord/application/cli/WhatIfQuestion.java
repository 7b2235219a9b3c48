package trackrecord.application.cli;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trackrecord.application.exchange.file.FileProblem;
import trackrecord.application.exchange.file.FileRejected;
import trackrecord.application.exchange.file.Place;
import trackrecord.application.exchange.json.CommandReader;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.question.DryRunAnswer;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.whatif.WhatIf;

/** The effect of commands, without recording them. */
@Command(
        name = "what-if",
        description = {
            "Shows what commands would change, with nothing recorded.",
            "They stand in a file in JSON: one, or an array, as POST /api/careers/{careerId}/commands takes them.",
            "Without --as-of the day to look at is today, or the last day that a command names if that is later; with"
                    + " --from and --to realized and granted are shown too."
        })
final class WhatIfQuestion extends CareerQuestion {

    @Parameters(index = "1", paramLabel = "COMMANDS", description = "a file in JSON")
    private String commandFile;

    @Mixin
    private AsOf asOf;

    @Mixin
    private Window window;

    @Mixin
    private Convention convention;

    @Override
    public Integer call() throws IOException {
        LocalDateRange days = window.given();
        Recorded career = recorded();
        DryRunAnswer answer = answer(career, bytes(commandFile), days);
        if (json()) {
            printJson(answer);
        } else {
            new DryRunText(screen()).print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private DryRunAnswer answer(Recorded career, byte[] json, @Nullable LocalDateRange days) {
        try {
            var commands =
                    CommandReader.read(json, MOST_FACTS - career.history().version());
            Instant now = now();
            LocalDate day = asOf.given() == null ? WhatIf.dayToLookAt(commands, today()) : asOf.given();
            WhatIf whatIf = WhatIf.of(career.history(), commands, now, BY, day, days, convention.orDefault());
            return DryRunAnswer.of(
                    career.id(), whatIf, days, now, Json.mapper().readTree(json).isArray());
        } catch (Rejected rejected) {
            throw new FileRejected(
                    rejected,
                    it -> FileProblem.of(it, Place.WHOLE_FILE, "/" + it.command() + it.pointer(), it.message()));
        }
    }
}
