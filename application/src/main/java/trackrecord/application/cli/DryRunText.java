package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;
import static trackrecord.application.cli.TextTable.Side.RIGHT;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.export.FactSentence;
import trackrecord.application.question.AtStakeAnswer;
import trackrecord.application.question.DryRunAnswer;
import trackrecord.application.question.MeasureTotals;
import trackrecord.application.question.TotalAtAGlance;
import trackrecord.domain.measure.Component;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.MarkedEntry;

/** Text that shows what would change. */
final class DryRunText {

    private final Screen screen;

    DryRunText(Screen screen) {
        this.screen = screen;
    }

    void print(DryRunAnswer answer) {
        screen.line(screen.strong("Would be recorded"));
        for (MarkedEntry it : answer.facts()) {
            screen.line("  " + it.recorded().number() + "  "
                    + FactSentence.of(it.recorded().entry()));
        }
        answer.warnings().forEach(it -> screen.line(screen.doubtful(it.code()) + "  " + it.message()));
        screen.line();
        screen.line(screen.strong("On " + answer.asOf())
                + (answer.from() == null ? "" : ", over [" + answer.from() + ", " + answer.to() + ")"));
        if (answer.difference().stream().allMatch(it -> it.totals().isEmpty())) {
            screen.line("  No measure changes.");
        }
        for (MeasureTotals difference : answer.difference()) {
            difference.totals().forEach(it -> print(difference, it, answer));
        }
        print(answer.atStake() == null ? List.of() : answer.atStake());
    }

    private void print(MeasureTotals measure, TotalAtAGlance difference, DryRunAnswer answer) {
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT, RIGHT);
        table.row(Written.words(measure.measure()) + ", " + difference.currency(), "before", "after", "difference");
        TotalAtAGlance before =
                answer.before() == null ? null : of(answer.before().measures(), measure, difference.currency());
        TotalAtAGlance after = of(answer.after().measures(), measure, difference.currency());
        for (Component component : Component.values()) {
            if (difference.component(component).signum() != 0) {
                table.row(
                        Written.words(component),
                        number(before == null ? null : before.component(component)),
                        number(after == null ? null : after.component(component)),
                        Written.number(difference.component(component)));
            }
        }
        table.row(
                "total",
                number(before == null ? null : before.total()),
                number(after == null ? null : after.total()),
                Written.number(difference.total()));
        screen.table(table);
    }

    private static @Nullable TotalAtAGlance of(List<MeasureTotals> all, MeasureTotals measure, String currency) {
        return all.stream()
                .filter(it -> it.measure() == measure.measure())
                .flatMap(it -> it.totals().stream())
                .filter(it -> it.currency().equals(currency))
                .findFirst()
                .orElse(null);
    }

    private void print(List<AtStakeAnswer> atStake) {
        if (atStake.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(LEFT, RIGHT, RIGHT);
        table.row("grant", "forfeited", "worth, or last day");
        for (AtStakeAnswer grant : atStake) {
            switch (grant) {
                case AtStakeAnswer.Stock it ->
                    table.row(it.grantId(), AmountText.of(it.forfeited()), Written.money(it.worth()));
                case AtStakeAnswer.Option it ->
                    table.row(
                            it.grantId(),
                            AmountText.of(it.forfeited()),
                            it.exerciseBy() == null ? "" : "exercise by " + it.exerciseBy());
            }
        }
        screen.line();
        screen.table(table);
    }

    private static String number(@Nullable BigDecimal amount) {
        return amount == null ? "" : Written.number(amount);
    }
}
