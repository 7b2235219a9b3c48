package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.vesting.Grants.day;
import static trackrecord.domain.vesting.Grants.ended;
import static trackrecord.domain.vesting.Grants.event;
import static trackrecord.domain.vesting.Grants.forfeited;
import static trackrecord.domain.vesting.Grants.heldUntil;
import static trackrecord.domain.vesting.Grants.lines;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.n;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.status;
import static trackrecord.domain.vesting.Grants.sums;
import static trackrecord.domain.vesting.Grants.terms;
import static trackrecord.domain.vesting.Grants.units;
import static trackrecord.domain.vesting.Grants.vested;

import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.VestingTerms;

/** What the end of an employment makes of its grants. */
class EmploymentEndTest {

    private static final Grant HUNDRED = units("2024-01-01", "100", terms(months(4, 3, "1/1")));

    private static Grant accelerated(Grant grant, String on, String amount) {
        return grant.employmentEnded(
                10,
                day(on),
                EndReason.OTHER,
                false,
                amount == null ? new Acceleration("g", null) : Grants.acceleration(grant, n(amount)));
    }

    @Test
    void whatFellDueBeforeStaysAndTheRestIsForfeited() {
        Grant grant = ended(HUNDRED, "2024-08-15");

        assertThat(lines(status(grant, "2024-08-15")))
                .containsExactly(
                        "1 2024-04-01 25 DUE",
                        "2 2024-07-01 25 DUE",
                        "3 2024-10-01 25 (25 forfeited) FORFEITED",
                        "4 2025-01-01 25 (25 forfeited) FORFEITED");
        assertThat(sums(status(grant, "2024-08-15")))
                .isEqualTo("total 100 = vested 0 + forfeited 50 + unvested 50, unscheduled 0");
    }

    @Test
    void whatFallsDueOnTheFirstDayAfterTheEmploymentIsForfeited() {
        assertThat(status(ended(HUNDRED, "2024-07-01"), "2024-07-01").forfeited())
                .isEqualTo(n("75"));
        assertThat(status(ended(HUNDRED, "2024-07-02"), "2024-07-02").forfeited())
                .isEqualTo(n("50"));
    }

    @Test
    void whatIsDueVestsAfterwards() {
        Grant grant = vested(ended(HUNDRED, "2024-08-15"), "2024-08-20", "50");

        assertThat(lines(status(grant, "2024-08-20")))
                .startsWith("1 2024-04-01 25 (25 vested) VESTED", "2 2024-07-01 25 (25 vested) VESTED");
        assertThat(sums(status(grant, "2024-08-20")))
                .isEqualTo("total 100 = vested 50 + forfeited 50 + unvested 0, unscheduled 0");
    }

    @Test
    void aVestRecordedLateChangesWhatIsForfeited() {
        Grant ahead = ended(vested(HUNDRED, "2024-08-01", "60"), "2024-08-15");

        assertThat(sums(status(ahead, "2024-08-15")))
                .isEqualTo("total 100 = vested 60 + forfeited 40 + unvested 0, unscheduled 0");
        assertThat(lines(status(ahead, "2024-08-15")))
                .endsWith(
                        "3 2024-10-01 25 (10 vested, 15 forfeited) VESTED", "4 2025-01-01 25 (25 forfeited) FORFEITED");
    }

    @Test
    void heldTranchesAreServedAndStay() {
        Grant grant = ended(units("2024-01-01", "100", heldUntil("ipo", terms(months(4, 3, "1/1")))), "2024-08-15");

        assertThat(lines(status(grant, "2024-09-01"))).startsWith("1 2024-04-01 25 HELD", "2 2024-07-01 25 HELD");
        assertThat(sums(status(grant, "2024-09-01")))
                .isEqualTo("total 100 = vested 0 + forfeited 50 + unvested 50, unscheduled 0");
        assertThat(lines(status(grant, "2026-03-01", event("ipo", "2026-03-01"))))
                .startsWith("1 2026-03-01 25 DUE", "2 2026-03-01 25 DUE", "3 2026-03-01 25 (25 forfeited) FORFEITED");
    }

    @Test
    void whatWasUnscheduledIsForfeitedAndNoLaterEventBringsItBack() {
        Grant grant = ended(
                units("2024-01-01", "100", terms(months(1, 3, "1/2"), on("ipo", months(1, 0, "1/2")))), "2024-05-01");

        assertThat(sums(status(grant, "2024-05-01")))
                .isEqualTo("total 100 = vested 0 + forfeited 50 + unvested 50, unscheduled 0");
        assertThat(lines(status(grant, "2025-05-01", event("ipo", "2025-05-01"))))
                .containsExactly("1 2024-04-01 50 DUE", "2 2025-05-01 50 (50 forfeited) FORFEITED");
    }

    @Test
    void accelerationFillsTheTranchesAfterThoseThatAreDue() {
        Grant grant = accelerated(HUNDRED, "2024-05-01", "30");

        assertThat(lines(status(grant, "2024-05-01")))
                .containsExactly(
                        "1 2024-04-01 25 DUE",
                        "2 2024-07-01 25 (25 vested) VESTED",
                        "3 2024-10-01 25 (5 vested, 20 forfeited) VESTED",
                        "4 2025-01-01 25 (25 forfeited) FORFEITED");
        assertThat(sums(status(grant, "2024-05-01")))
                .isEqualTo("total 100 = vested 30 + forfeited 45 + unvested 25, unscheduled 0");
    }

    @Test
    void accelerationIsAVestOfThatDay() {
        Grant grant = accelerated(vested(HUNDRED, "2024-04-01", "25"), "2024-05-01", "30");

        assertThat(status(grant, "2024-05-01").vests())
                .containsExactly(
                        new Vest(
                                day("2024-04-01"),
                                n("25"),
                                List.of(7),
                                new Vest.Recorded(Grants.vested(HUNDRED, n("25"))),
                                n("1")),
                        new Vest(
                                day("2024-05-01"),
                                n("30"),
                                List.of(10),
                                new Vest.Accelerated(Grants.acceleration(HUNDRED, n("30"))),
                                n("1")));
        assertThat(status(ended(HUNDRED, "2024-05-01"), "2024-05-01").vests()).isEmpty();
    }

    @Test
    void accelerationWithoutAnAmountIsAllThatIsNotDue() {
        VestingTerms terms = terms(months(2, 3, "1/2"), on("ipo", months(1, 0, "1/2")));
        Grant grant = accelerated(units("2024-01-01", "100", terms), "2024-05-01", null);

        assertThat(sums(status(grant, "2024-05-01")))
                .isEqualTo("total 100 = vested 75 + forfeited 0 + unvested 25, unscheduled 0");
        assertThat(status(grant, "2024-05-01").vests().getFirst().amount()).isEqualTo(n("75"));
    }

    @Test
    void noMoreIsAcceleratedThanThereIs() {
        assertThat(sums(status(accelerated(HUNDRED, "2024-08-01", "60"), "2024-08-01")))
                .isEqualTo("total 100 = vested 50 + forfeited 0 + unvested 50, unscheduled 0");
    }

    @Test
    void afterAnAccelerationWhatIsDueStillVestsInItsOwnTranche() {
        Grant grant = vested(accelerated(HUNDRED, "2024-05-01", "30"), "2024-05-03", "25");

        assertThat(lines(status(grant, "2024-05-03")))
                .startsWith(
                        "1 2024-04-01 25 (25 vested) VESTED",
                        "2 2024-07-01 25 (25 vested) VESTED",
                        "3 2024-10-01 25 (5 vested, 20 forfeited) VESTED");
        assertThat(status(grant, "2024-05-03").unvested()).isEqualTo(n("0"));
    }

    @Test
    void whatIsDueCanStillBeForfeitedAfterwards() {
        Grant grant = forfeited(ended(HUNDRED, "2024-08-15"), "2024-09-01", "30");

        assertThat(lines(status(grant, "2024-09-01")))
                .startsWith("1 2024-04-01 25 (5 forfeited) DUE", "2 2024-07-01 25 (25 forfeited) FORFEITED");
    }

    @Test
    void whatWasForfeitedBeforeIsNotForfeitedTwice() {
        assertThat(sums(status(ended(forfeited(HUNDRED, "2024-02-01", "30"), "2024-08-15"), "2024-08-15")))
                .isEqualTo("total 100 = vested 0 + forfeited 50 + unvested 50, unscheduled 0");
        assertThat(sums(status(ended(forfeited(HUNDRED, "2024-02-01", "60"), "2024-08-15"), "2024-08-15")))
                .isEqualTo("total 100 = vested 0 + forfeited 60 + unvested 40, unscheduled 0");
    }

    @Test
    void aGrantThatIsKeptStaysOnItsSchedule() {
        Grant kept = HUNDRED.employmentEnded(10, day("2024-05-01"), EndReason.OTHER, true, null);

        assertThat(lines(status(kept, "2024-07-01")))
                .containsExactly(
                        "1 2024-04-01 25 DUE",
                        "2 2024-07-01 25 DUE",
                        "3 2024-10-01 25 UPCOMING",
                        "4 2025-01-01 25 UPCOMING");
        assertThat(kept.isKept()).isTrue();
        assertThat(kept.employmentEndedOn()).isEqualTo("2024-05-01");
    }

    @Test
    void aGrantThatIsKeptCanBeAcceleratedInPart() {
        Grant kept = HUNDRED.employmentEnded(
                10, day("2024-05-01"), EndReason.OTHER, true, Grants.acceleration(HUNDRED, n("30")));

        assertThat(lines(status(kept, "2024-07-01")))
                .containsExactly(
                        "1 2024-04-01 25 DUE",
                        "2 2024-07-01 25 (25 vested) VESTED",
                        "3 2024-10-01 25 (5 vested) UPCOMING",
                        "4 2025-01-01 25 UPCOMING");
        assertThat(lines(status(vested(kept, "2024-10-01", "45"), "2024-10-01")))
                .containsExactly(
                        "1 2024-04-01 25 (25 vested) VESTED", "2 2024-07-01 25 (25 vested) VESTED",
                        "3 2024-10-01 25 (25 vested) VESTED", "4 2025-01-01 25 UPCOMING");
    }

    @Test
    void aGrantKnowsTheEndOfItsEmployment() {
        assertThat(HUNDRED.employmentEndedOn()).isNull();
        assertThat(HUNDRED.isKept()).isFalse();
        assertThat(ended(vested(HUNDRED, "2024-04-01", "1"), "2024-05-01").employmentEndedOn())
                .isEqualTo("2024-05-01");
        assertThat(ended(HUNDRED, "2024-05-01").isKept()).isFalse();
    }

    @Test
    void theLastTrancheDateStaysThatOfTheSchedule() {
        assertThat(status(ended(HUNDRED, "2024-05-01"), "2024-05-01").lastTrancheOn())
                .isEqualTo("2025-01-01");
    }

    @Test
    void anEndWithinAnUnfinishedLeaveKeepsTheMovedSchedule() {
        Grant grant = ended(HUNDRED, "2024-05-01");

        assertThat(lines(grant.status(
                        day("2024-06-01"),
                        Grants.NO_EVENTS,
                        Pauses.of(List.of(Grants.pause("2024-03-01", "2024-05-01"))))))
                .startsWith("1 2024-07-01 25 (25 forfeited) FORFEITED");
    }
}
