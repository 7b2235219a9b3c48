package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;
import static trackrecord.application.cli.TextTable.Side.RIGHT;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import trackrecord.application.question.Amount;
import trackrecord.application.question.DueAnswer;
import trackrecord.application.question.GrantAnswer;
import trackrecord.application.question.VestingAnswer;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;

/** Every grant on a date. */
@Command(
        name = "vesting",
        description = "Shows every grant on a date: what has vested, what is due, what can be exercised.")
final class VestingQuestion extends KnownCareerQuestion {

    @Mixin
    private AsOf asOf;

    @Override
    public Integer call() throws IOException {
        Career career = career();
        LocalDate day = asOf.or(today());
        VestingAnswer answer = VestingAnswer.of(career.timeline(), day, career.knownAt(), career.asked());
        if (json()) {
            printJson(answer);
        } else {
            print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(VestingAnswer answer) {
        if (answer.grants().isEmpty()) {
            screen().line("No grant up to " + answer.asOf() + ".");
        }
        for (GrantAnswer grant : answer.grants()) {
            TextTable table = new TextTable(LEFT, RIGHT);
            switch (grant) {
                case GrantAnswer.Stock it -> {
                    title(it.grantId(), it.employer(), it.on());
                    sizes(table, it.total(), it.vested(), it.unvested(), it.forfeited());
                    due(table, it.due());
                }
                case GrantAnswer.Option it -> {
                    title(it.grantId(), it.employer(), it.on());
                    sizes(table, it.total(), it.vested(), it.unvested(), it.forfeited());
                    table.row("exercise price", it.exercisePrice().amount().toPlainString());
                    table.row("exercisable", AmountText.of(it.exercisable()));
                    table.row("exercised", AmountText.of(it.exercised()));
                    table.row("lapsed", AmountText.of(it.lapsed()));
                    table.row(
                            "exercise by",
                            it.exerciseBy() == null
                                    ? "no last day"
                                    : it.exerciseBy().toString());
                    table.row("cost", Written.money(it.exerciseCost()));
                }
            }
            table.lines().forEach(screen()::line);
        }
    }

    private static void due(TextTable table, @Nullable DueAnswer due) {
        if (due != null) {
            table.row("due, not recorded", Counted.of(due.tranches(), "tranche"));
        }
    }

    private void title(String grantId, String employer, LocalDate on) {
        screen().line(screen().strong("Grant " + grantId) + screen().faint("  " + employer + ", " + on));
    }

    private static void sizes(TextTable table, Amount total, Amount vested, Amount unvested, Amount forfeited) {
        table.row("whole grant", AmountText.of(total));
        table.row("vested", AmountText.of(vested));
        table.row("unvested", AmountText.of(unvested));
        table.row("forfeited", AmountText.of(forfeited));
    }
}
