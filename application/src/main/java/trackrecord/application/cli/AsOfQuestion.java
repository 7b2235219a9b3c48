package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import trackrecord.application.question.StateAnswer;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.text.Written;

/** The state on a date. */
@Command(name = "as-of", description = "Shows position, pay and tenure on a date.")
final class AsOfQuestion extends KnownCareerQuestion {

    @Parameters(index = "1", arity = "0..1", paramLabel = "DATE", description = "such as 2024-10-01; default: today")
    private @Nullable LocalDate date;

    @Override
    public Integer call() throws IOException {
        Career career = career();
        LocalDate asOf = date == null ? today() : date;
        StateAnswer state = StateAnswer.of(career.id(), career.history(), asOf, career.knownAt())
                .asked(career.asked());
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
            state.employments().forEach(this::print);
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
                + screen.strong(job.employer()) + (job.side() ? ", at the side" : "")
                + (job.onLeave() ? ", on leave" : ""));
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
        row(table, "bonus target", job.bonusTarget() == null ? null : FieldText.target(job.bonusTarget()));
        table.lines().forEach(screen::line);
    }

    private void print(Tenure tenure) {
        TextTable table = TenureTable.of(tenure);
        if (!table.isEmpty()) {
            screen().line();
            screen().line(screen().strong("Tenure"));
            table.lines().forEach(screen()::line);
        }
    }

    private static void row(TextTable table, String name, @Nullable String value) {
        if (value != null) {
            table.row(name, value);
        }
    }
}
