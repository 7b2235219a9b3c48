package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import trackrecord.application.question.StateAnswer;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.tenure.Span;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.text.Counted;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.BonusTarget;

/** What was true on a date. */
@Command(name = "as-of", description = "Shows position, pay and tenure on a date.")
final class AsOfQuestion extends CareerQuestion {

    @Parameters(index = "1", arity = "0..1", paramLabel = "DATE", description = "such as 2024-10-01; default: today")
    private @Nullable LocalDate date;

    @Override
    public Integer call() throws IOException {
        Career career = career();
        LocalDate asOf = date == null ? today() : date;
        StateAnswer state = StateAnswer.of(career.id(), career.history(), asOf, career.knownAt());
        if (json()) {
            printJson(state);
        } else {
            print(state);
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(StateAnswer state) {
        Screen screen = screen();
        screen.line(screen.strong(state.name() == null ? state.careerId() : state.name()) + " on " + state.asOf());
        screen.line();
        if (state.employment() == null) {
            screen.line("Not employed.");
        } else {
            print(state.employment());
        }
        if (!state.compensation().totals().isEmpty()) {
            screen.line();
            screen.line(screen.strong("Annualized") + screen.faint("  (the rates in force, a year)"));
            TotalsTable.of(state.compensation().totals()).lines().forEach(screen::line);
        }
        print(state.tenure());
    }

    private void print(StateAnswer.Job job) {
        Screen screen = screen();
        screen.line(screen.strong(job.title()) + (job.level() == null ? "" : ", " + job.level()) + " at "
                + screen.strong(job.employer()) + (job.onLeave() ? ", on leave" : ""));
        TextTable table = new TextTable(LEFT, LEFT);
        row(table, "team", job.team());
        row(table, "location", job.location());
        row(table, "manager", job.manager());
        row(table, "type", job.employmentType());
        row(table, "since", job.since().toString());
        row(table, "base salary", job.baseSalary().words());
        if (!job.fte().equals(Rational.ONE)) {
            row(table, "hours", job.fte().plain() + " of full time");
            row(table, "paid a year", Written.money(job.paidSalary()));
        }
        row(
                table,
                "bonus target",
                switch (job.bonusTarget()) {
                    case null -> null;
                    case BonusTarget.Percent(var percent) -> percent.toPlainString() + " % of base";
                    case BonusTarget.Amount(var amount) ->
                        Written.number(amount.getAmount()) + " " + amount.getCurrencyUnit() + " a year";
                });
        table.lines().forEach(screen::line);
    }

    private void print(Tenure tenure) {
        TextTable table = new TextTable(LEFT, LEFT);
        row(table, "total", tenure.total());
        row(table, "with employer", tenure.withEmployer());
        row(table, "in title", tenure.inTitle());
        row(table, "in level", tenure.inLevel());
        row(
                table,
                "service date",
                tenure.adjustedServiceDate() == null
                        ? null
                        : tenure.adjustedServiceDate().toString());
        if (!table.isEmpty()) {
            screen().line();
            screen().line(screen().strong("Tenure"));
            table.lines().forEach(screen()::line);
        }
    }

    private static void row(TextTable table, String name, @Nullable Span span) {
        row(table, name, span == null ? null : inWords(span));
    }

    private static void row(TextTable table, String name, @Nullable String value) {
        if (value != null) {
            table.row(name, value);
        }
    }

    /** {@code 1 year 2 months (425 days)}. */
    @SuppressWarnings("JavaPeriodGetDays") // the whole days stand behind, in brackets
    private static String inWords(Span span) {
        String period = (counted(span.period().getYears(), "year")
                        + counted(span.period().getMonths(), "month")
                        + counted(span.period().getDays(), "day"))
                .strip();
        return (period.isEmpty() ? "0 days" : period) + " (" + Counted.of(span.days(), "day") + ")";
    }

    private static String counted(int count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit + (count == 1 ? "" : "s");
    }
}
