package trackrecord.domain.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.name;
import static trackrecord.domain.given.Given.promote;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.transferTeam;
import static trackrecord.domain.given.Given.transferTitle;

import java.math.BigDecimal;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import trackrecord.domain.given.Sample;
import trackrecord.domain.given.Told;
import trackrecord.domain.growth.Growth.Of;
import trackrecord.domain.growth.Growth.Rate;
import trackrecord.domain.growth.Growth.Wait;
import trackrecord.domain.growth.GrowthEntry.Kind;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EntryType;

class GrowthTest {

    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final Command DEV = hire("2020-01-01", "Acme", "Dev", null, "USD 100000");

    private static Growth growth(Timeline timeline, String from, String to) {
        return Growth.of(timeline, day(from), day(to), ALL);
    }

    private static Growth growth(String from, String to, Command... commands) {
        return growth(Told.of(commands).timeline(), from, to);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void theSampleGrewBy756InBaseAnd642InTotalInItsYear() {
        Growth growth = growth(Sample.timeline(), "2024-04-01", "2025-04-01");

        assertThat(growth.rates())
                .containsExactly(
                        new Rate(
                                Of.BASE,
                                CurrencyUnit.USD,
                                money("USD 172000"),
                                money("USD 185000"),
                                number("7.56"),
                                number("7.56")),
                        new Rate(
                                Of.ANNUALIZED,
                                CurrencyUnit.USD,
                                money("USD 232800"),
                                money("USD 247750"),
                                number("6.42"),
                                number("6.42")));
        assertThat(growth.promotions().count()).isEqualTo(1);
        assertThat(growth.promotions().between()).isEmpty();
    }

    @Test
    void theEntriesOfTheSampleAreItsSteps() {
        Growth growth = growth(Sample.timeline(), "2024-04-01", "2025-04-01");

        assertThat(growth.entries())
                .extracting(GrowthEntry::number, GrowthEntry::kind, GrowthEntry::title)
                .containsExactly(
                        tuple(2, Kind.HIRE, "Hired by Discord as Rust Developer; total against the prior total"),
                        tuple(7, Kind.ACHIEVEMENT, "Fixed a memory leak in the voice gateway"),
                        tuple(8, Kind.ACHIEVEMENT, "Led the migration of 3 legacy services"),
                        tuple(9, Kind.RAISE, "Raise"),
                        tuple(10, Kind.INCIDENT, "Minor outage"),
                        tuple(11, Kind.ACHIEVEMENT, "Async traits across 12 core services"),
                        tuple(12, Kind.PROMOTION, "Promoted to Senior Rust Developer, level Senior"),
                        tuple(13, Kind.INCIDENT, "Minor outage"),
                        tuple(14, Kind.ACHIEVEMENT, "Co-authored an RFC on large monorepos"));
        assertThat(growth.entries()).allSatisfy(it -> {
            assertThat(it.on()).isEqualTo(it.fact().effectiveOn());
            assertThat(it.number()).isEqualTo(it.fact().number());
        });
    }

    @Test
    void aRaiseShowsTheRateBeforeAndAfterIt() {
        assertThat(growth(Sample.timeline(), "2024-10-01", "2024-10-02").entries())
                .extracting(GrowthEntry::on, GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(tuple(day("2024-10-01"), money("USD 172000"), money("USD 185000"), number("7.56")));
    }

    @Test
    void aFirstHireHoldsItsTotalAgainstThePriorTotal() {
        assertThat(growth(Sample.timeline(), "2024-04-01", "2024-04-02").entries())
                .extracting(GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(tuple(money("USD 210000"), money("USD 232800"), number("10.86")));
    }

    @Test
    void aPriorTotalInAnotherCurrencyIsShownAndNotCompared() {
        Command hire = new Action.Hire(
                        "Acme",
                        "Developer",
                        null,
                        null,
                        null,
                        null,
                        null,
                        rate("USD 100000"),
                        null,
                        null,
                        money("EUR 80000"))
                .on(day("2024-01-01"));

        assertThat(growth("2024-01-01", "2025-01-01", hire).entries())
                .extracting(GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(tuple(money("EUR 80000"), money("USD 100000"), null));
    }

    @Test
    void aLaterHireHoldsItsBaseAgainstTheLastOne() {
        Growth growth = growth(
                "2022-01-01",
                "2023-01-01",
                hire("2020-01-01", "Acme", "Developer", null, "USD 80000"),
                end("2021-07-01"),
                new Action.Hire(
                                "Discord",
                                "Developer",
                                null,
                                null,
                                null,
                                null,
                                null,
                                rate("USD 100000"),
                                null,
                                null,
                                money("USD 90000"))
                        .on(day("2022-01-01")));

        assertThat(growth.entries())
                .extracting(GrowthEntry::title, GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(tuple(
                        "Hired by Discord as Developer", money("USD 80000"), money("USD 100000"), number("25.00")));
    }

    @Test
    void aFirstHireWithoutAPriorTotalHasNothingBefore() {
        assertThat(growth("2020-01-01", "2020-02-01", hire("2020-01-01", "Acme", "Dev", null, "USD 80000"))
                        .entries())
                .extracting(GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(tuple(null, money("USD 80000"), null));
    }

    @Test
    void payThatAHireLeavesOpenIsNothingToGrowFrom() {
        Growth growth = growth(
                "2020-01-01",
                "2022-01-01",
                hire("2020-01-01", "Acme", "Dev", null, "USD 0"),
                raise("2021-01-01", "USD 90000"));
        Command stated = new Action.Hire(
                        "Acme", "Dev", null, null, null, null, null, rate("USD 0"), null, null, money("USD 80000"))
                .on(day("2020-01-01"));

        assertThat(growth.entries())
                .extracting(GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(tuple(null, null, null), tuple(null, money("USD 90000"), null));
        assertThat(growth.rates())
                .extracting(Rate::of, Rate::before, Rate::after, Rate::percent)
                .containsExactly(
                        tuple(Of.BASE, null, money("USD 90000"), null),
                        tuple(Of.ANNUALIZED, null, money("USD 90000"), null));
        assertThat(growth("2020-01-01", "2021-01-01", stated).entries())
                .extracting(GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(tuple(money("USD 80000"), null, null));
    }

    @Test
    void everyKindOfChangeOfBaseIsAStepOfItsOwnKind() {
        Growth growth = growth(
                "2020-01-02",
                "2026-01-01",
                hire("2020-01-01", "Acme", "Developer", "L1", "USD 80000"),
                promote("2021-01-01", "Senior", null, "USD 100000"),
                adjust("2022-01-01", "USD 90000"),
                adjust("2023-01-01", "EUR 90000"),
                transferTeam("2024-01-01", "Voice"),
                transferTitle("2025-01-01", "Lead", "L3"));

        assertThat(growth.entries())
                .extracting(
                        GrowthEntry::kind,
                        GrowthEntry::title,
                        GrowthEntry::before,
                        GrowthEntry::after,
                        GrowthEntry::percent)
                .containsExactly(
                        tuple(
                                Kind.PROMOTION,
                                "Promoted to Senior",
                                money("USD 80000"),
                                money("USD 100000"),
                                number("25.00")),
                        tuple(
                                Kind.ADJUSTMENT,
                                "Adjustment: adjusted",
                                money("USD 100000"),
                                money("USD 90000"),
                                number("-10.00")),
                        tuple(Kind.ADJUSTMENT, "Adjustment: adjusted", money("USD 90000"), money("EUR 90000"), null),
                        tuple(Kind.TRANSFER, "Transferred: team Voice", null, null, null),
                        tuple(Kind.TRANSFER, "Transferred: title Lead, level L3", null, null, null));
    }

    @Test
    void aPromotionWithoutARaiseSaysNothingAboutPay() {
        assertThat(growth(Sample.timeline(), "2025-01-27", "2025-01-28").entries())
                .extracting(GrowthEntry::before, GrowthEntry::after, GrowthEntry::percent)
                .containsExactly(tuple(null, null, null));
    }

    @Test
    void onlyTheKindsAskedForAreListedAndRatesStay() {
        Growth growth = Growth.of(
                Sample.timeline(), day("2024-04-01"), day("2025-04-01"), EnumSet.of(Kind.RAISE, Kind.PROMOTION));

        assertThat(growth.entries()).extracting(GrowthEntry::number).containsExactly(9, 12);
        assertThat(growth.rates()).hasSize(2);
        assertThat(growth.promotions().count()).isEqualTo(1);
    }

    @Test
    void theReasonOfARaiseIsInItsTitle() {
        Growth growth = growth(
                "2024-01-02",
                "2025-01-01",
                hire("2024-01-01", "Acme", "Dev", null, "USD 80000"),
                new Action.Raise(rate("USD 90000"), "met all goals").on(day("2024-06-01")));

        assertThat(growth.entries()).extracting(GrowthEntry::title).containsExactly("Raise: met all goals");
    }

    @Test
    void aWindowIsHalfOpenAndItsLastStateIsThatOfTheDayBeforeItsEnd() {
        assertThat(growth(Sample.timeline(), "2024-04-02", "2024-10-01").entries())
                .extracting(GrowthEntry::number)
                .containsExactly(7, 8);
        assertThat(growth(Sample.timeline(), "2024-04-02", "2024-10-01").rates())
                .extracting(Rate::after)
                .containsExactly(money("USD 172000"), money("USD 232800"));
    }

    @Test
    void underAYearGrowthIsNotPutOnAYear() {
        assertThat(growth(Sample.timeline(), "2024-04-01", "2025-03-31").rates())
                .extracting(Rate::percent, Rate::perYear)
                .containsExactly(tuple(number("7.56"), null), tuple(number("6.42"), null));
    }

    @Test
    void overSeveralYearsGrowthCompounds() {
        Growth growth = growth("2020-01-01", "2022-01-01", DEV, raise("2021-06-01", "USD 121000"));

        // 731 days: 1.21^(365/731) - 1 = 9.9857...%
        assertThat(growth.rates())
                .extracting(Rate::percent, Rate::perYear)
                .containsOnly(tuple(number("21.00"), number("9.99")));
    }

    @Test
    void acrossCurrenciesThereIsNoGrowth() {
        Growth growth = growth("2020-01-01", "2022-01-01", DEV, adjust("2021-06-01", "EUR 100000"));

        assertThat(growth.rates())
                .extracting(
                        Rate::of,
                        it -> it.currency().getCode(),
                        Rate::before,
                        Rate::after,
                        Rate::percent,
                        Rate::perYear)
                .containsExactly(
                        tuple(Of.BASE, "EUR", null, money("EUR 100000"), null, null),
                        tuple(Of.BASE, "USD", money("USD 100000"), null, null, null),
                        tuple(Of.ANNUALIZED, "EUR", null, money("EUR 100000"), null, null),
                        tuple(Of.ANNUALIZED, "USD", money("USD 100000"), null, null, null));
    }

    @Test
    void beforeTheFirstHireAndAfterTheEndThereAreNoRates() {
        Growth growth = growth("2019-01-01", "2020-01-01", name("2018-01-01", "Me"), DEV, end("2021-01-01"));
        Growth after = growth("2021-01-01", "2022-01-01", DEV, end("2021-01-01"));

        assertThat(growth.rates()).isEmpty();
        assertThat(growth.entries()).isEmpty();
        assertThat(after.rates()).isEmpty();
    }

    @Test
    void equityCountsInTheTotalAlone() {
        Growth growth = growth("2020-01-01", "2021-01-01", DEV, grant("2020-03-01", "g", "USD 10000", fourYears()));

        assertThat(growth.rates())
                .extracting(Rate::of, Rate::after, Rate::percent)
                .containsExactly(
                        tuple(Of.BASE, money("USD 100000"), number("0.00")),
                        tuple(Of.ANNUALIZED, money("USD 102500"), number("2.50")));
    }

    @Test
    void promotionsTellHowLongEachTookAfterTheOneBefore() {
        Growth growth = growth(
                "2020-01-01",
                "2026-01-01",
                hire("2020-01-01", "Acme", "Dev", "L1", "USD 100000"),
                promote("2021-02-28", "Dev", "L2"),
                promote("2023-03-01", "Dev", "L3"),
                promote("2024-02-29", "Dev", "L4"));

        assertThat(growth.promotions().count()).isEqualTo(3);
        assertThat(growth.promotions().between())
                .containsExactly(
                        new Wait(day("2021-02-28"), day("2023-03-01"), Period.parse("P2Y1D"), 731),
                        new Wait(day("2023-03-01"), day("2024-02-29"), Period.parse("P11M28D"), 365));
    }

    @Test
    void theFirstPromotionInAJobIsWaitedForSinceTheLastOneInTheJobBefore() {
        Growth growth = growth(
                "2020-01-01",
                "2026-01-01",
                hire("2020-01-01", "Acme", "Dev", "L1", "USD 100000"),
                promote("2021-01-01", "Dev", "L2"),
                end("2022-01-01"),
                hire("2022-01-01", "Beta", "Dev", "L2", "USD 120000"),
                end("2023-01-01"),
                hire("2023-06-01", "Gamma", "Dev", "L2", "USD 130000"),
                promote("2024-01-01", "Dev", "L3"));

        assertThat(growth.promotions().between())
                .containsExactly(new Wait(day("2021-01-01"), day("2024-01-01"), Period.parse("P3Y"), 1095));
    }

    @Test
    void promotionsInTwoJobsAtOnceDoNotWaitForEachOther() {
        EmploymentId acme = new EmploymentId("acme");
        EmploymentId beta = new EmploymentId("beta");
        Growth growth = growth(
                "2020-01-01",
                "2026-01-01",
                hire("2020-01-01", "Acme", "Dev", "L1", "USD 100000").about(acme),
                hire("2020-06-01", "Beta", "Coach", "C1", "USD 20000").about(beta),
                promote("2021-01-01", "Dev", "L2").about(acme),
                promote("2022-01-01", "Coach", "C2").about(beta),
                end("2022-06-01").about(acme),
                promote("2023-01-01", "Coach", "C3").about(beta));

        assertThat(growth.promotions().count()).isEqualTo(3);
        assertThat(growth.promotions().between())
                .containsExactly(new Wait(day("2022-01-01"), day("2023-01-01"), Period.parse("P1Y"), 365));
    }

    @Test
    void aWaitThatBeganBeforeTheWindowIsNotInIt() {
        Growth growth = growth(
                "2021-06-01",
                "2026-01-01",
                hire("2020-01-01", "Acme", "Dev", "L1", "USD 100000"),
                promote("2021-01-01", "Dev", "L2"),
                promote("2023-01-01", "Dev", "L3"));

        assertThat(growth.promotions().count()).isEqualTo(1);
        assertThat(growth.promotions().between()).isEmpty();
    }

    @Test
    void aWindowWithoutBoundsRunsFromTheFirstHireToToday() {
        Timeline timeline = Told.of(name("2018-01-01", "Me"), DEV).timeline();

        assertThat(Growth.firstDay(timeline, day("2026-11-23"))).isEqualTo("2020-01-01");
        assertThat(Growth.firstDay(Told.of(name("2018-01-01", "Me")).timeline(), day("2026-11-23")))
                .isEqualTo("2018-01-01");
        assertThat(Growth.firstDay(History.EMPTY.timeline(), day("2026-11-23"))).isEqualTo("2026-11-23");
        assertThat(Growth.endAfter(day("2020-01-01"), day("2026-11-23"))).isEqualTo("2026-11-24");
        assertThat(Growth.endAfter(day("2027-01-01"), day("2026-11-23"))).isEqualTo("2027-01-02");
    }

    @Test
    void aWindowWithoutADayIsRefused() {
        assertThatThrownBy(() -> growth(Sample.timeline(), "2024-04-01", "2024-04-01"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024-04-01");
    }

    @Test
    void moneyOfACurrencyWithoutDecimalsStaysWhole() {
        Growth growth = growth("2020-01-01", "2021-01-01", hire("2020-01-01", "Acme", "Dev", null, "JPY 5000000"));

        assertThat(growth.rates()).extracting(Rate::after).containsOnly(Money.parse("JPY 5000000"));
    }

    @Test
    void aHireThatEndsTheJobBeforeWaitsSinceThePromotionInIt() {
        Growth growth = growth(
                "2020-01-01",
                "2026-01-01",
                hire("2020-01-01", "Acme", "Dev", "L1", "USD 100000"),
                promote("2021-01-01", "Dev", "L2"),
                hire("2022-01-01", "Beta", "Dev", "L2", "USD 120000"),
                promote("2023-01-01", "Dev", "L3"));

        assertThat(growth.promotions().between())
                .containsExactly(new Wait(day("2021-01-01"), day("2023-01-01"), Period.parse("P2Y"), 730));
    }

    @Test
    void aHireDoesNotEndAJobThatHasAName() {
        EmploymentId acme = new EmploymentId("acme");
        Growth growth = growth(
                "2020-01-01",
                "2026-01-01",
                hire("2020-01-01", "Acme", "Dev", "L1", "USD 100000").about(acme),
                promote("2021-01-01", "Dev", "L2").about(acme),
                hire("2022-01-01", "Beta", "Coach", "C1", "USD 20000"),
                promote("2023-01-01", "Coach", "C2"));

        assertThat(growth.promotions().between()).isEmpty();
    }

    @Test
    void ofTwoJobsThatAreOverTheLaterPromotionCountsWhicheverEndedLast() {
        EmploymentId acme = new EmploymentId("acme");
        EmploymentId beta = new EmploymentId("beta");
        EmploymentId gamma = new EmploymentId("gamma");
        Growth growth = growth(
                "2020-01-01",
                "2026-01-01",
                hire("2020-01-01", "Acme", "Dev", "L1", "USD 100000").about(acme),
                hire("2020-06-01", "Beta", "Coach", "C1", "USD 20000").about(beta),
                promote("2021-01-01", "Dev", "L2").about(acme),
                promote("2022-01-01", "Coach", "C2").about(beta),
                end("2023-01-01").about(beta),
                end("2024-01-01").about(acme),
                hire("2024-01-01", "Gamma", "Dev", "L2", "USD 130000").about(gamma),
                promote("2025-01-01", "Dev", "L3").about(gamma));

        assertThat(growth.promotions().between())
                .containsExactly(new Wait(day("2022-01-01"), day("2025-01-01"), Period.parse("P3Y"), 1096));
    }

    @Test
    void aCareerWithoutFactsHasNoSteps() {
        assertThat(Growth.steps(History.EMPTY.timeline(), 0)).isEmpty();
    }

    /** Whatever else a career holds: pay that comes and goes, equity, leaves. */
    @Test
    void onlyWhatIsAStepOfGrowthIsListed() {
        Set<EntryType> steps = EnumSet.of(
                EntryType.HIRED,
                EntryType.SALARY_RAISED,
                EntryType.SALARY_ADJUSTED,
                EntryType.HOURS_CHANGED,
                EntryType.PROMOTED,
                EntryType.TRANSFERRED,
                EntryType.ACHIEVEMENT_RECORDED,
                EntryType.INCIDENT_RECORDED);
        Set<EntryType> told = EnumSet.noneOf(EntryType.class);
        for (long seed = 0; seed < 40; seed++) {
            Timeline timeline = RandomCareers.of(seed).history().timeline();
            timeline.facts().forEach(it -> told.add(it.fact().type()));
            assertThat(Growth.steps(timeline, 0))
                    .as("career " + seed)
                    .extracting(GrowthEntry::fact)
                    .containsExactlyElementsOf(timeline.facts().stream()
                            .filter(it -> steps.contains(it.fact().type()))
                            .toList());
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(told)))
                .containsOnly(EntryType.FACT_CORRECTED, EntryType.FACT_RETRACTED);
    }
}
