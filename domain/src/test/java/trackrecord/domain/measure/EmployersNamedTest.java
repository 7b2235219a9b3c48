package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.rate;

import org.junit.jupiter.api.Test;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;

/** Measures add over employments, and say whose each part is where there are several. */
class EmployersNamedTest {

    private static final EmploymentId BETA = new EmploymentId("beta");

    private static DatedCommand side(String on) {
        return new Action.Hire(
                        "Beta", "Teacher", null, null, null, null, null, rate("USD 24000"), null, null, null, true)
                .on(day(on))
                .about(BETA);
    }

    @Test
    void partsOfTwoEmployersNameThem() {
        Asked career = Asked.given(
                hire("2024-01-01", "Acme", "USD 120000"),
                side("2024-07-01"),
                bonus("2024-08-01", "USD 1000"),
                bonus("2024-09-01", "USD 500").about(BETA));
        Totals year = career.realizedTotals("2024-01-01", "2025-01-01");

        assertThat(career.annualized("2024-07-01")).contains("144000");
        assertThat(Asked.parts(year, Component.BASE))
                .extracting(Figure::label)
                .containsExactly(
                        "Base accrued from 2024-01-01 until 2025-01-01, Acme",
                        "Base accrued from 2024-07-01 until 2025-01-01, Beta");
        assertThat(Asked.parts(year, Component.BONUS))
                .extracting(Figure::label)
                .containsExactly("Bonus (ANNUAL), Acme", "Bonus (ANNUAL), Beta");
        assertThat(year.currencies().getFirst().base().amount()).isEqualByComparingTo("132000");
    }

    @Test
    void ofOneEmployerNothingIsNamedTwice() {
        Asked career = Asked.given(hire("2024-01-01", "Acme", "USD 120000"), side("2024-07-01"));

        assertThat(Asked.parts(career.realizedTotals("2024-01-01", "2024-07-01"), Component.BASE))
                .extracting(Figure::label)
                .containsExactly("Base accrued from 2024-01-01 until 2024-07-01");
        assertThat(Asked.parts(Compensation.annualized(career.timeline(), day("2024-07-01")), Component.BASE))
                .extracting(Figure::label)
                .containsExactly("Base rate at Acme", "Base rate at Beta");
    }
}
