package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.vesting.Grants.cliff;
import static trackrecord.domain.vesting.Grants.day;
import static trackrecord.domain.vesting.Grants.days;
import static trackrecord.domain.vesting.Grants.event;
import static trackrecord.domain.vesting.Grants.money;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.onDay;
import static trackrecord.domain.vesting.Grants.plan;
import static trackrecord.domain.vesting.Grants.starting;
import static trackrecord.domain.vesting.Grants.terms;
import static trackrecord.domain.vesting.Grants.units;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.vocabulary.VestingTerms;

/** On which dates the terms alone make a grant fall due. */
class ScheduleDatesTest {

    @Test
    void theSampleGrantFallsDueAtItsCliffAndThenQuarterly() {
        Grant grant =
                money("2024-04-01", "USD 140000", starting("2024-04-01", terms(cliff(months(16, 3, "1/1"), 4, "1/4"))));

        assertThat(plan(grant))
                .startsWith("2025-04-01 35000, 2025-07-01 8750, 2025-10-01 8750")
                .endsWith("2028-01-01 8750, 2028-04-01 8750");
        assertThat(grant.schedule(Grants.NO_EVENTS).parts()).hasSize(13);
    }

    @Test
    void withoutTermsAllOfItFallsDueOnTheGrantDate() {
        assertThat(plan(units("2024-05-17", "100", null))).isEqualTo("2024-05-17 100");
    }

    @Test
    void withoutAStartMonthsCountFromTheGrantDate() {
        assertThat(plan(units("2024-05-17", "100", terms(months(2, 6, "1/1")))))
                .isEqualTo("2024-11-17 50, 2025-05-17 50");
    }

    @Test
    void segmentsFollowOneAnother() {
        assertThat(plan(units(
                        "2024-01-15",
                        "100",
                        terms(
                                months(1, 12, "1/20"),
                                months(1, 12, "3/20"),
                                months(1, 12, "2/5"),
                                months(1, 12, "2/5")))))
                .isEqualTo("2025-01-15 5, 2026-01-15 15, 2027-01-15 40, 2028-01-15 40");
    }

    @Test
    void aStartOnThe31stStaysThereThroughAllSegments() {
        assertThat(plan(units(
                        "2024-01-31", "40", terms(months(1, 1, "1/4"), months(2, 1, "1/2"), months(1, 2, "1/4")))))
                .isEqualTo("2024-02-29 10, 2024-03-31 10, 2024-04-30 10, 2024-06-30 10");
    }

    @Test
    void aSegmentInDaysMakesTheDateReachedTheNewStart() {
        assertThat(plan(units("2024-01-31", "40", terms(months(1, 1, "1/4"), days(1, 1, "1/4"), months(2, 1, "1/2")))))
                .isEqualTo("2024-02-29 10, 2024-03-01 10, 2024-04-01 10, 2024-05-01 10");
        assertThat(plan(units("2024-01-31", "40", terms(months(1, 1, "1/2"), days(2, 30, "1/2")))))
                .isEqualTo("2024-02-29 20, 2024-03-30 10, 2024-04-29 10");
    }

    @Test
    void aSegmentInDaysCountsFromTheDayOfMonthThatTheOneBeforeItReached() {
        assertThat(plan(units(
                        "2024-01-15",
                        "30",
                        onDay("01", terms(months(1, 1, "1/3"), days(1, 10, "1/3"), months(1, 1, "1/3"))))))
                .isEqualTo("2024-02-01 10, 2024-02-11 10, 2024-03-01 10");
    }

    @Test
    void daysIgnoreTheDayOfMonth() {
        assertThat(plan(units("2024-01-15", "20", onDay("01", terms(days(2, 14, "1/1"))))))
                .isEqualTo("2024-01-29 10, 2024-02-12 10");
    }

    @ParameterizedTest
    @CsvSource({
        "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH, 2024-01-30, 2024-02-29 2024-03-30 2024-04-30",
        "VESTING_START_DAY_OR_LAST_DAY_OF_MONTH, 2024-01-15, 2024-02-15 2024-03-15 2024-04-15",
        "01, 2024-01-15, 2024-02-01 2024-03-01 2024-04-01",
        "15, 2024-01-31, 2024-02-15 2024-03-15 2024-04-15",
        "28, 2023-01-01, 2023-02-28 2023-03-28 2023-04-28",
        "29_OR_LAST_DAY_OF_MONTH, 2023-01-05, 2023-02-28 2023-03-29 2023-04-29",
        "29_OR_LAST_DAY_OF_MONTH, 2024-01-05, 2024-02-29 2024-03-29 2024-04-29",
        "30_OR_LAST_DAY_OF_MONTH, 2024-01-05, 2024-02-29 2024-03-30 2024-04-30",
        "31_OR_LAST_DAY_OF_MONTH, 2024-01-05, 2024-02-29 2024-03-31 2024-04-30",
    })
    void aTrancheFallsOnTheDayOfMonth(String dayOfMonth, String start, String dates) {
        Grant grant = units(start, "30", onDay(dayOfMonth, terms(months(3, 1, "1/1"))));

        assertThat(grant.schedule(Grants.NO_EVENTS).parts().stream()
                        .map(part -> part.on().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(dates);
    }

    @Test
    void theDayOfMonthMovesNeitherTheStartNorWhatFallsDueAtOnce() {
        assertThat(plan(units(
                        "2024-01-15",
                        "30",
                        onDay("31_OR_LAST_DAY_OF_MONTH", terms(months(2, 0, "2/3"), months(1, 1, "1/3"))))))
                .isEqualTo("2024-01-15 10, 2024-01-15 10, 2024-02-29 10");
        assertThat(plan(units(
                        "2024-01-15",
                        "30",
                        onDay("01", terms(months(1, 1, "1/3"), months(1, 0, "1/3"), months(1, 1, "1/3"))))))
                .isEqualTo("2024-02-01 10, 2024-02-01 10, 2024-03-01 10");
    }

    @Test
    void aCliffIsOneTrancheAtItsOccurrence() {
        assertThat(plan(units("2024-01-01", "100", terms(cliff(months(4, 3, "1/1"), 2, "3/5")))))
                .isEqualTo("2024-07-01 60, 2024-10-01 20, 2025-01-01 20");
    }

    @Test
    void eachSegmentHasItsOwnCliff() {
        assertThat(plan(units(
                        "2024-01-01",
                        "100",
                        terms(cliff(months(2, 1, "1/2"), 2, "1/1"), cliff(months(4, 1, "1/2"), 3, "4/5")))))
                .isEqualTo("2024-03-01 50, 2024-06-01 40, 2024-07-01 10");
    }

    @Test
    void aCliffOfNothingOnlyHoldsBackWhatIsBeforeIt() {
        assertThat(plan(units("2024-01-01", "100", terms(cliff(months(4, 1, "1/1"), 2, "0/1")))))
                .isEqualTo("2024-04-01 50, 2024-05-01 50");
    }

    @Test
    void whatIsDatedBeforeTheGrantJoinsWhatVestsOnItsDate() {
        VestingTerms monthly = starting("2024-01-01", terms(months(4, 1, "1/1")));

        assertThat(plan(units("2024-03-15", "40", monthly))).isEqualTo("2024-03-15 20, 2024-04-01 10, 2024-05-01 10");
        assertThat(plan(units("2024-03-01", "40", monthly))).isEqualTo("2024-03-01 20, 2024-04-01 10, 2024-05-01 10");
        assertThat(plan(units("2024-02-01", "40", monthly)))
                .isEqualTo("2024-02-01 10, 2024-03-01 10, 2024-04-01 10, 2024-05-01 10");
        assertThat(plan(units("2030-01-01", "40", monthly))).isEqualTo("2030-01-01 40");
    }

    @Test
    void tranchesOnTheGrantDateStayApartWhereNoneIsBeforeIt() {
        assertThat(plan(units("2024-01-01", "40", terms(months(1, 0, "1/4"), months(1, 0, "3/4")))))
                .isEqualTo("2024-01-01 10, 2024-01-01 30");
    }

    @Test
    void aTrancheOfNothingBeforeTheGrantJoinsNothing() {
        assertThat(plan(units(
                        "2024-02-01",
                        "2",
                        starting("2024-01-01", terms(months(1, 0, "1/4"), months(1, 1, "1/4"), months(1, 0, "1/2"))))))
                .isEqualTo("2024-02-01 1, 2024-02-01 1");
    }

    @Test
    void aStartAfterTheGrantHoldsEverythingUntilThen() {
        assertThat(plan(units("2024-01-01", "20", starting("2025-06-30", terms(months(2, 1, "1/1"))))))
                .isEqualTo("2025-07-30 10, 2025-08-30 10");
    }

    @Test
    void aSegmentWithAnEventStandsBesideTheChain() {
        VestingTerms terms = terms(months(1, 12, "1/4"), on("ipo", months(2, 6, "1/2")), months(1, 12, "1/4"));
        Grant grant = units("2024-01-31", "40", terms);

        assertThat(plan(grant)).isEqualTo("2025-01-31 10, 2026-01-31 10");
        assertThat(plan(grant, event("ipo", "2024-08-31")))
                .isEqualTo("2025-01-31 10, 2025-02-28 10, 2025-08-31 10, 2026-01-31 10");
        assertThat(plan(grant, event("other", "2024-08-31"))).isEqualTo("2025-01-31 10, 2026-01-31 10");
    }

    @Test
    void anEventSegmentOfDaysStartsOnTheEvent() {
        assertThat(plan(units("2024-01-31", "40", terms(on("ipo", days(2, 10, "1/1")))), event("ipo", "2024-08-31")))
                .isEqualTo("2024-09-10 20, 2024-09-20 20");
    }

    @Test
    void theDayOfMonthMovesAnEventSegmentButNotTheEvent() {
        VestingTerms terms = onDay("01", terms(on("ipo", months(1, 0, "1/2")), on("ipo", months(1, 1, "1/2"))));

        assertThat(plan(units("2024-01-31", "40", terms), event("ipo", "2024-08-15")))
                .isEqualTo("2024-08-15 20, 2024-09-01 20");
    }

    @Test
    void anEventBeforeTheGrantVestsOnTheGrantDate() {
        assertThat(plan(units("2024-01-31", "40", terms(on("ipo", months(1, 0, "1/1")))), event("ipo", "2020-01-01")))
                .isEqualTo("2024-01-31 40");
    }

    @Test
    void eventsOfAnotherEmployerAreNotThisGrants() {
        VestingOccurrence foreign = new VestingOccurrence(3, day("2024-06-01"), "ipo", "Other", Grants.n("1/1"));

        assertThat(plan(units("2024-01-31", "40", terms(on("ipo", months(1, 0, "1/1")))), foreign))
                .isEmpty();
    }

    @Test
    void theScheduleKnowsItsLastDate() {
        assertThat(units("2024-01-31", "40", terms(months(2, 1, "1/1")))
                        .schedule(Grants.NO_EVENTS)
                        .last())
                .isEqualTo(day("2024-03-31"));
        assertThat(units("2024-01-31", "40", terms(on("ipo", months(2, 1, "1/1"))))
                        .schedule(Grants.NO_EVENTS)
                        .last())
                .isNull();
    }

    @Test
    void termsThatNoScheduleCanFollowScheduleNothing() {
        assertThat(plan(units("2024-01-31", "40", terms(months(0, 1, "1/1"))))).isEmpty();
        assertThat(plan(units("2024-01-31", "40", terms(months(2, 1, "2/3"), months(2, 1, "2/3")))))
                .isEmpty();
    }
}
