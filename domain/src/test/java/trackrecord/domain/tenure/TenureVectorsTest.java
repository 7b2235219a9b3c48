package trackrecord.domain.tenure;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.hire;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import trackrecord.domain.given.Told;

/** The reference cases of {@code Period.between}, as the tenure in a job begun on the one day and seen on the other. */
class TenureVectorsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/vectors/tenure/period_between.csv", numLinesToSkip = 3)
    void aTenureIsThePeriodBetweenHireAndDate(LocalDate start, LocalDate end, int years, int months, int days) {
        Told told = Told.of(hire(start.toString(), "Discord", "Developer", "Mid", "USD 100000"));
        Tenure tenure = Tenure.of(told.on(end.toString()));

        if (end.isBefore(start)) {
            assertThat(tenure).isEqualTo(Tenure.NONE);
        } else {
            Span span = new Span(Period.of(years, months, days), DAYS.between(start, end));
            assertThat(tenure)
                    .usingRecursiveComparison()
                    .ignoringFields("employments")
                    .isEqualTo(spans(span, span, span, span, null));
        }
    }

    private static Tenure spans(Span total, Span withEmployer, Span inTitle, Span inLevel, LocalDate adjusted) {
        return new Tenure(total, withEmployer, inTitle, inLevel, adjusted, List.of());
    }
}
