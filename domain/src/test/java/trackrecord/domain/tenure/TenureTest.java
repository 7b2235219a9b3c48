package trackrecord.domain.tenure;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.back;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.name;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.transferTeam;
import static trackrecord.domain.given.Given.transferTitle;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.given.Told;
import trackrecord.domain.rule.Scenario;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;

class TenureTest {

    private static final Told ONE_JOB = Told.of(
            name("2020-01-01", "Me"),
            hire("2024-04-01", "Discord", "Rust Developer", "Mid", "USD 172000"),
            raise("2024-10-01", "USD 185000"),
            promote("2025-01-27", "Senior Rust Developer", "Senior"));

    /** Discord for two years, Acme for one, a gap of three months, Discord again. */
    private static final Told COMING_BACK = Told.of(
            hire("2019-03-01", "Discord", "Developer", "Mid", "USD 100000"),
            end("2021-03-01"),
            hire("2021-03-01", "Acme", "Developer", "Senior", "USD 110000"),
            end("2022-03-01"),
            hire("2022-06-01", "Discord", "Developer", "Mid", "USD 120000"));

    private static Tenure tenure(Told told, String asOf) {
        return Tenure.of(told.on(asOf));
    }

    private static Span span(String period, long days) {
        return new Span(Period.parse(period), days);
    }

    @Test
    void beforeTheFirstHireThereIsNone() {
        assertThat(tenure(ONE_JOB, "2024-03-31")).isEqualTo(Tenure.NONE);
    }

    @Test
    void onTheDayOfTheHireItIsNoDay() {
        assertThat(tenure(ONE_JOB, "2024-04-01"))
                .usingRecursiveComparison()
                .ignoringFields("employments")
                .isEqualTo(spans(span("P0D", 0), span("P0D", 0), span("P0D", 0), span("P0D", 0), null));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-02, P1D,        1",
        "2024-05-01, P1M,        30",
        "2025-03-31, P11M30D,    364",
        "2025-04-01, P1Y,        365",
        "2028-02-29, P3Y10M28D,  1429"
    })
    void inOneJobItCountsFromTheHire(String asOf, String period, long days) {
        Tenure tenure = tenure(ONE_JOB, asOf);

        assertThat(tenure.total()).isEqualTo(span(period, days));
        assertThat(tenure.withEmployer()).isEqualTo(span(period, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-29, 2021-02-28, P11M30D,  365",
        "2020-02-29, 2021-03-01, P1Y1D,    366",
        "2020-02-29, 2024-02-28, P3Y11M30D, 1460",
        "2020-02-29, 2024-02-29, P4Y,      1461",
        "2021-02-28, 2024-02-29, P3Y1D,    1096",
        "2023-12-31, 2024-03-01, P2M1D,    61"
    })
    void leapDaysCountAsDays(String hired, String asOf, String period, long days) {
        Told told = Told.of(hire(hired, "Discord", "Developer", null, "USD 100000"));

        assertThat(tenure(told, asOf).total()).isEqualTo(span(period, days));
    }

    @Test
    void titleAndLevelCountFromThePromotion() {
        Tenure tenure = tenure(ONE_JOB, "2025-02-28");

        assertThat(Stream.of(tenure.inTitle(), tenure.inLevel()).collect(toList()))
                .containsExactly(span("P1M1D", 32), span("P1M1D", 32));
        assertThat(tenure.total().days()).isEqualTo(333);
    }

    @Test
    void aPromotionWithinTheTitleLeavesTheTitleAlone() {
        Told told = Told.of(
                hire("2024-01-01", "Discord", "Developer", "L3", "USD 100000"),
                promote("2024-07-01", "Developer", "L4"));

        assertThat(tenure(told, "2024-07-11").inTitle().days()).isEqualTo(192);
        assertThat(tenure(told, "2024-07-11").inLevel()).isEqualTo(span("P10D", 10));
    }

    @Test
    void aTitleThatComesBackCountsFromItsReturn() {
        Told told = Told.of(
                hire("2024-01-01", "Discord", "Developer", "L3", "USD 100000"),
                transferTitle("2024-03-01", "Manager", null),
                transferTitle("2024-05-01", "Developer", null));

        assertThat(tenure(told, "2024-05-04").inTitle()).isEqualTo(span("P3D", 3));
        assertThat(tenure(told, "2024-05-04").inLevel().days()).isEqualTo(124);
    }

    @Test
    void neitherPayNorTeamNorLeaveInterruptsAnything() {
        Told told = Told.of(
                hire("2024-01-01", "Discord", "Developer", "L3", "USD 100000"),
                adjust("2024-02-01", "USD 90000"),
                transferTeam("2024-03-01", "Voice"),
                leave("2024-04-01", "0"),
                back("2024-10-01"));
        Span whole = span("P1Y", 366);

        assertThat(tenure(told, "2025-01-01"))
                .usingRecursiveComparison()
                .ignoringFields("employments")
                .isEqualTo(spans(whole, whole, whole, whole, null));
    }

    @Test
    void withoutALevelThereIsNoTimeInIt() {
        Told told = Told.of(hire("2024-01-01", "Discord", "Developer", null, "USD 100000"));

        assertThat(tenure(told, "2024-02-01").inLevel()).isNull();
        assertThat(tenure(told, "2024-02-01").inTitle()).isEqualTo(span("P1M", 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-28, 730",
        "2021-03-01, 731",
        "2022-02-28, 1095",
        "2022-03-01, 1096",
        "2022-05-31, 1096",
        "2022-06-01, 1096",
        "2022-06-11, 1106"
    })
    void theTotalAddsAllEmploymentsAndLeavesOutTheGap(String asOf, long days) {
        assertThat(tenure(COMING_BACK, asOf).total().days()).isEqualTo(days);
    }

    @Test
    void afterAnEndTheTotalStaysAndTheRestIsGone() {
        // 2019-03-01 to 2022-03-01 without a gap, seen from the end date, whatever day it is asked for.
        Tenure ended = spans(span("P3Y", 1096), null, null, null, null);

        assertThat(tenure(COMING_BACK, "2022-03-01")).isEqualTo(ended);
        assertThat(tenure(COMING_BACK, "2022-05-31")).isEqualTo(ended);
    }

    @Test
    void withAnotherEmployerNothingIsAdjusted() {
        Tenure tenure = tenure(COMING_BACK, "2021-03-11");

        assertThat(tenure.withEmployer()).isEqualTo(span("P10D", 10));
        assertThat(tenure.adjustedServiceDate()).isNull();
    }

    @Test
    void onARehireTheEarlierServiceWithTheEmployerCounts() {
        Tenure tenure = tenure(COMING_BACK, "2022-06-11");

        // 731 days of the first spell and 10 of the second: as if hired on 2020-05-31.
        assertThat(tenure.withEmployer()).isEqualTo(span("P2Y11D", 741));
        assertThat(tenure.adjustedServiceDate()).isEqualTo(day("2020-05-31"));
        assertThat(tenure.inTitle()).isEqualTo(span("P10D", 10));
        assertThat(tenure.inLevel()).isEqualTo(span("P10D", 10));
    }

    @ParameterizedTest
    @CsvSource({"2022-06-01", "2023-01-01", "2024-02-29", "2030-12-31"})
    void theAdjustedDateNeverMoves(String asOf) {
        assertThat(tenure(COMING_BACK, asOf).adjustedServiceDate()).isEqualTo(day("2020-05-31"));
    }

    @Test
    void aRehireOnTheDayOfTheEndLeavesNoGap() {
        Told told = Told.of(
                hire("2024-01-01", "Discord", "Developer", null, "USD 100000"),
                end("2024-02-01"),
                hire("2024-02-01", "Discord", "Developer", null, "USD 110000"));

        assertThat(tenure(told, "2024-03-01").withEmployer()).isEqualTo(span("P2M", 60));
        assertThat(tenure(told, "2024-03-01").adjustedServiceDate()).isEqualTo(day("2024-01-01"));
    }

    private static Tenure spans(Span total, Span withEmployer, Span inTitle, Span inLevel, LocalDate adjusted) {
        return new Tenure(total, withEmployer, inTitle, inLevel, adjusted, List.of());
    }

    /** A main employment, and one at the side that goes on beyond it and overlaps a third with the first employer. */
    private static final Timeline SIDE_BY_SIDE = Scenario.given(
                    hire("2020-01-01", "Acme", "Dev", null, "USD 100000"),
                    atTheSide(hire("2021-01-01", "Evening School", "Teacher", null, "USD 10000")),
                    end("2022-01-01").about(EmploymentId.of(1)),
                    hire("2022-07-01", "Acme", "Dev", null, "USD 120000"))
            .history()
            .timeline();

    private static DatedCommand atTheSide(DatedCommand hire) {
        Action.Hire it = (Action.Hire) hire.action();
        return new Action.Hire(
                        it.employer(),
                        it.title(),
                        it.level(),
                        it.team(),
                        it.location(),
                        it.manager(),
                        it.employmentType(),
                        it.baseSalary(),
                        it.fte(),
                        it.bonusTarget(),
                        it.priorTotal(),
                        true)
                .on(hire.effectiveOn());
    }

    @Test
    void aDayOnWhichTwoAreInForceCountsOnce() {
        Tenure tenure = Tenure.of(SIDE_BY_SIDE.on(day("2023-01-01")));

        assertThat(tenure.total()).isEqualTo(span("P3Y", 1096));
        assertThat(tenure.withEmployer().days()).isEqualTo(731 + 184);
        assertThat(tenure.inTitle().days()).isEqualTo(184);
        assertThat(tenure.adjustedServiceDate()).isEqualTo(day("2023-01-01").minusDays(731 + 184));
    }

    @Test
    void eachEmploymentInForceHasSpansOfItsOwn() {
        Tenure tenure = Tenure.of(SIDE_BY_SIDE.on(day("2023-01-01")));

        assertThat(tenure.employments())
                .extracting(
                        it -> it.employmentId().value(), it -> it.withEmployer().days())
                .containsExactly(tuple("e4", 915L), tuple("e2", 730L));
        assertThat(tenure.of(EmploymentId.of(2)).withEmployer().days()).isEqualTo(730);
        assertThat(tenure.of(EmploymentId.of(2)).total()).isEqualTo(tenure.total());
        assertThat(tenure.of(EmploymentId.of(1)).withEmployer()).isNull();
    }

    @Test
    void betweenTwoMainEmploymentsTheOneAtTheSideIsTold() {
        Tenure tenure = Tenure.of(SIDE_BY_SIDE.on(day("2022-03-01")));

        assertThat(tenure.total().days()).isEqualTo(790);
        assertThat(tenure.withEmployer().days()).isEqualTo(424);
        assertThat(tenure.adjustedServiceDate()).isNull();
    }
}
