package trackrecord.domain.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.hours;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.change.Changes;
import trackrecord.domain.change.FieldChange;
import trackrecord.domain.given.Told;
import trackrecord.domain.growth.Growth.Of;
import trackrecord.domain.growth.Growth.Rate;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.vocabulary.Action.Hire;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.PayRate.Per;

/** Growth and changes of pay where hours change, and rates are of every kind. */
class HoursGrowthTest {

    @Test
    void aChangeOfHoursShowsWhatIsPaid() {
        Growth growth = growth(Told.of(
                hire("2024-01-01", rate("USD 90000"), null),
                hours("2024-04-01", "4/5"),
                raise("2024-07-01", rate("USD 99000"))));

        assertThat(growth.entries())
                .extracting(
                        GrowthEntry::kind,
                        GrowthEntry::title,
                        GrowthEntry::before,
                        GrowthEntry::after,
                        it -> it.percent())
                .contains(
                        tuple(
                                Kind.HOURS,
                                "Hours changed to 4/5 of full time",
                                money("USD 90000"),
                                money("USD 72000"),
                                new BigDecimal("-20.00")),
                        tuple(Kind.RAISE, "Raise", money("USD 90000"), money("USD 99000"), new BigDecimal("10.00")));
        assertThat(growth.rates())
                .extracting(Rate::of, Rate::before, Rate::after, Rate::percent)
                .containsExactly(
                        tuple(Of.BASE, money("USD 90000"), money("USD 99000"), new BigDecimal("10.00")),
                        tuple(Of.PAID, money("USD 90000"), money("USD 79200"), new BigDecimal("-12.00")),
                        tuple(Of.ANNUALIZED, money("USD 90000"), money("USD 79200"), new BigDecimal("-12.00")));
    }

    /** A third of 100,000, twice, is 66,666.666..: the rounded salaries of both would be a cent less. */
    @Test
    void whatAllPayIsRoundedOnce() {
        Growth growth = growth(Told.of(
                hire("2024-01-01", rate("USD 100000"), "1/3"),
                new Hire(
                                "Beta",
                                "Teacher",
                                null,
                                null,
                                null,
                                null,
                                null,
                                rate("USD 100000"),
                                Rational.parse("1/3"),
                                null,
                                null,
                                true)
                        .on(day("2024-01-01"))
                        .about(new EmploymentId("side"))));

        assertThat(growth.rates())
                .extracting(Rate::of, Rate::after)
                .contains(tuple(Of.PAID, money("USD 66666.67")), tuple(Of.ANNUALIZED, money("USD 66666.67")));
    }

    @Test
    void whatIsPaidIsLeftOutWhereItIsTheRate() {
        Growth growth = growth(Told.of(
                hire("2024-01-01", rate("USD 40", Per.HOUR, "2080"), "1"), raise("2024-07-01", rate("USD 91520"))));

        assertThat(growth.rates())
                .extracting(Rate::of, Rate::percent)
                .containsExactly(
                        tuple(Of.BASE, new BigDecimal("10.00")), tuple(Of.ANNUALIZED, new BigDecimal("10.00")));
    }

    @Test
    void aHireThatLeavesPayOpenHasHoursWithoutAmounts() {
        Growth growth = growth(Told.of(hire("2024-01-01", rate("USD 0"), null), hours("2024-04-01", "4/5")));

        assertThat(growth.entries())
                .extracting(GrowthEntry::kind, GrowthEntry::before, GrowthEntry::after)
                .containsExactly(tuple(Kind.HIRE, null, null), tuple(Kind.HOURS, null, null));
    }

    @Test
    void changesNameTheHoursAndWhatIsPaid() {
        Told told = Told.of(
                hire("2024-01-01", rate("USD 90000"), null),
                raise("2024-03-01", rate("USD 99000")),
                hours("2024-07-01", "4/5"));

        assertThat(changes(told, "2024-01-01", "2024-12-31"))
                .containsExactly(
                        change("employment.baseSalary", rate("USD 90000"), rate("USD 99000"), 2),
                        change("employment.fte", Rational.ONE, Rational.of(4, 5), 3),
                        change("employment.paidSalary", money("USD 90000"), money("USD 79200"), 2, 3),
                        change("compensation.USD.BASE", new BigDecimal("90000.00"), new BigDecimal("79200.00"), 2, 3));
    }

    @Test
    void changesOfSomebodyWhoWorksFullTimeNameTheRateAlone() {
        Told told = Told.of(hire("2024-01-01", rate("USD 90000"), null), raise("2024-03-01", rate("USD 99000")));

        assertThat(changes(told, "2024-01-01", "2024-12-31"))
                .extracting(FieldChange::field)
                .containsExactly("employment.baseSalary", "compensation.USD.BASE");
        assertThat(changes(told, "2023-12-31", "2024-01-01"))
                .extracting(FieldChange::field)
                .doesNotContain("employment.fte", "employment.paidSalary");
    }

    private static Growth growth(Told told) {
        return Growth.of(told.timeline(), day("2024-01-01"), day("2025-01-01"), EnumSet.allOf(Kind.class));
    }

    private static List<FieldChange> changes(Told told, String from, String to) {
        return Changes.betweenDays(told.history(), day(from), day(to)).changes();
    }

    private static FieldChange change(String field, Object before, Object after, Integer... facts) {
        EmploymentId employment = field.startsWith("employment.") ? EmploymentId.of(1) : null;
        return new FieldChange(field, employment, before, after, List.of(facts));
    }
}
