package trackrecord.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.hours;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.target;

import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.PayRate.Per;

/** What is paid of a rate for full time, and what a rate that is not of a year comes to. */
class HoursTest {

    @Test
    void baseIsTheRateTimesTheShareWithTheFactOfTheHours() {
        Asked career = Asked.given(hire("2024-01-01", rate("USD 90000"), null), hours("2024-07-01", "4/5"));

        Figure paid = base(career, "2024-07-01");
        assertThat(paid.op()).isEqualTo(Figure.Op.PRODUCT);
        assertThat(paid.ratio()).isEqualTo(Rational.of(4, 5));
        assertThat(paid.exact()).isEqualTo(Rational.of(72_000));
        assertThat(paid.facts()).containsExactly(1, 2);
        assertThat(paid.formula()).isEqualTo("4/5 of full time from 2024-07-01, of 90,000.00 USD");
        assertThat(paid.parts())
                .extracting(Figure::op, Figure::facts)
                .containsExactly(tuple(Figure.Op.FACT, List.of(1)));
    }

    @Test
    void fullTimeIsNoProduct() {
        Asked career = Asked.given(
                hire("2024-01-01", rate("USD 90000"), "1"), hours("2024-07-01", "4/5"), hours("2025-01-01", "1"));

        assertThat(base(career, "2024-01-01").op()).isEqualTo(Figure.Op.FACT);
        assertThat(base(career, "2025-01-01").op()).isEqualTo(Figure.Op.FACT);
    }

    @Test
    void anHourlyRateIsItsAmountTimesTheHoursOfAYear() {
        Asked career = Asked.given(hire("2024-01-01", rate("USD 31.505", Per.HOUR, "2080"), "1/2"));

        Figure paid = base(career, "2024-01-01");
        assertThat(paid.exact()).isEqualTo(Rational.parse("32765.20"));
        Figure year = paid.parts().getFirst();
        assertThat(year.op()).isEqualTo(Figure.Op.PRODUCT);
        assertThat(year.ratio()).isEqualTo(Rational.of(2080));
        assertThat(year.formula()).isEqualTo("2,080 x 31.505 USD");
        Figure hour = year.parts().getFirst();
        assertThat(hour.op()).isEqualTo(Figure.Op.FACT);
        assertThat(hour.formula()).isEqualTo("31.505 USD an hour from 2024-01-01");
    }

    @Test
    void aTargetInPercentIsOfThePaidRateAndAnAmountIsNotTouched() {
        assertThat(Asked.given(hire("2024-01-01", rate("USD 90000"), "4/5", percent("10")))
                        .annualized("2024-01-01"))
                .isEqualTo("USD 72000.00 7200.00 0.00 0.00 = 79200.00, 79200.00");
        assertThat(Asked.given(
                                hire("2024-01-01", rate("USD 90000"), "4/5"),
                                target("2024-01-01", new BonusTarget.Amount(money("USD 5000"))))
                        .annualized("2024-01-01"))
                .isEqualTo("USD 72000.00 5000.00 0.00 0.00 = 77000.00, 77000.00");
    }

    @Test
    void benefitsAreNotTouched() {
        assertThat(Asked.given(
                                hire("2024-01-01", rate("USD 90000"), "1/3"),
                                benefit("2024-01-01", "lunch", "USD 100", Period.MONTH))
                        .annualized("2024-01-01"))
                .isEqualTo("USD 30000.00 0.00 0.00 1200.00 = 30000.00, 31200.00");
    }

    @Test
    void aDayOfLeavePaysPercentOfThePaidRate() {
        Asked career = Asked.given(
                hire("2024-01-01", rate("USD 120000"), "1/2"), leave("2024-03-01", "40"), back("2024-05-01"));

        // Two months at 5,000, two at 40 percent of that.
        assertThat(career.realized("2024-01-01", "2024-05-01"))
                .isEqualTo("USD 14000.00 0.00 0.00 0.00 = 14000.00, 14000.00");
        assertThat(career.granted("2024-01-01", "2024-05-01"))
                .isEqualTo("USD 14000.00 0.00 0.00 0.00 = 14000.00, 14000.00");
    }

    @Test
    void hoursThatChangeWithinAMonthCountByTheDay() {
        Asked career = Asked.given(hire("2024-01-01", rate("USD 120000"), null), hours("2024-06-16", "1/2"));

        assertThat(career.realized("2024-06-01", "2024-07-01"))
                .isEqualTo("USD 7500.00 0.00 0.00 0.00 = 7500.00, 7500.00");
    }

    @Test
    void aFirstYearHasTheHoursOfTheHireDay() {
        Asked career =
                Asked.given(hire("2024-01-01", rate("USD 90000"), "4/5", percent("10")), hours("2024-02-01", "1"));

        assertThat(career.firstYear("2024-06-01")).isEqualTo("USD 72000.00 7200.00 0.00 0.00 = 79200.00, 79200.00");
    }

    @Test
    void aRaiseGoesOnWithTheHoursInForce() {
        Asked career = Asked.given(
                hire("2024-01-01", rate("EUR 5000", Per.MONTH, null), "1/2"),
                raise("2024-07-01", rate("EUR 5000", Per.MONTH, "13")));

        assertThat(career.annualized("2024-01-01")).startsWith("EUR 30000.00 ");
        assertThat(career.annualized("2024-07-01")).startsWith("EUR 32500.00 ");
    }

    private static Figure base(Asked career, String on) {
        return Asked.parts(Compensation.annualized(career.timeline(), day(on)), Component.BASE)
                .getFirst();
    }
}
