package trackrecord.domain.measure;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.achieved;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endBenefit;
import static trackrecord.domain.given.Given.endKeeping;
import static trackrecord.domain.given.Given.forfeit;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.pausingLeave;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.GivenEquity.months;
import static trackrecord.domain.given.GivenEquity.startingOn;
import static trackrecord.domain.measure.Shown.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;

class SpansAndReplayTest {

    private static final Command HIRED = hire("2024-01-01", "Acme", "Developer", "L1", "USD 100000");

    private static List<String> spans(Asked career) {
        return AnnualizedSpans.of(career.timeline(), identity()).stream()
                .map(SpansAndReplayTest::line)
                .toList();
    }

    private static String line(Effective<Totals> span) {
        return span.since() + " " + endOf(span) + " "
                + (span.value().isEmpty()
                        ? "nothing"
                        : span.value().currencies().getFirst().total().amount().toPlainString())
                + " " + span.facts();
    }

    static String endOf(Effective<?> span) {
        return span.days().isUnboundedEnd() ? "null" : span.days().getEnd().toString();
    }

    private static List<String> steps(Asked career) {
        return Replay.of(career.timeline()).stream()
                .map(step -> step.number() + " " + step.state().day() + " "
                        + (step.fact() != null
                                ? step.fact().number()
                                : step.change().reason() + " " + step.change().grantId()))
                .toList();
    }

    @Test
    void aSpanBeginsWhereAnAmountChangesAndNamesTheFactsThatChangedIt() {
        Asked career = Asked.given(
                HIRED,
                achieved("2024-02-01", "Shipped", AchievementCategory.DELIVERY),
                raise("2024-03-01", "USD 110000"),
                achieved("2024-03-01", "Shipped", AchievementCategory.DELIVERY),
                benefit("2024-03-01", "office", "USD 100", Period.MONTH),
                end("2024-06-01"));
        assertThat(spans(career))
                .containsExactly(
                        "2024-01-01 2024-03-01 100000.00 [1]",
                        "2024-03-01 2024-06-01 110000.00 [3, 5]",
                        "2024-06-01 null nothing [6]");
    }

    @Test
    void whatCancelsOutOnOneDayBeginsNoSpan() {
        Asked career = Asked.given(
                HIRED,
                benefit("2024-02-01", "old", "USD 100", Period.MONTH),
                endBenefit("2024-03-01", "old"),
                benefit("2024-03-01", "new", "USD 1200", Period.YEAR),
                raise("2024-04-01", "USD 110000"),
                adjust("2024-04-01", "USD 100000"));
        assertThat(spans(career))
                .containsExactly("2024-01-01 2024-02-01 100000.00 [1]", "2024-02-01 null 100000.00 [2]");
    }

    @Test
    void aCareerMayBeginWithoutPay() {
        Asked career = Asked.given(
                hire("2024-05-01", "Acme", "Developer", "L1", "USD 100000"),
                achieved("2024-01-01", "Shipped", AchievementCategory.DELIVERY));
        assertThat(spans(career)).containsExactly("2024-01-01 2024-05-01 nothing []", "2024-05-01 null 100000.00 [1]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2023-06-01 | 2023-07-01 | 2023-06-01 2023-07-01 nothing []
            2023-12-01 | 2024-02-01 | 2023-12-01 2024-01-01 nothing [], 2024-01-01 2024-02-01 100000.00 [1]
            2024-02-01 | 2024-04-01 | 2024-02-01 2024-03-01 100000.00 [1], 2024-03-01 2024-04-01 110000.00 [2]
            2024-02-01 | 2024-03-01 | 2024-02-01 2024-03-01 100000.00 [1]
            2024-03-01 | 2024-03-02 | 2024-03-01 2024-03-02 110000.00 [2]
            2025-03-01 | 2026-03-02 | 2025-03-01 2026-03-02 110000.00 [2]
            2024-03-01 | 2024-03-01 | ''
            """)
    void aWindowIsCoveredFromEndToEnd(String from, String to, String expected) {
        Asked career = Asked.given(HIRED, raise("2024-03-01", "USD 110000"));
        assertThat(String.join(
                        ", ",
                        AnnualizedSpans.within(career.timeline(), LocalDateRange.of(day(from), day(to)), identity())
                                .stream()
                                .map(SpansAndReplayTest::line)
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void withoutFactsThereIsNothing() {
        Timeline empty = History.EMPTY.timeline();
        assertThat(AnnualizedSpans.of(empty, identity())).isEmpty();
        assertThat(Replay.of(empty)).isEmpty();
        assertThat(AnnualizedSpans.within(empty, LocalDateRange.of(day("2024-01-01"), day("2024-02-01")), identity()))
                .extracting(SpansAndReplayTest::line)
                .containsExactly("2024-01-01 2024-02-01 nothing []");
    }

    @Test
    void nothingChangesAfterTheLastDayOfTheCalendar() {
        Asked career = Asked.given(
                HIRED,
                grant("2024-02-01", "g", "USD 40000", startingOn("2199-06-01", 4, 3)),
                grant("2024-02-01", "h", "USD 40000", startingOn("2199-12-31", 4, 3)));
        assertThat(spans(career))
                .containsExactly(
                        "2024-01-01 2199-06-01 100000.00 [1]",
                        "2199-06-01 2199-12-31 140000.00 []",
                        "2199-12-31 null 180000.00 []");
        assertThat(steps(career))
                .containsExactly(
                        "1 2024-01-01 1",
                        "2 2024-02-01 2",
                        "3 2024-02-01 3",
                        "4 2199-06-01 VESTING_STARTED g",
                        "5 2199-12-31 VESTING_STARTED h");
    }

    @Test
    void aGrantEntersAndLeavesItsVestingPeriodByItself() {
        Asked career = Asked.given(
                HIRED,
                grant("2024-02-01", "g", "USD 40000", startingOn("2024-06-01", 4, 3)),
                raise("2024-07-01", "USD 110000"));
        assertThat(spans(career))
                .containsExactly(
                        "2024-01-01 2024-06-01 100000.00 [1]",
                        "2024-06-01 2024-07-01 140000.00 []",
                        "2024-07-01 2025-06-01 150000.00 [3]",
                        "2025-06-01 null 110000.00 []");
        assertThat(steps(career))
                .containsExactly(
                        "1 2024-01-01 1",
                        "2 2024-02-01 2",
                        "3 2024-06-01 VESTING_STARTED g",
                        "4 2024-07-01 3",
                        "5 2025-06-01 VESTING_ENDED g");
        assertThat(Replay.of(career.timeline())
                        .get(2)
                        .annualized()
                        .currencies()
                        .getFirst()
                        .total()
                        .amount())
                .hasToString("140000.00");
    }

    @Test
    void aDayWithAFactNeedsNoStepOfItsOwn() {
        Asked career = Asked.given(
                HIRED,
                grant("2024-02-01", "g", "USD 40000", startingOn("2024-06-01", 4, 3)),
                achieved("2024-06-01", "Shipped", AchievementCategory.DELIVERY),
                achieved("2025-06-01", "Shipped", AchievementCategory.DELIVERY));
        assertThat(steps(career))
                .containsExactly("1 2024-01-01 1", "2 2024-02-01 2", "3 2024-06-01 3", "4 2025-06-01 4");
        assertThat(spans(career))
                .containsExactly(
                        "2024-01-01 2024-06-01 100000.00 [1]",
                        "2024-06-01 2025-06-01 140000.00 []",
                        "2025-06-01 null 100000.00 []");
    }

    @Test
    void changesOfOneDayComeInOrder() {
        Asked career = Asked.given(
                HIRED,
                grant("2024-02-01", "a", "USD 40000", months(4, 3)),
                grant("2024-02-02", "b", "USD 8000", startingOn("2025-02-01", 4, 3)),
                grant("2024-02-03", "c", "USD 8000", startingOn("2025-02-01", 4, 3)));
        assertThat(steps(career).subList(4, 9))
                .containsExactly(
                        "5 2025-02-01 VESTING_ENDED a",
                        "6 2025-02-01 VESTING_STARTED b",
                        "7 2025-02-01 VESTING_STARTED c",
                        "8 2026-02-01 VESTING_ENDED b",
                        "9 2026-02-01 VESTING_ENDED c");
    }

    @Test
    void whatIsWhollyForfeitedOrEndedChangesNothingMore() {
        Command grant = grant("2024-02-01", "g", "USD 40000", months(4, 3));
        assertThat(steps(Asked.given(HIRED, grant, forfeit("2024-03-01", "g", "USD 40000"))))
                .hasSize(3);
        assertThat(steps(Asked.given(HIRED, grant, forfeit("2024-03-01", "g", "USD 39999"))))
                .hasSize(4);
        assertThat(steps(Asked.given(HIRED, grant, end("2024-03-01")))).hasSize(3);
        assertThat(steps(Asked.given(HIRED, grant, endKeeping("2024-03-01", "g"))))
                .hasSize(4);
        assertThat(steps(Asked.given(HIRED, grant("2024-02-01", "g", "USD 40000", null))))
                .hasSize(2);
    }

    @Test
    void aLeaveThatPausesVestingMovesTheLastTranche() {
        Command grant = grant("2024-02-01", "g", "USD 40000", months(4, 3));
        assertThat(steps(Asked.given(HIRED, grant, pausingLeave("2024-04-15"), back("2024-05-15")))
                        .getLast())
                .isEqualTo("5 2025-05-01 VESTING_ENDED g");
        assertThat(steps(Asked.given(HIRED, grant, pausingLeave("2024-04-15"), back("2024-05-01")))
                        .getLast())
                .isEqualTo("5 2025-02-01 VESTING_ENDED g");
    }

    @Test
    void aLeaveStillOpenMovesItOnAsDaysGoBy() {
        Command grant = grant("2024-02-01", "g", "USD 40000", months(4, 3));
        assertThat(spans(Asked.given(HIRED, grant, pausingLeave("2024-06-01"))).getLast())
                .isEqualTo("2024-02-01 null 140000.00 [2]");
        assertThat(steps(Asked.given(HIRED, grant, pausingLeave("2024-06-01")))).hasSize(3);
        assertThat(steps(Asked.given(HIRED, grant, pausingLeave("2025-02-01")))).hasSize(3);
        assertThat(steps(Asked.given(HIRED, grant, pausingLeave("2025-02-02"))).get(2))
                .isEqualTo("3 2025-02-01 VESTING_ENDED g");
        assertThat(steps(Asked.given(HIRED, grant, pausingLeave("2025-01-15"), back("2025-04-01")))
                        .getLast())
                .isEqualTo("5 2025-05-01 VESTING_ENDED g");
    }

    static LongStream seeds() {
        return LongStream.range(5000, 5060);
    }

    /** The spans are what asking every single day gives, and no two that adjoin are alike. */
    @ParameterizedTest
    @MethodSource("seeds")
    void spansAreTheDaysTogether(long seed) {
        Timeline timeline = RandomCareers.of(seed).history().timeline();
        List<Effective<Totals>> spans = AnnualizedSpans.of(timeline, identity());
        assertThat(spans.getFirst().since()).isEqualTo(timeline.firstDay());
        assertThat(spans.getLast().days().isUnboundedEnd()).isTrue();
        LocalDate end = spans.getLast().since().plusYears(2);
        int index = 0;
        for (LocalDate day = timeline.firstDay(); day.isBefore(end); day = day.plusDays(1)) {
            if (!spans.get(index).days().contains(day)) {
                index++;
                assertThat(spans.get(index).since()).isEqualTo(day);
                assertThat(shown(spans.get(index).value()))
                        .isNotEqualTo(shown(spans.get(index - 1).value()));
            }
            assertThat(shown(Compensation.annualized(timeline, day)))
                    .as("seed %d on %s", seed, day)
                    .isEqualTo(shown(spans.get(index).value()));
        }
        assertThat(index).isEqualTo(spans.size() - 1);
    }

    /** Replay has every change of the spans: the last step on or before a day shows what holds on it. */
    @ParameterizedTest
    @MethodSource("seeds")
    void betweenStepsNothingMoves(long seed) {
        Timeline timeline = RandomCareers.of(seed).history().timeline();
        List<Replay.Step> steps = Replay.of(timeline);
        assertThat(steps.stream().filter(step -> step.fact() != null).map(Replay.Step::fact))
                .isEqualTo(timeline.facts());
        for (Effective<Totals> span : AnnualizedSpans.of(timeline, identity())) {
            Replay.Step last = steps.stream()
                    .filter(step -> !step.state().day().isAfter(span.since()))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(last.state().day()).as("seed %d", seed).isEqualTo(span.since());
            assertThat(shown(last.annualized())).isEqualTo(shown(span.value()));
        }
    }
}
