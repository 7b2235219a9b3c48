package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;
import static trackrecord.application.cli.TextTable.Side.RIGHT;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.question.Amount;
import trackrecord.application.question.DryRunAnswer;
import trackrecord.application.question.RecordDueAnswer;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.DueVest;
import trackrecord.domain.upcoming.DueVests;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.whatif.WhatIf;

/** Vests that fell due and are not recorded. */
@Command(
        name = "record-due",
        description = {
            "Shows the vests that fell due and are not recorded, and what recording them would change.",
            "With --json the commands stand in the answer, to be posted or given to what-if."
        })
final class RecordDueQuestion extends CareerQuestion {

    private static final int MOST_VESTS = 1_000;

    @Option(names = "--grant", paramLabel = "ID", description = "only this grant")
    private @Nullable String grantId;

    @Mixin
    private AsOf asOf;

    @Override
    public Integer call() throws IOException {
        Recorded career = recorded();
        Timeline timeline = career.history().timeline();
        LocalDate day = asOf.or(today());
        if (grantId != null && timeline.on(day).career().grant(grantId).isEmpty()) {
            throw new IllegalArgumentException(
                    "--grant must be a grant made on or before " + day + ", not " + Quoted.of(grantId));
        }
        List<DueVest> due = DueVests.toRecord(timeline, day, grantId);
        List<DueVest> first = due.stream().limit(MOST_VESTS).toList();
        List<DatedCommand> commands = first.stream().map(DueVest::command).toList();
        Instant now = now();
        WhatIf whatIf =
                WhatIf.of(career.history(), List.copyOf(commands), now, BY, day, null, PayConvention.EQUAL_MONTHS);
        RecordDueAnswer answer = new RecordDueAnswer(
                day,
                commands,
                due.size() - commands.size(),
                RecordDueAnswer.unscheduled(timeline.on(day), grantId),
                DryRunAnswer.of(career.id(), whatIf, null, now, true));
        if (json()) {
            printJson(answer);
        } else {
            print(first, answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(List<DueVest> due, RecordDueAnswer answer) {
        if (due.isEmpty()) {
            screen().line("Nothing is due and unrecorded on " + answer.asOf() + ".");
            return;
        }
        TextTable table = new TextTable(LEFT, LEFT, RIGHT);
        table.row("due on", "grant", "not recorded");
        due.forEach(it ->
                table.row(it.on().toString(), it.grant().grantId(), AmountText.of(Amount.of(it.grant(), it.amount()))));
        screen().table(table);
        if (answer.more() > 0) {
            screen().line("  and " + answer.more() + " more");
        }
        screen().line();
        new DryRunText(screen()).print(answer.dryRun());
    }
}
