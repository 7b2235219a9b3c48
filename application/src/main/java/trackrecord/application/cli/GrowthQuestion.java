package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;
import static trackrecord.application.cli.TextTable.Side.RIGHT;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.question.GrowthAnswer;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;

/** How a career grew. */
@Command(
        name = "growth",
        description = {
            "Shows the steps of a career, how pay grew, and the time between promotions.",
            "Without --from it begins with the first hire, without --to it ends with today."
        })
final class GrowthQuestion extends KnownCareerQuestion {

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            completionCandidates = Choices.Steps.class,
            description = "only steps of one kind: ${COMPLETION-CANDIDATES}")
    private GrowthEntry.@Nullable Kind kind;

    @Mixin
    private Window window;

    @Override
    public Integer call() throws IOException {
        Career career = career();
        Timeline timeline = career.timeline();
        LocalDate from = window.from();
        LocalDate to = window.to();
        LocalDate first = from != null ? from : Growth.firstDay(timeline, to == null ? today() : to.minusDays(1));
        LocalDate end = to != null ? to : Growth.endAfter(first, today());
        Window.inOrder(first, end);
        Set<GrowthEntry.Kind> kinds = kind == null ? EnumSet.allOf(GrowthEntry.Kind.class) : EnumSet.of(kind);
        GrowthAnswer answer = GrowthAnswer.of(Growth.of(timeline, first, end, kinds), career.history())
                .asked(career.asked());
        if (json()) {
            printJson(answer);
        } else {
            print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(GrowthAnswer answer) {
        screen().line(screen().strong("Growth") + " over [" + answer.from() + ", " + answer.to() + ")");
        TextTable steps = new TextTable(RIGHT, LEFT, LEFT, RIGHT, RIGHT, RIGHT, LEFT);
        steps.row("fact", "on", "step", "before", "after", "percent", "what happened");
        for (GrowthAnswer.Entry it : answer.entries()) {
            steps.row(
                    String.valueOf(it.number()),
                    it.on().toString(),
                    Written.words(it.kind()),
                    money(it.before()),
                    money(it.after()),
                    signed(it.percent()),
                    it.title());
        }
        screen().line();
        screen().table(steps);
        TextTable rates = new TextTable(LEFT, RIGHT, RIGHT, LEFT, RIGHT, RIGHT);
        rates.row("of", "before", "after", "", "percent", "a year");
        for (GrowthAnswer.Rate it : answer.rates()) {
            rates.row(
                    Written.words(it.of()),
                    number(it.before()),
                    number(it.after()),
                    it.currency(),
                    signed(it.percent()),
                    signed(it.perYear()));
        }
        screen().line();
        screen().table(rates);
        screen().line();
        screen().line(Counted.of(answer.promotions().count(), "promotion"));
        answer.promotions().between().forEach(it -> screen().line(
                        "  " + it.from() + " to " + it.to() + ": " + Counted.of(it.days(), "day")));
    }

    private static String money(@Nullable Money money) {
        return money == null ? "" : Written.money(money);
    }

    private static String number(@Nullable BigDecimal amount) {
        return amount == null ? "" : Written.number(amount);
    }

    private static String signed(@Nullable BigDecimal percent) {
        return percent == null ? "" : (percent.signum() > 0 ? "+" : "") + percent.toPlainString() + " %";
    }
}
