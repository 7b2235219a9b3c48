package trackrecord.application.cli;

import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.question.TenureOnDateAnswer;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.vocabulary.EmploymentId;

/** How long a person has been employed. */
@Command(name = "tenure", description = "Shows how long somebody has been employed on a date.")
final class TenureQuestion extends KnownCareerQuestion {

    @Option(
            names = "--employment",
            paramLabel = "ID",
            description = "the employment whose spans are shown, such as e2; default: the main one")
    private @Nullable EmploymentId employment;

    @Mixin
    private AsOf asOf;

    @Override
    public Integer call() throws IOException {
        Career career = career();
        LocalDate day = asOf.or(today());
        if (employment != null) {
            career.timeline().atTheEnd().employments().require(employment, "employment");
        }
        Tenure all = Tenure.of(career.timeline().on(day));
        Tenure tenure = employment == null ? all : all.of(employment);
        if (json()) {
            printJson(TenureOnDateAnswer.of(tenure, career.asked()));
        } else {
            print(tenure, day);
        }
        return CommandLineProgram.ANSWERED;
    }

    private void print(Tenure tenure, LocalDate day) {
        screen().line(screen().strong("Tenure") + " on " + day);
        TextTable table = TenureTable.of(tenure);
        if (table.isEmpty()) {
            screen().line("Not employed on or before this date.");
        }
        table.lines().forEach(screen()::line);
        if (tenure.employments().size() > 1) {
            tenure.employments()
                    .forEach(it -> screen().line("  " + it.employmentId().value() + " at " + it.employer() + ": "
                            + it.inTitle().days() + " days in title"));
        }
    }
}
