package trackrecord.domain.measure;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.measure.PayConvention.ACTUAL_365;
import static trackrecord.domain.measure.PayConvention.EQUAL_MONTHS;
import static trackrecord.domain.measure.Shown.shown;

import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Sample;
import trackrecord.domain.timeline.Timeline;

class SampleFiguresTest {

    private static final LocalDateRange YEAR = LocalDateRange.of(day("2024-04-01"), day("2025-04-01"));

    private final Timeline sample = Sample.pay();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-03-31 | ''
            2024-04-01 | USD 172000.00 25800.00 35000.00 16000.00 = 232800.00, 248800.00
            2024-09-30 | USD 172000.00 25800.00 35000.00 16000.00 = 232800.00, 248800.00
            2024-10-01 | USD 185000.00 27750.00 35000.00 16000.00 = 247750.00, 263750.00
            2025-03-31 | USD 185000.00 27750.00 35000.00 16000.00 = 247750.00, 263750.00
            2028-03-31 | USD 185000.00 27750.00 35000.00 16000.00 = 247750.00, 263750.00
            2028-04-01 | USD 185000.00 27750.00 0.00 16000.00 = 212750.00, 228750.00
            """)
    void annualizedOnADay(String asOf, String expected) {
        assertThat(shown(Compensation.annualized(sample, day(asOf)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EQUAL_MONTHS | 2025-04-01 | USD 178500.00 27750.00 0.00 16000.00 = 206250.00, 222250.00
            ACTUAL_365   | 2025-04-01 | USD 178482.19 27750.00 0.00 16000.00 = 206232.19, 222232.19
            EQUAL_MONTHS | 2025-04-02 | USD 179013.89 27750.00 35000.00 16044.44 = 241763.89, 257808.33
            """)
    void realizedFromTheHireOn(PayConvention convention, String to, String expected) {
        Totals totals = Compensation.realized(sample, LocalDateRange.of(YEAR.getStart(), day(to)), convention);
        assertThat(shown(totals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EQUAL_MONTHS | USD 178500.00 27750.00 140000.00 16000.00 = 346250.00, 362250.00
            ACTUAL_365   | USD 178482.19 27750.00 140000.00 16000.00 = 346232.19, 362232.19
            """)
    void grantedInTheYear(PayConvention convention, String expected) {
        assertThat(shown(Compensation.granted(sample, YEAR, convention))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-04-01", "2025-06-30", "2031-01-01"})
    void firstYearOfTheEmployment(String asOf) {
        assertThat(shown(Compensation.firstYear(sample, day(asOf))))
                .isEqualTo("USD 172000.00 25800.00 35000.00 16000.00 = 232800.00, 248800.00");
    }

    @Test
    void baseAccruedIsExactBeforeItIsRounded() {
        Figure base = Compensation.realized(sample, YEAR, ACTUAL_365)
                .in(CurrencyUnit.USD)
                .orElseThrow()
                .base();
        assertThat(base.op()).isEqualTo(Figure.Op.ROUND);
        assertThat(base.parts().getFirst().exact()).isEqualTo(Rational.of(13029200, 73));
    }

    @Test
    void wordsTellHowTheBaseWasReached() {
        Figure base = Compensation.realized(sample, YEAR, EQUAL_MONTHS)
                .in(CurrencyUnit.USD)
                .orElseThrow()
                .base();
        Figure sum = base.parts().getFirst();
        assertThat(sum.formula()).isEqualTo("86,000.00 + 92,500.00 USD");
        assertThat(sum.parts())
                .extracting(Figure::label)
                .containsExactly(
                        "Base accrued from 2024-04-01 until 2024-10-01",
                        "Base accrued from 2024-10-01 until 2025-04-01");
        assertThat(sum.parts().getFirst().formula())
                .isEqualTo("183 days, 1/2 of a year in equal months, of 172,000.00 USD");
        assertThat(base.facts()).containsExactly(1, 6);
    }

    @Test
    void spansChangeWhereAmountsDo() {
        assertThat(AnnualizedSpans.of(sample, identity()))
                .extracting(it -> it.since() + " " + SpansAndReplayTest.endOf(it) + " " + it.facts())
                .isEqualTo(List.of(
                        "2024-04-01 2024-10-01 [1, 2, 3, 4]", "2024-10-01 2028-04-01 [6]", "2028-04-01 null []"));
    }

    @Test
    void replayEndsWithTheGrantLeavingItsVestingPeriod() {
        List<Replay.Step> steps = Replay.of(sample);
        assertThat(steps).hasSize(10);
        assertThat(steps.getLast().fact()).isNull();
        assertThat(steps.getLast().change())
                .isEqualTo(
                        new VestingPeriod.Change(day("2028-04-01"), VestingPeriod.Reason.VESTING_ENDED, 2, "new-hire"));
        assertThat(shown(steps.getLast().annualized()))
                .isEqualTo("USD 185000.00 27750.00 0.00 16000.00 = 212750.00, 228750.00");
    }
}
