package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import trackrecord.application.exchange.export.UpcomingTitle;
import trackrecord.application.question.UpcomingAnswer;
import trackrecord.domain.text.Written;
import trackrecord.domain.upcoming.Upcoming;
import trackrecord.domain.vocabulary.FieldRules;

/** Upcoming events. */
@Command(name = "upcoming", description = "Shows upcoming events: vests, deadlines, anniversaries, future facts.")
final class UpcomingQuestion extends KnownCareerQuestion {

    private static final int MOST_DAYS = 3_660;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "365",
            description = "how many days from then on, 1 to 3660")
    private int days;

    @Mixin
    private AsOf asOf;

    @Override
    public Integer call() throws IOException {
        if (days < 1 || days > MOST_DAYS) {
            throw new ParameterException(commandLine(), "--days must be from 1 to " + MOST_DAYS + ", not " + days);
        }
        Career career = career();
        LocalDate from = asOf.or(today());
        UpcomingAnswer answer = UpcomingAnswer.of(
                from,
                days,
                career.knownAt(),
                Upcoming.of(career.timeline(), from, lastDay(from)),
                UpcomingTitle::of,
                career.asked());
        if (json()) {
            printJson(answer);
        } else {
            print(answer);
        }
        return CommandLineProgram.ANSWERED;
    }

    private LocalDate lastDay(LocalDate from) {
        LocalDate last = from.plusDays(days);
        return last.isAfter(FieldRules.LAST_DAY) ? FieldRules.LAST_DAY : last;
    }

    private void print(UpcomingAnswer answer) {
        screen().line(screen().strong("After " + answer.asOf()) + screen().faint("  (" + answer.days() + " days)"));
        TextTable table = new TextTable(LEFT, LEFT, LEFT);
        for (UpcomingAnswer.Entry entry : answer.entries()) {
            table.row(entry.on().toString(), Written.words(entry.kind()), entry.title());
        }
        List<String> lines = table.isEmpty() ? List.of("  Nothing is recorded for these days.") : table.lines();
        lines.forEach(screen()::line);
    }
}
