package trackrecord.domain.upcoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.GivenEquity.adjustUnits;
import static trackrecord.domain.given.GivenEquity.forfeitUnits;
import static trackrecord.domain.given.GivenEquity.months;
import static trackrecord.domain.given.GivenEquity.price;
import static trackrecord.domain.given.GivenEquity.split;
import static trackrecord.domain.given.GivenEquity.vestUnits;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.State;
import trackrecord.domain.given.Given;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.Command;

class DueVestsTest {

    private static final Instant NOW = Instant.parse("2200-01-01T00:00:00Z");
    private static final Command HIRED = hire("2024-01-15", "Acme", "USD 120000");
    private static final Command GRANTED = Given.grantUnits("2024-02-01", "g", "1600", "USD 10", Given.fourYears());

    private static Timeline told(Command... commands) {
        return Scenario.given(commands).history().timeline();
    }

    /** {@code 2025-02-01 400 worth 4000}. */
    private static List<String> due(Timeline timeline, String asOf) {
        return DueVests.toRecord(timeline, day(asOf), null).stream()
                .map(it -> it.on() + " " + it.amount().round(0) + " worth "
                        + it.worth().round(0))
                .toList();
    }

    @Test
    void whatFellDueIsToBeRecordedOnItsOwnDate() {
        assertThat(due(told(HIRED, GRANTED), "2025-05-31"))
                .containsExactly("2025-02-01 400 worth 4000", "2025-05-01 100 worth 1000");
        assertThat(due(told(HIRED, GRANTED), "2025-01-31")).isEmpty();
    }

    @Test
    void eachIsWorthThePriceOfItsDay() {
        Timeline timeline = told(
                HIRED,
                GRANTED,
                price("2025-01-01", "Acme", "USD 20"),
                price("2025-05-01", "Acme", "USD 30.5"),
                price("2025-05-02", "Acme", "USD 99"));
        assertThat(due(timeline, "2025-05-31"))
                .containsExactly("2025-02-01 400 worth 8000", "2025-05-01 100 worth 3050");
    }

    @Test
    void unitsAreThoseOfTheDateOfTheTranche() {
        Timeline timeline = told(
                HIRED,
                GRANTED,
                price("2025-01-01", "Acme", "USD 20"),
                split("2025-03-01", "Acme", "3/2"),
                split("2025-06-01", "Acme", "2/1"));
        assertThat(due(timeline, "2025-08-31"))
                .containsExactly("2025-02-01 400 worth 8000", "2025-05-01 150 worth 2000", "2025-08-01 300 worth 2000");
    }

    @Test
    void aSplitThatLeavesFractionsDoesNotTakeFromAnEarlierTranche() {
        Command odd = Given.grantUnits("2024-02-01", "g", "112", "USD 10", Given.fourYears());
        Timeline timeline = told(HIRED, odd, split("2025-06-01", "Acme", "4/3"));
        assertThat(due(timeline, "2025-06-30")).containsExactly("2025-02-01 28 worth 280", "2025-05-01 7 worth 70");
    }

    @Test
    void whatALaterFactSaysVestedIsLeftOut() {
        Timeline timeline = told(HIRED, GRANTED, vestUnits("2025-07-01", "g", "450"));
        assertThat(due(timeline, "2025-05-31")).containsExactly("2025-05-01 50 worth 500");
    }

    @Test
    void whatALaterFactSaysIsForfeitedIsLeftOut() {
        Timeline timeline = told(HIRED, GRANTED, forfeitUnits("2025-07-01", "g", "1150"));
        assertThat(due(timeline, "2025-05-31")).containsExactly("2025-02-01 400 worth 4000", "2025-05-01 50 worth 500");
    }

    private static Command grant(String units, String unitPrice, int years) {
        return Given.grantUnits("2020-01-01", "g", units, unitPrice, months(years, 12));
    }

    private static final Command HIRED_EARLY = hire("2019-01-01", "Acme", "USD 90000");

    @Test
    void aSplitDividesWhatIsLeftOnceEarlierTranchesAreRecorded() {
        Timeline timeline = told(HIRED_EARLY, grant("10", "USD 10", 2), split("2021-06-01", "Acme", "3/2"));
        assertThat(due(timeline, "2026-01-01")).containsExactly("2021-01-01 5 worth 50", "2022-01-01 7 worth 47");
    }

    @Test
    void whatWasTakenIsNotDue() {
        Command taken = adjustUnits("2022-07-01", "g", "-160");
        Timeline timeline = told(HIRED_EARLY, grant("100", "USD 10", 4), split("2022-06-01", "Acme", "2/1"), taken);
        assertThat(due(timeline, "2022-12-01")).containsExactly("2021-01-01 20 worth 200");
    }

    @Test
    void whatIsTakenLaterIsLeftOutToo() {
        Timeline timeline = told(HIRED_EARLY, grant("100", "USD 10", 4), adjustUnits("2021-06-01", "g", "-80"));
        assertThat(due(timeline, "2021-02-01")).containsExactly("2021-01-01 20 worth 200");
    }

    @Test
    void whatCannotBeSaidInSharesOfItsDateVestsWithTheSplit() {
        Timeline timeline = told(
                HIRED_EARLY,
                grant("10", "USD 10", 1),
                split("2021-06-01", "Acme", "3/1"),
                vestUnits("2021-07-01", "g", "20"));
        assertThat(due(timeline, "2026-01-01")).containsExactly("2021-01-01 3 worth 30", "2021-06-01 1 worth 3");
    }

    @Test
    void aLaterLossInSharesOfASplitStillFits() {
        Timeline timeline = told(
                HIRED_EARLY,
                grant("15", "USD 10", 2),
                split("2021-06-01", "Acme", "1/3"),
                forfeitUnits("2021-07-01", "g", "3"));
        assertThat(due(timeline, "2021-01-01")).containsExactly("2021-01-01 6 worth 60");
    }

    @Test
    void anEndLeavesWhatWasDueBefore() {
        assertThat(due(told(HIRED, GRANTED, end("2025-05-01")), "2026-01-01"))
                .containsExactly("2025-02-01 400 worth 4000");
    }

    @Test
    void whatIsDueOnADayStandsByGrantWhateverLaterFactsSay() {
        Timeline timeline = told(
                HIRED,
                Given.grantUnits("2024-02-01", "late", "160", "USD 10", Given.once(15)),
                GRANTED,
                vestUnits("2025-07-01", "g", "450"));
        assertThat(DueVests.on(timeline, day("2025-05-31")))
                .extracting(it -> it.grant().grantId(), it -> it.on().toString(), it -> it.amount()
                        .round(0))
                .containsExactly(
                        tuple("late", "2025-05-01", new BigDecimal("160")),
                        tuple("g", "2025-02-01", new BigDecimal("400")),
                        tuple("g", "2025-05-01", new BigDecimal("100")));
    }

    @Test
    void whatIsToBeRecordedStandsOldestFirstOrIsOfOneGrant() {
        Timeline timeline =
                told(HIRED, Given.grantUnits("2024-02-01", "late", "160", "USD 10", Given.once(15)), GRANTED);
        assertThat(due(timeline, "2025-05-31"))
                .containsExactly("2025-02-01 400 worth 4000", "2025-05-01 160 worth 1600", "2025-05-01 100 worth 1000");
        assertThat(DueVests.toRecord(timeline, day("2025-05-31"), "late"))
                .extracting(it -> it.grant().grantId())
                .containsExactly("late");
    }

    @Test
    void aWindowHasWhatFellDueInIt() {
        Timeline timeline = told(HIRED, GRANTED);
        assertThat(DueVests.within(timeline, LocalDateRange.of(day("2025-02-02"), day("2025-08-01"))))
                .extracting(it -> it.on().toString())
                .containsExactly("2025-05-01");
        assertThat(DueVests.within(timeline, LocalDateRange.of(day("2025-02-02"), day("2025-05-01"))))
                .isEmpty();
    }

    @Test
    void aLaterVestIsCountedInTheSharesOfItsOwnDay() {
        Timeline timeline =
                told(HIRED, GRANTED, split("2025-06-01", "Acme", "2/1"), vestUnits("2025-07-01", "g", "900"));
        assertThat(due(timeline, "2025-05-31")).containsExactly("2025-05-01 50 worth 500");
    }

    static LongStream seeds() {
        return LongStream.range(9000, 9060);
    }

    /** Whatever the career: the commands are accepted as they are, and then nothing is due that was. */
    @ParameterizedTest
    @MethodSource("seeds")
    void recordedTheyLeaveNothingDue(long seed) {
        History history = RandomCareers.of(seed).history();
        LocalDate asOf = history.timeline().firstDay().plusDays(900 + seed % 1500);
        List<DueVest> due = DueVests.toRecord(history.timeline(), asOf, null);
        if (due.isEmpty()) {
            assertThat(openLater(history.timeline(), asOf)).isZero();
            return;
        }
        List<Command> commands = due.stream().<Command>map(DueVest::command).toList();
        History after = Decider.decide(history, commands, NOW, "test").after();
        assertThat(DueVests.toRecord(after.timeline(), asOf, null)).isEmpty();
        assertThat(openLater(after.timeline(), asOf)).isZero();
    }

    static LongStream splitSeeds() {
        return LongStream.range(0, Rounds.of(300, 20_000));
    }

    /** The same of one grant that is split, vested, forfeited, adjusted and ended as the rules allow. */
    @ParameterizedTest
    @MethodSource("splitSeeds")
    void recordedTheyLeaveNothingDueOfASplitGrant(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Command> commands = new ArrayList<>(
                List.of(HIRED_EARLY, grant(String.valueOf(random.nextInt(1, 400)), "USD 10", random.nextInt(1, 9))));
        for (int fact = 0; fact < 6; fact++) {
            String on = "20%02d-%02d-01".formatted(random.nextInt(20, 30), random.nextInt(1, 13));
            String units = String.valueOf(random.nextInt(1, 200));
            commands.add(
                    switch (random.nextInt(8)) {
                        case 0 -> vestUnits(on, "g", units);
                        case 1 -> forfeitUnits(on, "g", units);
                        case 2 -> adjustUnits(on, "g", "-" + units);
                        case 3 -> adjustUnits(on, "g", units);
                        case 4 -> end(on);
                        default ->
                            split(
                                    on,
                                    "Acme",
                                    List.of("3/2", "1/3", "2", "7/5", "1/10").get(random.nextInt(5)));
                    });
        }
        History history = History.EMPTY;
        for (Command command : commands) {
            try {
                history = Decider.decide(history, List.of(command), NOW, "test").after();
            } catch (Rejected notAllowed) {
                assertThat(notAllowed.problems()).isNotEmpty();
            }
        }
        LocalDate asOf = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4_000));
        List<Command> due = DueVests.toRecord(history.timeline(), asOf, null).stream()
                .<Command>map(DueVest::command)
                .toList();
        History after = due.isEmpty()
                ? history
                : Decider.decide(history, due, NOW, "test").after();
        assertThat(DueVests.toRecord(after.timeline(), asOf, null)).isEmpty();
    }

    /** Tranches that are due on the day and still open when everything has happened. */
    private static long openLater(Timeline timeline, LocalDate asOf) {
        State end = timeline.on(timeline.lastDay().isBefore(asOf) ? asOf : timeline.lastDay());
        return timeline.on(asOf).career().grants().stream()
                .flatMap(grant -> end.status(end.career().grant(grant.grantId()).orElseThrow()).tranches().stream()
                        .filter(tranche -> tranche.state() == Tranche.State.DUE)
                        .filter(tranche -> !tranche.date().isAfter(asOf)))
                .count();
    }
}
