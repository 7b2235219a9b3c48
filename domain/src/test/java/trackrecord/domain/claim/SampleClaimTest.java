package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.money;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.claim.Audit.Verdict;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.given.Sample;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;

/** The worked example: "total compensation in year 1: about 352,750 USD", for [2024-04-01, 2025-04-01). */
class SampleClaimTest {

    private static final LocalDateRange YEAR_1 = LocalDateRange.of(day("2024-04-01"), day("2025-04-01"));

    private static Audit audit(String amount, Map<Component, BigDecimal> components) {
        return Audit.of(
                Sample.timeline(),
                new Claim(money("USD " + amount), YEAR_1, null, components, null),
                PayConvention.EQUAL_MONTHS);
    }

    private static Audit audit(String amount) {
        return audit(amount, Map.of());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void theClaimIsExplainedAndNoMeasureComesToIt() {
        assertThat(audit("352750").verdict()).isEqualTo(Verdict.EXPLAINED);
    }

    @Test
    void itIsTheRateAtTheEndAndTheTargetOnItAndTheWholeGrant() {
        // The bonus paid happens to equal the target on the rate at the end; the target is written first.
        assertThat(audit("352750").combinations())
                .extracting(
                        Combination::base,
                        Combination::bonus,
                        Combination::signOn,
                        Combination::equity,
                        Combination::benefits,
                        Combination::amount,
                        Combination::difference)
                .containsExactly(tuple(
                        Base.RATE_AT_END,
                        Bonus.TARGET_ON_END_RATE,
                        SignOn.NONE,
                        Equity.WHOLE_GRANTS,
                        Benefits.NONE,
                        number("352750.00"),
                        number("0.00")));
        assertThat(audit("352750").combinations().getFirst().ways())
                .containsExactly(new Combination.Way(
                        Base.RATE_AT_END, Bonus.PAID, SignOn.NONE, Equity.WHOLE_GRANTS, Benefits.NONE));
    }

    @Test
    void itsFigureShowsTheThreeBlocks() {
        Figure figure = audit("352750").combinations().getFirst().figure();

        assertThat(figure.op()).isEqualTo(Figure.Op.SUM);
        assertThat(figure.label())
                .isEqualTo("Base rate on 2025-03-31 + Target bonus on the rate of 2025-03-31 + "
                        + "Whole value of the grants made");
        assertThat(figure.parts())
                .extracting(Figure::label, Figure::amount, Figure::facts)
                .containsExactly(
                        tuple("Base rate on 2025-03-31", number("185000.00"), List.of(Sample.RAISE)),
                        tuple(
                                "Target bonus on the rate of 2025-03-31",
                                number("27750.00"),
                                List.of(Sample.HIRE, Sample.RAISE)),
                        tuple("Whole value of the grants made", number("140000.00"), List.of(Sample.GRANT)));
    }

    @Test
    void theMeasuresStandBesideItNearestFirst() {
        assertThat(audit("352750").measures())
                .extracting(
                        ClaimedMeasure::measure,
                        ClaimedMeasure::withBenefits,
                        ClaimedMeasure::total,
                        ClaimedMeasure::difference)
                .containsExactly(
                        tuple(Measure.GRANTED, false, number("346250.00"), number("6500.00")),
                        tuple(Measure.GRANTED, true, number("362250.00"), number("-9500.00")),
                        tuple(Measure.ANNUALIZED, true, number("263750.00"), number("89000.00")),
                        tuple(Measure.FIRST_YEAR, true, number("248800.00"), number("103950.00")),
                        tuple(Measure.ANNUALIZED, false, number("247750.00"), number("105000.00")),
                        tuple(Measure.FIRST_YEAR, false, number("232800.00"), number("119950.00")),
                        tuple(Measure.REALIZED, true, number("222250.00"), number("130500.00")),
                        tuple(Measure.REALIZED, false, number("206250.00"), number("146500.00")));
    }

    @Test
    void underActual365TheBaseAccruedIsWhat366DaysMakeOfIt() {
        Audit audit = Audit.of(
                Sample.timeline(),
                new Claim(money("USD 352750"), YEAR_1, null, Map.of(), null),
                PayConvention.ACTUAL_365);

        assertThat(audit.verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(audit.measures())
                .extracting(ClaimedMeasure::measure, ClaimedMeasure::withBenefits, ClaimedMeasure::total)
                .contains(
                        tuple(Measure.GRANTED, false, number("346232.19")),
                        tuple(Measure.REALIZED, true, number("222232.19")));
    }

    @Test
    void theFindingsSayWhatTheClaimCountsAndWhatItLeavesOut() {
        assertThat(audit("352750").findings())
                .containsExactly(
                        new Finding(
                                Code.RATE_NOT_EARNED,
                                "The base counted is the annual rate of 185,000.00 USD in force on "
                                        + "2025-03-31. What accrued from 2024-04-01 until 2025-04-01 is 178,500.00 USD, 6,500.00 USD "
                                        + "less.",
                                number("6500.00"),
                                List.of(Sample.HIRE, Sample.RAISE)),
                        new Finding(
                                Code.WHOLE_GRANT_COUNTED,
                                "140,000.00 USD is the whole value of grant new-hire of "
                                        + "2024-04-01, which vests over 4 years; 105,000.00 USD of it vests after 2025-04-01, "
                                        + "until 2028-04-01.",
                                number("105000.00"),
                                List.of(Sample.GRANT)),
                        new Finding(
                                Code.NOT_VESTED_YET,
                                "140,000.00 USD of the equity counted had not vested before "
                                        + "2025-04-01. The next 35,000.00 USD vests on 2025-04-01, the day after the window ends; "
                                        + "105,000.00 USD vests later still, until 2028-04-01.",
                                number("140000.00"),
                                List.of(Sample.GRANT)),
                        new Finding(
                                Code.LEFT_OUT,
                                "16,000.00 USD of cash benefits accrued from 2024-04-01 until 2025-04-01 "
                                        + "is left out.",
                                number("16000.00"),
                                List.of(Sample.STIPEND, Sample.HOME_OFFICE)),
                        new Finding(
                                Code.COMPARED_WITH_PRIOR,
                                "The job before paid 210,000.00 USD in total, as stated with "
                                        + "the hire on 2024-04-01. The claim is 142,750.00 USD (67.98 %) more; ANNUALIZED on the day "
                                        + "of the hire, 232,800.00 USD, is 22,800.00 USD (10.86 %) more.",
                                number("142750.00"),
                                List.of(Sample.HIRE, Sample.GRANT)));
    }

    @ParameterizedTest
    @CsvSource({
        "247750, ANNUALIZED, false", "263750, ANNUALIZED, true", "206250, REALIZED, false",
        "222250, REALIZED, true", "346250, GRANTED, false", "362250, GRANTED, true",
        "232800, FIRST_YEAR, false", "248800, FIRST_YEAR, true"
    })
    void aClaimOfAMeasureIsStandard(String amount, Measure measure, boolean withBenefits) {
        Audit audit = audit(amount);

        assertThat(audit.verdict()).isEqualTo(Verdict.STANDARD);
        assertThat(audit.measures().getFirst())
                .isEqualTo(new ClaimedMeasure(measure, withBenefits, number(amount + ".00"), number("0.00")));
    }

    @Test
    void about350kIsMatchedToItsPrecision() {
        Audit audit = audit("350000");

        // Within 3,500: 352,750 is 2,750 off and explains it; GRANTED, 3,750 off, does not come to it.
        assertThat(audit.claim().reach()).isEqualByComparingTo("3500");
        assertThat(audit.verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(audit.combinations()).extracting(Combination::difference).allSatisfy(it -> assertThat(it.abs())
                .isLessThanOrEqualTo(number("3500")));
        assertThat(audit.combinations()).extracting(Combination::amount).contains(number("352750.00"));
    }

    @Test
    void whatNothingExplainsIsNamedWithTheNearestFive() {
        Audit audit = audit("500001");

        assertThat(audit.verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(audit.combinations()).hasSize(5).isSortedAccordingTo((one, other) -> one.difference()
                .abs()
                .compareTo(other.difference().abs()));
        assertThat(audit.combinations().getFirst().amount()).isEqualTo(number("368750.00"));
        assertThat(audit.findings()).extracting(Finding::code).containsExactly(Code.COMPARED_WITH_PRIOR);
    }

    @Test
    void withComponentsOnlyWhatMatchesThemExplainsIt() {
        Audit audit = audit(
                "352750",
                Map.of(
                        Component.BASE,
                        number("185000"),
                        Component.BONUS,
                        number("27750"),
                        Component.EQUITY,
                        number("140000")));
        Audit otherBase = audit("352750", Map.of(Component.BASE, number("178500")));

        assertThat(audit.verdict()).isEqualTo(Verdict.EXPLAINED);
        assertThat(audit.combinations()).hasSize(1);
        assertThat(otherBase.verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(otherBase.combinations())
                .hasSize(5)
                .extracting(Combination::base)
                .containsOnly(Base.ACCRUED);
    }

    @Test
    void benefitsThatAreClaimedAreMatchedToo() {
        assertThat(audit("368750", Map.of(Component.BENEFITS, number("16000"))).combinations())
                .extracting(Combination::benefits)
                .containsOnly(Benefits.ACCRUED);
        assertThat(audit("368750", Map.of(Component.BENEFITS, number("0"))).verdict())
                .isEqualTo(Verdict.UNEXPLAINED);
    }

    @Test
    void whereNoCombinationHasTheClaimedComponentsTheNearestOfAllAreNamed() {
        Audit audit = audit("352750", Map.of(Component.BASE, number("1000000")));

        assertThat(audit.verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(audit.combinations()).hasSize(5);
        assertThat(audit.combinations().getFirst().amount()).isEqualTo(number("352750.00"));
    }
}
