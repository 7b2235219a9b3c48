package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.vesting.Grants.allocated;
import static trackrecord.domain.vesting.Grants.cliff;
import static trackrecord.domain.vesting.Grants.event;
import static trackrecord.domain.vesting.Grants.money;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.number;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.plan;
import static trackrecord.domain.vesting.Grants.terms;
import static trackrecord.domain.vesting.Grants.units;
import static trackrecord.domain.vocabulary.Allocation.BACK_LOADED;
import static trackrecord.domain.vocabulary.Allocation.BACK_LOADED_TO_SINGLE_TRANCHE;
import static trackrecord.domain.vocabulary.Allocation.CUMULATIVE_ROUNDING;
import static trackrecord.domain.vocabulary.Allocation.CUMULATIVE_ROUND_DOWN;
import static trackrecord.domain.vocabulary.Allocation.FRACTIONAL;
import static trackrecord.domain.vocabulary.Allocation.FRONT_LOADED;
import static trackrecord.domain.vocabulary.Allocation.FRONT_LOADED_TO_SINGLE_TRANCHE;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.VestingTerms;

/** How much falls due: the seven allocation types, over segments, cliffs and events. */
class ScheduleAmountsTest {

    private static String amounts(Grant grant, VestingOccurrence... events) {
        return grant.schedule(List.of(events)).parts().stream()
                .map(part -> number(part.amount()))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE_ROUNDING, 5 4 5 4",
        "CUMULATIVE_ROUND_DOWN, 4 5 4 5",
        "FRONT_LOADED, 5 5 4 4",
        "BACK_LOADED, 4 4 5 5",
        "FRONT_LOADED_TO_SINGLE_TRANCHE, 6 4 4 4",
        "BACK_LOADED_TO_SINGLE_TRANCHE, 4 4 4 6",
        "FRACTIONAL, 4.5 4.5 4.5 4.5",
    })
    void eighteenUnitsOverFour(Allocation allocation, String expected) {
        assertThat(amounts(units("2024-01-01", "18", allocated(allocation, terms(months(4, 1, "1/1"))))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE_ROUNDING, 9 5 4",
        "CUMULATIVE_ROUND_DOWN, 9 4 5",
        "FRONT_LOADED, 10 4 4",
        "BACK_LOADED, 8 5 5",
        "FRONT_LOADED_TO_SINGLE_TRANCHE, 10 4 4",
        "BACK_LOADED_TO_SINGLE_TRANCHE, 8 4 6",
        "FRACTIONAL, 9 4.5 4.5",
    })
    void eighteenUnitsOverFourWithACliffAtTwo(Allocation allocation, String expected) {
        assertThat(amounts(
                        units("2024-01-01", "18", allocated(allocation, terms(cliff(months(4, 1, "1/1"), 2, "1/2"))))))
                .isEqualTo(expected);
    }

    @Test
    void withoutATypeTheAllocationIsCumulativeRoundDown() {
        assertThat(amounts(units("2024-01-01", "18", terms(months(4, 1, "1/1")))))
                .isEqualTo("4 5 4 5");
    }

    @Test
    void tranchesOfNothingAreLeftOut() {
        assertThat(plan(units("2024-01-01", "1", terms(months(4, 1, "1/1"))))).isEqualTo("2024-05-01 1");
        assertThat(plan(units("2024-01-01", "1", allocated(FRONT_LOADED, terms(months(4, 1, "1/1"))))))
                .isEqualTo("2024-02-01 1");
    }

    @Test
    void theCumulativeTypesRunOverAllSegments() {
        VestingTerms thirds = terms(months(2, 1, "1/3"), months(2, 1, "1/3"), months(2, 1, "1/3"));

        assertThat(amounts(units("2024-01-01", "10", thirds))).isEqualTo("1 2 2 1 2 2");
        assertThat(amounts(units("2024-01-01", "10", allocated(CUMULATIVE_ROUNDING, thirds))))
                .isEqualTo("2 1 2 2 1 2");
    }

    @Test
    void theCumulativeTypesRunByDateAlsoThroughEvents() {
        VestingTerms terms = terms(months(3, 1, "1/2"), on("ipo", months(2, 1, "1/2")));

        // 1/6, then 1/6 + 1/4, 2/6 + 1/4, 2/6 + 2/4, and all of 10: 1.67, 4.17, 5.83, 8.33, 10.
        assertThat(plan(units("2024-01-01", "10", terms), event("ipo", "2024-01-15")))
                .isEqualTo("2024-02-01 1, 2024-02-15 3, 2024-03-01 1, 2024-03-15 3, 2024-04-01 2");
    }

    @Test
    void onOneDayTheSegmentListedFirstGoesFirst() {
        VestingTerms terms = terms(on("ipo", months(1, 0, "1/4")), months(1, 1, "3/4"));

        assertThat(plan(units("2024-01-01", "10", terms), event("ipo", "2024-02-01")))
                .isEqualTo("2024-02-01 2, 2024-02-01 8");
        assertThat(plan(
                        units("2024-01-01", "10", terms(months(1, 1, "3/4"), on("ipo", months(1, 0, "1/4")))),
                        event("ipo", "2024-02-01")))
                .isEqualTo("2024-02-01 7, 2024-02-01 3");
    }

    @ParameterizedTest
    @CsvSource({
        // Thirds of 10 end at 3, 6 and 10: segments of 3, 3 and 4. A half of them is 1 and 1/2, 1 and 1/2, and 2.
        "FRONT_LOADED, 2 1 2 1 2 2",
        "BACK_LOADED, 1 2 1 2 2 2",
        "FRONT_LOADED_TO_SINGLE_TRANCHE, 2 1 2 1 2 2",
        "BACK_LOADED_TO_SINGLE_TRANCHE, 1 2 1 2 2 2",
    })
    void theLoadedTypesWorkWithinASegment(Allocation allocation, String expected) {
        assertThat(amounts(units(
                        "2024-01-01",
                        "10",
                        allocated(allocation, terms(months(2, 1, "1/3"), months(2, 1, "1/3"), months(2, 1, "1/3"))))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 1/10 of 13 before the cliff is 0.65 each, then 2.925 each: 0 0 2 2 2 2, and 5 are left over.
        "FRONT_LOADED, 2 3 3 3 2",
        "BACK_LOADED, 1 3 3 3 3",
        "FRONT_LOADED_TO_SINGLE_TRANCHE, 5 2 2 2 2",
        "BACK_LOADED_TO_SINGLE_TRANCHE, 2 2 2 7",
    })
    void upToACliffTheLoadedTypesShareItsPercentageEqually(Allocation allocation, String expected) {
        assertThat(amounts(
                        units("2024-01-01", "13", allocated(allocation, terms(cliff(months(6, 1, "1/1"), 2, "1/10"))))))
                .isEqualTo(expected);
    }

    @Test
    void aSegmentThatWaitsKeepsItsPlaceInTheSizesOfTheLoadedTypes() {
        VestingTerms terms =
                allocated(BACK_LOADED, terms(months(2, 1, "1/3"), on("ipo", months(2, 1, "1/3")), months(2, 1, "1/3")));
        Grant grant = units("2024-01-01", "10", terms);

        assertThat(plan(grant)).isEqualTo("2024-02-01 1, 2024-03-01 2, 2024-04-01 2, 2024-05-01 2");
        assertThat(plan(grant, event("ipo", "2024-06-01")))
                .isEqualTo("2024-02-01 1, 2024-03-01 2, 2024-04-01 2, " + "2024-05-01 2, 2024-07-01 1, 2024-08-01 2");
    }

    @ParameterizedTest
    @CsvSource({
        "CUMULATIVE_ROUND_DOWN, 1 2 1",
        "CUMULATIVE_ROUNDING, 2 1 2",
        "FRONT_LOADED, 2 1 1",
        "BACK_LOADED, 1 1 2",
        "FRONT_LOADED_TO_SINGLE_TRANCHE, 2 1 1",
        "BACK_LOADED_TO_SINGLE_TRANCHE, 1 1 2",
        "FRACTIONAL, 1.5 1.5 1.5",
    })
    void aFractionOfAnEventReleasesThatShareOfItsSegment(Allocation allocation, String expected) {
        Grant grant = units("2024-01-01", "15", allocated(allocation, terms(on("ipo", months(3, 1, "1/1")))));

        assertThat(amounts(grant, event("ipo", "2024-06-01", "3/10"))).isEqualTo(expected);
    }

    @Test
    void theSegmentsBeforeCountWholeInTheSizesOfTheLoadedTypes() {
        VestingTerms terms = allocated(
                FRONT_LOADED, terms(on("ipo", months(1, 1, "1/3")), months(2, 1, "1/3"), months(2, 1, "1/3")));

        assertThat(plan(units("2024-01-01", "10", terms), event("ipo", "2023-12-15", "1/2")))
                .isEqualTo("2024-01-15 1, 2024-02-01 2, 2024-03-01 1, 2024-04-01 2, 2024-05-01 2");
    }

    @ParameterizedTest
    @CsvSource({
        // 754.6 is a segment of 755, because 0.4 more came before it: 151 each, and nothing is left over.
        "FRONT_LOADED, 151 151 151 151 151",
        "BACK_LOADED, 151 151 151 151 151",
        "FRONT_LOADED_TO_SINGLE_TRANCHE, 151 151 151 151 151",
        "BACK_LOADED_TO_SINGLE_TRANCHE, 151 151 151 151 151",
    })
    void theLoadedTypesShareTheSizeOfTheSegment(Allocation allocation, String expected) {
        VestingTerms terms = allocated(allocation, terms(months(1, 1, "2454/10000"), months(5, 1, "7546/10000")));

        assertThat(amounts(units("2024-01-01", "1000", terms))).isEqualTo("245 " + expected);
    }

    @Test
    void aSegmentOfNothingMovesTheClockAndVestsNothing() {
        VestingTerms terms = terms(months(1, 12, "0/1"), months(2, 6, "1/1"));

        assertThat(plan(units("2024-01-01", "10", terms))).isEqualTo("2025-07-01 5, 2026-01-01 5");
        assertThat(plan(units("2024-01-01", "10", allocated(BACK_LOADED, terms))))
                .isEqualTo("2025-07-01 5, 2026-01-01 5");
        assertThat(plan(units("2024-01-01", "10", terms(months(4, 3, "0/1"))))).isEmpty();
    }

    @Test
    void percentagesBelowOneLeaveARestThatIsNeverScheduled() {
        assertThat(amounts(units("2024-01-01", "10", terms(months(2, 1, "1/2")))))
                .isEqualTo("2 3");
        assertThat(amounts(units("2024-01-01", "11", allocated(BACK_LOADED, terms(months(2, 1, "1/2"))))))
                .isEqualTo("2 3");
    }

    @Test
    void moneyVestsInWholeMinorUnits() {
        VestingTerms thirds = terms(months(3, 1, "1/1"));

        assertThat(amounts(money("2024-01-01", "USD 100.00", thirds))).isEqualTo("33.33 33.33 33.34");
        assertThat(amounts(money("2024-01-01", "USD 100.00", allocated(FRONT_LOADED, thirds))))
                .isEqualTo("33.34 33.33 33.33");
        assertThat(amounts(money("2024-01-01", "USD 100.01", allocated(BACK_LOADED_TO_SINGLE_TRANCHE, thirds))))
                .isEqualTo("33.33 33.33 33.35");
        assertThat(amounts(money("2024-01-01", "JPY 1000", thirds))).isEqualTo("333 333 334");
        assertThat(amounts(money("2024-01-01", "KWD 1.000", thirds))).isEqualTo("0.333 0.333 0.334");
    }

    @Test
    void fractionalUnitsHaveTenDecimalsCumulativelyRoundedDown() {
        VestingTerms thirds = allocated(FRACTIONAL, terms(months(3, 1, "1/1")));

        assertThat(amounts(units("2024-01-01", "1", thirds))).isEqualTo("0.3333333333 0.3333333333 0.3333333334");
        assertThat(amounts(units("2024-01-01", "0.5", thirds))).isEqualTo("0.1666666666 0.1666666667 0.1666666667");
    }

    @Test
    void largeGrantsStayExact() {
        assertThat(amounts(units(
                        "2024-01-01",
                        "1000000000000001",
                        allocated(CUMULATIVE_ROUND_DOWN, terms(months(2, 1, "1/1"))))))
                .isEqualTo("500000000000000 500000000000001");
        assertThat(amounts(units(
                        "2024-01-01",
                        "1000000000000001",
                        allocated(FRONT_LOADED_TO_SINGLE_TRANCHE, terms(months(3, 1, "1/1"))))))
                .isEqualTo("333333333333335 333333333333333 333333333333333");
    }
}
