package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.vesting.Grants.day;
import static trackrecord.domain.vesting.Grants.heldUntil;
import static trackrecord.domain.vesting.Grants.lines;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.n;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.sums;
import static trackrecord.domain.vesting.Grants.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trackrecord.domain.career.State;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;

/** Grants as the facts of a whole career make them: which leaves, events, splits and ends are a grant's own. */
class VestingInCareerTest {

    private static final Command HIRED = hire("2024-01-01", "Acme", "Engineer", "Mid", "USD 100000");
    private static final Command GRANTED = grantUnits("2024-01-15", "a", "40", "USD 10", terms(months(4, 3, "1/1")));

    private static GrantStatus status(String asOf, Command... commands) {
        return status("a", asOf, commands);
    }

    private static GrantStatus status(String grantId, String asOf, Command... commands) {
        List<Command> all = new ArrayList<>(List.of(HIRED));
        all.addAll(List.of(commands));
        State state = Decider.decide(History.EMPTY, all, Instant.EPOCH, "test")
                .after()
                .timeline()
                .on(day(asOf));
        return state.status(state.career().grant(grantId).orElseThrow());
    }

    private static Command leave(String on, boolean pausesVesting) {
        return new Action.StartLeave("parental", null, pausesVesting).on(day(on));
    }

    private static Command vest(String on, String units) {
        return new Action.VestRsu("a", new Vested.Units(new BigDecimal(units), null)).on(day(on));
    }

    private static Command happened(String on, String event, String employer) {
        return new Action.RecordVestingEvent(event, employer, null).on(day(on));
    }

    private static Command split(String on, String employer, String ratio) {
        return new Action.RecordSplit(employer, n(ratio)).on(day(on));
    }

    @Test
    void whatVestsAheadOfTheScheduleLeavesDueWhatIsDue() {
        assertThat(lines(status("2024-07-14", GRANTED, ahead("2024-07-15", "10"))))
                .isEqualTo(lines(status("2024-07-14", GRANTED)));
        assertThat(lines(status("2024-07-20", GRANTED, ahead("2024-07-15", "10"))))
                .startsWith("1 2024-04-15 10 DUE", "2 2024-07-15 10 DUE", "3 2024-10-15 10 (10 vested) VESTED");
    }

    @Test
    void whatIsLostAfterwardsComesFromTheEnd() {
        GrantStatus status = status(
                "2024-07-20",
                GRANTED,
                ahead("2024-07-15", "10"),
                new Action.ForfeitRsu("a", new Quantity.Units(new BigDecimal("10")), null).on(day("2024-07-17")));
        assertThat(sums(status)).isEqualTo("total 40 = vested 10 + forfeited 10 + unvested 20, unscheduled 0");
        assertThat(lines(status)).endsWith("4 2025-01-15 10 (10 forfeited) FORFEITED");
    }

    @Test
    void notMoreVestsAheadThanIsNeitherVestedNorDue() {
        assertThatThrownBy(() -> status("2024-07-20", GRANTED, ahead("2024-07-15", "21")))
                .hasMessageContaining("21 is more than the 20 of grant a that is neither vested nor due");
    }

    private static Command ahead(String on, String units) {
        return new Action.VestRsu("a", new Vested.Units(new BigDecimal(units), null), true).on(day(on));
    }

    @Test
    void onlyALeaveThatPausesVestingMovesInstallments() {
        assertThat(lines(status("2024-07-01", GRANTED, leave("2024-04-01", true), back("2024-05-01"))))
                .startsWith("1 2024-07-15 10 UPCOMING");
        assertThat(lines(status("2024-07-01", GRANTED, leave("2024-04-01", false), back("2024-05-01"))))
                .startsWith("1 2024-04-15 10 DUE");
    }

    @Test
    void aLeaveIsKnownOnceItHasBegunAndOverOnceItHasEnded() {
        Command[] facts = {GRANTED, leave("2024-04-01", true), back("2024-08-01")};

        assertThat(lines(status("2024-03-31", facts))).startsWith("1 2024-04-15 10 UPCOMING");
        assertThat(lines(status("2024-07-14", facts))).startsWith("1 2024-07-15 10 UPCOMING");
        assertThat(lines(status("2024-07-15", facts))).startsWith("1 2024-10-15 10 UPCOMING");
        assertThat(lines(status("2024-10-15", facts))).startsWith("1 2024-10-15 10 DUE");
    }

    @Test
    void aLeaveOfALaterEmploymentIsNotTheGrants() {
        Command ended = new Action.EndEmployment(EndReason.LAID_OFF, null, List.of("a")).on(day("2024-02-01"));

        assertThat(lines(status(
                        "2024-07-01",
                        GRANTED,
                        ended,
                        hire("2024-03-01", "Acme", "Engineer", "Mid", "USD 90000"),
                        leave("2024-04-01", true),
                        back("2024-05-01"))))
                .startsWith("1 2024-04-15 10 DUE");
    }

    @Test
    void theEndOfAnEmploymentEndsTheLeave() {
        assertThat(lines(status("2024-09-01", GRANTED, leave("2024-04-01", true), end("2024-06-01"))))
                .startsWith("1 2024-07-15 10 (10 forfeited) FORFEITED");
    }

    @Test
    void anEventIsThatOfTheGrantsEmployer() {
        Command held = grantUnits("2024-01-15", "a", "40", "USD 10", heldUntil("ipo", terms(months(4, 3, "1/1"))));
        Command other = grantUnits("2024-03-02", "b", "40", "USD 10", terms(on("ipo", months(1, 0, "1/1"))));
        Command kept = new Action.EndEmployment(EndReason.LAID_OFF, null, List.of("a")).on(day("2024-03-01"));
        Command[] facts = {
            held,
            kept,
            hire("2024-03-01", "Other", "Engineer", "Mid", "USD 90000"),
            other,
            happened("2024-05-01", "ipo", "Other")
        };

        assertThat(lines(status("a", "2024-05-01", facts))).startsWith("1 2024-04-15 10 HELD");
        assertThat(lines(status("b", "2024-05-01", facts))).containsExactly("1 2024-05-01 40 DUE");
    }

    @Test
    void anEventOfTheFutureIsNotKnownYet() {
        Command waiting = grantUnits("2024-01-15", "a", "40", "USD 10", terms(on("ipo", months(1, 0, "1/1"))));

        assertThat(status("2024-04-30", waiting, happened("2024-05-01", "ipo", null))
                        .unscheduled())
                .isEqualTo(n("40"));
        assertThat(lines(status("2024-05-01", waiting, happened("2024-05-01", "ipo", null))))
                .containsExactly("1 2024-05-01 40 DUE");
    }

    @Test
    void aSplitIsThatOfTheGrantsEmployer() {
        assertThat(status("2024-06-01", GRANTED, split("2024-05-01", "Other", "2/1"))
                        .total())
                .isEqualTo(n("40"));
        assertThat(status("2024-06-01", GRANTED, split("2024-05-01", "Acme", "2/1"))
                        .total())
                .isEqualTo(n("80"));
        assertThat(status("2024-04-30", GRANTED, split("2024-05-01", "Acme", "2/1"))
                        .total())
                .isEqualTo(n("40"));
    }

    @Test
    void anEarlierSplitDoesNotTouchALaterGrant() {
        assertThat(status("2024-06-01", split("2024-01-10", "Acme", "2/1"), GRANTED)
                        .total())
                .isEqualTo(n("40"));
    }

    @Test
    void aVestOfTheDayOfTheEndComesAfterIt() {
        assertThat(sums(status("2024-04-20", GRANTED, end("2024-04-20"), vest("2024-04-20", "10"))))
                .isEqualTo("total 40 = vested 10 + forfeited 30 + unvested 0, unscheduled 0");
    }

    @Test
    void anEndAcceleratesWhatItNames() {
        Command end = new Action.EndEmployment(
                        EndReason.LAID_OFF,
                        List.of(new Acceleration("a", new Quantity.Units(new BigDecimal("5")))),
                        null)
                .on(day("2024-05-01"));
        Command whole = new Action.EndEmployment(EndReason.DEATH, List.of(new Acceleration("a", null)), null)
                .on(day("2024-05-01"));

        assertThat(sums(status("2024-05-01", GRANTED, end)))
                .isEqualTo("total 40 = vested 5 + forfeited 25 + unvested 10, unscheduled 0");
        assertThat(sums(status("2024-05-01", GRANTED, whole)))
                .isEqualTo("total 40 = vested 30 + forfeited 0 + unvested 10, unscheduled 0");
    }

    @Test
    void aGrantThatIsKeptGoesOnAfterTheEnd() {
        Command kept = new Action.EndEmployment(EndReason.RETIRED, null, List.of("a")).on(day("2024-05-01"));

        assertThat(lines(status("2024-07-15", GRANTED, kept, vest("2024-07-20", "20"))))
                .startsWith("1 2024-04-15 10 DUE", "2 2024-07-15 10 DUE", "3 2024-10-15 10 UPCOMING");
        assertThat(status("2024-07-20", GRANTED, kept, vest("2024-07-20", "20")).vested())
                .isEqualTo(n("20"));
    }
}
