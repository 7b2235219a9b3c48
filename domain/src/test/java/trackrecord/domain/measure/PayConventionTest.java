package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.measure.PayConvention.ACTUAL_365;
import static trackrecord.domain.measure.PayConvention.EQUAL_MONTHS;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.amount.Rational;

class PayConventionTest {

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2024-04-01, 0/1",
        "2024-04-02, 2024-04-01, 0/1",
        "2024-04-01, 2024-04-02, 1/360",
        "2024-04-01, 2024-05-01, 1/12",
        "2024-04-01, 2025-04-01, 1/1",
        "2024-02-01, 2024-03-01, 1/12",
        "2024-02-28, 2024-02-29, 1/348",
        "2023-02-27, 2023-02-28, 1/336",
        "2024-01-31, 2024-03-01, 8/93",
        "2024-12-31, 2025-01-02, 1/186",
    })
    void aDayOfEqualMonthsPaysItsShareOfItsMonth(LocalDate from, LocalDate to, String share) {
        assertThat(EQUAL_MONTHS.yearFraction(from, to)).isEqualTo(Rational.parse(share));
    }

    /** Published cases of ACT/365F: OpenGamma Strata, DayCountTest (Apache-2.0). */
    @ParameterizedTest
    @CsvSource({
        "2011-12-28, 2012-02-28, 62, 0.16986301369863013",
        "2011-12-28, 2012-02-29, 63, 0.1726027397260274",
        "2011-12-28, 2012-03-01, 64, 0.17534246575342466",
        "2011-12-28, 2016-02-28, 1523, 4.1726027397260275",
        "2011-12-28, 2016-02-29, 1524, 4.175342465753425",
        "2011-12-28, 2016-03-01, 1525, 4.178082191780822",
        "2012-02-28, 2012-03-28, 29, 0.07945205479452055",
        "2012-02-29, 2012-03-28, 28, 0.07671232876712329",
        "2012-03-01, 2012-03-28, 27, 0.07397260273972603",
    })
    void actual365CountsDaysOver365(LocalDate from, LocalDate to, int days, double published) {
        Rational share = ACTUAL_365.yearFraction(from, to);
        assertThat(share).isEqualTo(Rational.of(days, 365));
        assertThat(share.round(17).doubleValue()).isEqualTo(published);
    }

    @Test
    void actual365PaysALeapYearADayMore() {
        assertThat(ACTUAL_365.yearFraction(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)))
                .isEqualTo(Rational.of(366, 365));
        assertThat(ACTUAL_365.yearFraction(LocalDate.of(2025, 1, 1), LocalDate.of(2024, 1, 1)))
                .isEqualTo(Rational.ZERO);
    }

    /** Day after day is the same as at once. */
    @Test
    void sharesOfDaysAddUp() {
        LocalDate from = LocalDate.of(2023, 11, 17);
        for (PayConvention convention : PayConvention.values()) {
            Rational sum = Rational.ZERO;
            for (int days = 0; days < 900; days++) {
                assertThat(convention.yearFraction(from, from.plusDays(days))).isEqualTo(sum);
                sum = sum.plus(convention.yearFraction(from.plusDays(days), from.plusDays(days + 1)));
            }
        }
    }
}
