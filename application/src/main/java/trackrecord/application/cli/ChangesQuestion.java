package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.question.ChangesAnswer;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.application.question.MeasureTotals;
import trackrecord.application.question.StateAnswer;
import trackrecord.domain.change.Changes;
import trackrecord.domain.change.FieldChange;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.History;

/** What changed between two days, or between what was known at two instants. */
@Command(
        name = "changes",
        description = {
            "Shows what changed from one day to another; or, with --known-from, how the answer for a day or a measure"
                    + " changed as more facts became known.",
            "Without --known-from, --from is the day before the change and --to the day after it.",
            "A log says when facts were recorded; a career file does not."
        })
final class ChangesQuestion extends CareerQuestion {

    @Option(names = "--known-from", paramLabel = "INSTANT", description = "such as 2024-10-01T08:00:00Z")
    private @Nullable Instant knownFrom;

    @Option(names = "--known-to", paramLabel = "INSTANT", description = "default: now")
    private @Nullable Instant knownTo;

    @Mixin
    private MeasureOptions measured;

    @Mixin
    private KnownAt knownAt;

    @Override
    public Integer call() throws IOException {
        ChangesAnswer answer = knownFrom == null && knownTo == null ? betweenDays() : betweenInstants();
        if (json()) {
            printJson(answer);
        } else {
            print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private ChangesAnswer betweenDays() throws IOException {
        if (measured.isGiven()) {
            throw new IllegalArgumentException("--as-of, --measure and --convention need --known-from");
        }
        LocalDate from = measured.window().from();
        LocalDate to = measured.window().to();
        if (from == null || to == null) {
            throw new IllegalArgumentException(
                    "compare two days with --from and --to, or two instants with" + " --known-from and --known-to");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("--from (" + from + ") must not be after --to (" + to + ")");
        }
        Recorded career = recorded();
        Known known = knownAt.upTo(instantOf(career));
        return ChangesAnswer.of(
                career.id(),
                Changes.betweenDays(career.history().knownAt(known.at()), from, to),
                known.at(),
                known.at(),
                known.asked());
    }

    private ChangesAnswer betweenInstants() throws IOException {
        if (knownAt.isGiven()) {
            throw new IllegalArgumentException("--known-at does not fit --known-from and --known-to; leave it out");
        }
        if (knownFrom == null) {
            throw new IllegalArgumentException("--known-to needs --known-from");
        }
        MeasureQuestion question = measured.question(null, today());
        Recorded career = recorded();
        History history = career.history();
        Known known = Known.at(knownTo, instantOf(career));
        if (known.at().isBefore(knownFrom)) {
            throw new IllegalArgumentException(
                    "--known-from (" + knownFrom + ") must not be after --known-to (" + known.at() + ")");
        }
        return ChangesAnswer.of(
                career.id(),
                Changes.betweenInstants(
                        history, knownFrom, known.at(), question.lastDay(), question.measure(), question::totals),
                knownFrom,
                known.at(),
                known.asked());
    }

    private void print(ChangesAnswer answer) {
        boolean days = !answer.before().asOf().equals(answer.after().asOf());
        screen().line(screen().strong("Changes") + " from " + moment(answer.before(), days) + " to "
                + moment(answer.after(), days));
        screen().line();
        if (answer.changes().isEmpty()) {
            screen().line("No field differs.");
        } else {
            boolean several = answer.changes().stream()
                            .map(FieldChange::employmentId)
                            .filter(Objects::nonNull)
                            .distinct()
                            .count()
                    > 1;
            TextTable table = new TextTable(LEFT, LEFT, LEFT, LEFT);
            table.row("field", "before", "after", "facts");
            for (FieldChange it : answer.changes()) {
                table.row(name(it, several), FieldText.of(it.before()), FieldText.of(it.after()), facts(it));
            }
            screen().table(table);
        }
        for (MeasureTotals difference : answer.difference()) {
            if (!difference.totals().isEmpty()) {
                screen().line();
                screen().line(screen().strong("Difference, " + Written.words(difference.measure())));
                TotalsTable.of(difference.totals()).lines().forEach(screen()::line);
            }
        }
    }

    /** @param several whether the changes concern more than one employment */
    private static String name(FieldChange change, boolean several) {
        return several && change.employmentId() != null
                ? change.field() + " (" + change.employmentId().value() + ")"
                : change.field();
    }

    private static String moment(StateAnswer state, boolean days) {
        return days ? state.asOf().toString() : state.asOf() + " as known at " + state.knownAt();
    }

    private static String facts(FieldChange change) {
        return change.facts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
