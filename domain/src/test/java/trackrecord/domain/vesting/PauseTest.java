package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.vesting.Grants.NO_EVENTS;
import static trackrecord.domain.vesting.Grants.cliff;
import static trackrecord.domain.vesting.Grants.day;
import static trackrecord.domain.vesting.Grants.days;
import static trackrecord.domain.vesting.Grants.event;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.onDay;
import static trackrecord.domain.vesting.Grants.pause;
import static trackrecord.domain.vesting.Grants.paused;
import static trackrecord.domain.vesting.Grants.starting;
import static trackrecord.domain.vesting.Grants.terms;
import static trackrecord.domain.vesting.Grants.units;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trackrecord.domain.vocabulary.VestingTerms;

/** A leave that pauses vesting moves the installments that fall in it, and all after them, by whole periods. */
class PauseTest {

    private static final VestingTerms QUARTERLY = terms(months(4, 3, "1/1"));
    private static final String LATE = "2035-01-01";

    private static String dates(GrantStatus status) {
        return status.tranches().stream()
                .map(tranche -> tranche.scheduled().toString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void anInstallmentInALeaveMovesOnByItsPeriodAndAllAfterItToo() {
        assertThat(dates(paused(units("2024-01-15", "40", QUARTERLY), LATE, pause("2024-07-01", "2024-08-01"))))
                .isEqualTo("2024-04-15 2024-10-15 2025-01-15 2025-04-15");
    }

    @Test
    void itMovesUntilNoneFallsInTheLeave() {
        assertThat(dates(paused(units("2024-01-15", "40", QUARTERLY), LATE, pause("2024-04-15", "2025-01-15"))))
                .isEqualTo("2025-01-15 2025-04-15 2025-07-15 2025-10-15");
        assertThat(dates(paused(units("2024-01-15", "40", QUARTERLY), LATE, pause("2024-04-15", "2025-01-16"))))
                .isEqualTo("2025-04-15 2025-07-15 2025-10-15 2026-01-15");
    }

    @Test
    void aLeaveIncludesItsFirstDayAndNotTheFirstDayBack() {
        assertThat(dates(paused(
                        units("2024-01-15", "20", terms(months(1, 3, "1/1"))),
                        LATE,
                        pause("2024-04-15", "2024-04-16"))))
                .isEqualTo("2024-07-15");
        assertThat(dates(paused(
                        units("2024-01-15", "20", terms(months(1, 3, "1/1"))),
                        LATE,
                        pause("2024-04-14", "2024-04-15"))))
                .isEqualTo("2024-04-15");
    }

    @Test
    void aLeaveWithoutAnInstallmentDateMovesNothing() {
        assertThat(dates(paused(units("2024-01-15", "40", QUARTERLY), LATE, pause("2024-04-16", "2024-07-15"))))
                .isEqualTo("2024-04-15 2024-07-15 2024-10-15 2025-01-15");
    }

    @Test
    void everyLeaveMovesWhatTheOnesBeforeLeft() {
        assertThat(dates(paused(
                        units("2024-01-15", "40", QUARTERLY),
                        LATE,
                        pause("2024-04-01", "2024-05-01"),
                        pause("2024-10-01", "2024-11-01"))))
                .isEqualTo("2024-07-15 2025-01-15 2025-04-15 2025-07-15");
    }

    @Test
    void installmentsBeforeACliffCountAndMoveIt() {
        Grant grant = units("2024-01-15", "40", terms(cliff(months(4, 3, "1/1"), 3, "3/4")));

        assertThat(dates(paused(grant, LATE, pause("2024-04-01", "2024-05-01"))))
                .isEqualTo("2025-01-15 2025-04-15");
        assertThat(dates(paused(grant, LATE, pause("2024-05-01", "2024-06-01"))))
                .isEqualTo("2024-10-15 2025-01-15");
    }

    @Test
    void laterSegmentsMoveWithTheChain() {
        Grant grant = units("2024-01-31", "40", terms(months(2, 1, "1/2"), months(2, 6, "1/2")));

        assertThat(dates(paused(grant, LATE, pause("2024-03-31", "2024-04-01"))))
                .isEqualTo("2024-02-29 2024-04-30 2024-10-31 2025-04-30");
        assertThat(dates(paused(grant, LATE, pause("2024-09-30", "2024-10-01"))))
                .isEqualTo("2024-02-29 2024-03-31 2025-03-31 2025-09-30");
    }

    @Test
    void segmentsInDaysMoveByDays() {
        Grant grant = units("2024-01-01", "40", terms(days(2, 10, "1/2"), months(2, 1, "1/2")));

        assertThat(dates(paused(grant, LATE, pause("2024-01-11", "2024-01-25"))))
                .isEqualTo("2024-01-31 2024-02-10 2024-03-10 2024-04-10");
    }

    @Test
    void theDayOfMonthDecidesWhatFallsInTheLeave() {
        Grant grant = units("2024-01-15", "20", onDay("01", terms(months(2, 1, "1/1"))));

        assertThat(dates(paused(grant, LATE, pause("2024-02-10", "2024-02-20"))))
                .isEqualTo("2024-02-01 2024-03-01");
        assertThat(dates(paused(grant, LATE, pause("2024-02-01", "2024-02-02"))))
                .isEqualTo("2024-03-01 2024-04-01");
    }

    @Test
    void whatFallsDueAtOnceNeverMoves() {
        assertThat(dates(paused(units("2024-01-15", "20", null), LATE, pause("2024-01-01", "2024-03-01"))))
                .isEqualTo("2024-01-15");
        assertThat(dates(paused(
                        units(
                                "2024-01-15",
                                "20",
                                starting("2024-02-01", terms(months(1, 0, "1/2"), months(1, 1, "1/2")))),
                        LATE,
                        pause("2024-01-20", "2024-02-20"))))
                .isEqualTo("2024-02-01 2024-03-01");
    }

    @Test
    void aSegmentThatAnEventStartedMovesOnItsOwn() {
        Grant grant = units("2024-01-15", "40", terms(months(2, 3, "1/2"), on("ipo", months(2, 1, "1/2"))));

        assertThat(dates(grant.status(
                        day(LATE),
                        List.of(event("ipo", "2024-05-01")),
                        Pauses.of(List.of(pause("2024-06-01", "2024-06-10"))))))
                .isEqualTo("2024-04-15 2024-07-01 2024-07-15 2024-08-01");
    }

    @Test
    void aLeaveStillOpenLastsThroughTheDayOfTheAnswer() {
        Grant grant = units("2024-01-15", "40", QUARTERLY);

        assertThat(dates(paused(grant, "2024-04-14", pause("2024-04-01", null))))
                .startsWith("2024-04-15");
        assertThat(dates(paused(grant, "2024-04-15", pause("2024-04-01", null))))
                .startsWith("2024-07-15 2024-10-15");
        assertThat(dates(paused(grant, "2024-07-14", pause("2024-04-01", null))))
                .startsWith("2024-07-15 2024-10-15");
        assertThat(dates(paused(grant, "2024-07-15", pause("2024-04-01", null))))
                .startsWith("2024-10-15 2025-01-15");
    }

    @Test
    void anEndThatIsNotYetKnownLeavesTheLeaveOpen() {
        Grant grant = units("2024-01-15", "40", QUARTERLY);

        assertThat(dates(paused(grant, "2024-06-30", pause("2024-04-01", "2024-08-01"))))
                .startsWith("2024-07-15 2024-10-15");
        assertThat(dates(paused(grant, "2024-08-01", pause("2024-04-01", "2024-08-01"))))
                .startsWith("2024-10-15 2025-01-15");
        assertThat(dates(paused(grant, "2024-04-15", pause("2024-04-15", "2024-04-16"))))
                .startsWith("2024-07-15");
    }

    @Test
    void aLeaveThatHasNotBegunIsNotKnown() {
        assertThat(dates(paused(units("2024-01-15", "40", QUARTERLY), "2024-03-31", pause("2024-04-01", null))))
                .startsWith("2024-04-15");
    }

    @Test
    void theScheduleOfTheTermsIgnoresLeave() {
        Grant grant = units("2024-01-15", "10", terms(months(1, 3, "1/1")));
        paused(grant, LATE, pause("2024-04-01", "2024-05-01"));

        assertThat(grant.schedule(NO_EVENTS).last()).isEqualTo(day("2024-04-15"));
    }

    @Test
    void theLastTrancheDateMovesToo() {
        Grant grant = units("2024-01-15", "40", QUARTERLY);

        assertThat(paused(grant, LATE, pause("2024-04-01", "2024-05-01")).lastTrancheOn())
                .isEqualTo("2025-04-15");
        assertThat(paused(grant, LATE).lastTrancheOn()).isEqualTo("2025-01-15");
    }

    @Test
    void anInstallmentBeforeTheGrantMovesBeforeItJoins() {
        Grant grant = units("2024-08-01", "40", starting("2024-01-15", QUARTERLY));

        assertThat(dates(paused(grant, LATE, pause("2024-07-01", "2024-08-10"))))
                .isEqualTo("2024-08-01 2024-10-15 2025-01-15 2025-04-15");
    }
}
