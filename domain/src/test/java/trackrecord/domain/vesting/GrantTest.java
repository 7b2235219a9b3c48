package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.vesting.Grants.NO_EVENTS;
import static trackrecord.domain.vesting.Grants.NO_PAUSES;
import static trackrecord.domain.vesting.Grants.allocated;
import static trackrecord.domain.vesting.Grants.cliff;
import static trackrecord.domain.vesting.Grants.day;
import static trackrecord.domain.vesting.Grants.days;
import static trackrecord.domain.vesting.Grants.event;
import static trackrecord.domain.vesting.Grants.forfeited;
import static trackrecord.domain.vesting.Grants.heldUntil;
import static trackrecord.domain.vesting.Grants.lines;
import static trackrecord.domain.vesting.Grants.money;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.n;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.starting;
import static trackrecord.domain.vesting.Grants.status;
import static trackrecord.domain.vesting.Grants.sums;
import static trackrecord.domain.vesting.Grants.terms;
import static trackrecord.domain.vesting.Grants.units;
import static trackrecord.domain.vesting.Grants.vested;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;

/** A grant on a day: what its schedule makes due, and what its facts made of that. */
class GrantTest {

    private static final VestingTerms QUARTERLY = terms(months(4, 3, "1/1"));
    private static final Grant HUNDRED = units("2024-01-01", "100", QUARTERLY);

    @Test
    void theScheduleSaysWhatIsDue() {
        assertThat(lines(status(HUNDRED, "2024-07-01")))
                .containsExactly(
                        "1 2024-04-01 25 DUE",
                        "2 2024-07-01 25 DUE",
                        "3 2024-10-01 25 UPCOMING",
                        "4 2025-01-01 25 UPCOMING");
        assertThat(sums(status(HUNDRED, "2024-07-01")))
                .isEqualTo("total 100 = vested 0 + forfeited 0 + unvested 100, unscheduled 0");
        assertThat(lines(status(HUNDRED, "2024-06-30")).get(1)).isEqualTo("2 2024-07-01 25 UPCOMING");
    }

    @Test
    void whatVestedFillsTheTranchesFromTheFirstOn() {
        Grant grant = vested(vested(HUNDRED, "2024-04-01", "10"), "2024-07-02", "20");

        assertThat(lines(status(grant, "2024-07-02")))
                .containsExactly(
                        "1 2024-04-01 25 (25 vested) VESTED",
                        "2 2024-07-01 25 (5 vested) DUE",
                        "3 2024-10-01 25 UPCOMING",
                        "4 2025-01-01 25 UPCOMING");
        assertThat(sums(status(grant, "2024-07-02")))
                .isEqualTo("total 100 = vested 30 + forfeited 0 + unvested 70, unscheduled 0");
    }

    @Test
    void aVestMayRunAheadOfTheSchedule() {
        Grant grant = vested(HUNDRED, "2024-02-01", "60");

        assertThat(lines(status(grant, "2024-02-01")))
                .containsExactly(
                        "1 2024-04-01 25 (25 vested) VESTED",
                        "2 2024-07-01 25 (25 vested) VESTED",
                        "3 2024-10-01 25 (10 vested) UPCOMING",
                        "4 2025-01-01 25 UPCOMING");
    }

    @Test
    void whatIsForfeitedTakesTheTranchesFromTheLastBack() {
        Grant grant = forfeited(vested(HUNDRED, "2024-04-01", "25"), "2024-05-01", "40");

        assertThat(lines(status(grant, "2024-05-01")))
                .containsExactly(
                        "1 2024-04-01 25 (25 vested) VESTED",
                        "2 2024-07-01 25 UPCOMING",
                        "3 2024-10-01 25 (15 forfeited) UPCOMING",
                        "4 2025-01-01 25 (25 forfeited) FORFEITED");
        assertThat(sums(status(grant, "2024-05-01")))
                .isEqualTo("total 100 = vested 25 + forfeited 40 + unvested 35, unscheduled 0");
    }

    @Test
    void aTrancheThatVestedInPartAndWasForfeitedInPartIsVested() {
        Grant grant = forfeited(vested(HUNDRED, "2024-04-01", "90"), "2024-05-01", "10");

        assertThat(lines(status(grant, "2024-05-01"))).endsWith("4 2025-01-01 25 (15 vested, 10 forfeited) VESTED");
    }

    @Test
    void whatIsForfeitedTakesWhatIsUnscheduledFirst() {
        VestingTerms terms = terms(months(2, 6, "1/2"), on("ipo", months(1, 0, "1/2")));
        Grant grant = forfeited(units("2024-01-01", "100", terms), "2024-02-01", "60");

        assertThat(lines(status(grant, "2024-02-01")))
                .containsExactly("1 2024-07-01 25 UPCOMING", "2 2025-01-01 25 (10 forfeited) UPCOMING");
        assertThat(sums(status(grant, "2024-02-01")))
                .isEqualTo("total 100 = vested 0 + forfeited 60 + unvested 40, unscheduled 0");
        assertThat(lines(status(grant, "2024-03-01", event("ipo", "2024-03-01"))))
                .containsExactly(
                        "1 2024-03-01 50 (10 forfeited) DUE",
                        "2 2024-07-01 25 (25 forfeited) FORFEITED",
                        "3 2025-01-01 25 (25 forfeited) FORFEITED");
    }

    @Test
    void whatNoTrancheCoversIsUnscheduled() {
        VestingTerms terms = terms(months(1, 6, "1/2"), on("ipo", months(1, 0, "1/2")));
        Grant grant = units("2024-01-01", "100", terms);

        assertThat(status(grant, "2024-02-01").unscheduled()).isEqualTo(n("50"));
        assertThat(status(grant, "2024-02-01", event("ipo", "2024-02-01", "1/5"))
                        .unscheduled())
                .isEqualTo(n("40"));
        assertThat(status(grant, "2024-01-31", event("ipo", "2024-02-01", "1/5"))
                        .unscheduled())
                .isEqualTo(n("50"));
        assertThat(sums(status(vested(grant, "2024-02-01", "70"), "2024-02-01")))
                .isEqualTo("total 100 = vested 70 + forfeited 0 + unvested 30, unscheduled 30");
    }

    @Test
    void aDoubleTriggerHoldsWhatTheScheduleHasReached() {
        Grant grant = units("2024-01-01", "100", heldUntil("ipo", QUARTERLY));

        assertThat(lines(status(grant, "2024-07-01")))
                .containsExactly(
                        "1 2024-04-01 25 HELD",
                        "2 2024-07-01 25 HELD",
                        "3 2024-10-01 25 UPCOMING",
                        "4 2025-01-01 25 UPCOMING");
        assertThat(status(grant, "2024-07-01").tranches().getFirst().on()).isNull();
        assertThat(status(grant, "2024-07-01").unvested()).isEqualTo(n("100"));
        assertThat(status(grant, "2024-07-01").unscheduled()).isEqualTo(n("0"));
    }

    @Test
    void theEventReleasesHeldTranchesWhichStayTheirOwn() {
        Grant grant = units("2024-01-01", "100", heldUntil("ipo", QUARTERLY));

        assertThat(lines(status(grant, "2024-08-10", event("ipo", "2024-08-10", "1/4"))))
                .containsExactly(
                        "1 2024-08-10 25 DUE",
                        "2 2024-08-10 25 DUE",
                        "3 2024-10-01 25 UPCOMING",
                        "4 2025-01-01 25 UPCOMING");
        assertThat(status(grant, "2024-08-10", event("ipo", "2024-08-10"))
                        .tranches()
                        .getFirst()
                        .scheduled())
                .isEqualTo("2024-04-01");
        assertThat(status(grant, "2024-08-10", event("ipo", "2024-08-10")).lastTrancheOn())
                .isEqualTo("2025-01-01");
    }

    @Test
    void anEventBeforeTheScheduleHoldsNothing() {
        Grant grant = units("2024-01-01", "100", heldUntil("ipo", QUARTERLY));

        assertThat(lines(status(grant, "2024-04-01", event("ipo", "2023-06-01"))))
                .startsWith("1 2024-04-01 25 DUE");
        assertThat(lines(status(grant, "2024-04-01", event("sale", "2023-06-01"))))
                .startsWith("1 2024-04-01 25 HELD");
    }

    @Test
    void aHeldTrancheMayVestAllTheSame() {
        Grant grant = vested(units("2024-01-01", "100", heldUntil("ipo", QUARTERLY)), "2024-05-01", "30");

        assertThat(lines(status(grant, "2024-07-01")))
                .startsWith("1 2024-04-01 25 (25 vested) VESTED", "2 2024-07-01 25 (5 vested) HELD");
    }

    @Test
    void aHeldTrancheShowsItsOwnDate() {
        Grant grant = units("2024-01-01", "100", heldUntil("ipo", QUARTERLY));

        assertThat(status(grant, "2024-05-01").tranches().getFirst().date()).isEqualTo("2024-04-01");
    }

    @Test
    void theVestsAreKeptAsRecorded() {
        Vested priced = new Vested.Units(new BigDecimal("25"), BigMoney.parse("USD 12.3456"));
        Vested unpriced = new Vested.Units(new BigDecimal("25"), null);
        Grant grant = HUNDRED.vested(7, day("2024-04-02"), priced).vested(9, day("2024-07-03"), unpriced);

        assertThat(status(grant, "2024-08-01").vests())
                .containsExactly(
                        new Vest(day("2024-04-02"), n("25"), List.of(7), new Vest.Recorded(priced), n("1")),
                        new Vest(day("2024-07-03"), n("25"), List.of(9), new Vest.Recorded(unpriced), n("1")));
    }

    @Test
    void moneyVestsAsMoney() {
        Grant grant = money(
                        "2024-04-01",
                        "USD 140000",
                        starting("2024-04-01", terms(cliff(months(16, 3, "1/1"), 4, "1/4"))))
                .vested(24, day("2025-04-01"), new Vested.Value(Money.parse("USD 35000"), Money.parse("USD 41000")));

        assertThat(sums(status(grant, "2025-04-01")))
                .isEqualTo("total 140000 = vested 35000 + forfeited 0 + unvested 105000, unscheduled 0");
        assertThat(lines(status(grant, "2025-04-01")))
                .startsWith("1 2025-04-01 35000 (35000 vested) VESTED", "2 2025-07-01 8750 UPCOMING");
        assertThat(status(grant, "2025-04-01").vests().getFirst().cause())
                .isEqualTo(new Vest.Recorded(new Vested.Value(Money.parse("USD 35000"), Money.parse("USD 41000"))));
    }

    @Test
    void aGrantNamesTheFactsThatForfeitedSomeOfIt() {
        Grant grant = Grants.ended(forfeited(vested(HUNDRED, "2024-02-01", "5"), "2024-03-01", "10"), "2024-05-01");

        assertThat(status(grant, "2024-05-01").forfeitures())
                .extracting(Forfeiture::on, it -> it.cause() == Forfeiture.Cause.ENDED)
                .containsExactly(tuple(day("2024-03-01"), false), tuple(day("2024-05-01"), true));
        assertThat(status(grant, "2024-05-01").forfeitures().getFirst().fact()).isEqualTo(8);
    }

    @Test
    void aTrancheThatNothingHoldsCanVestOnItsOwnDate() {
        assertThat(status(HUNDRED, "2024-02-01").tranches())
                .extracting(Tranche::on)
                .startsWith(day("2024-04-01"), day("2024-07-01"));
    }

    @Test
    void factsBeyondWhatIsOpenAreLeftOut() {
        Grant grant = forfeited(vested(HUNDRED, "2024-04-01", "90"), "2024-05-01", "20");

        assertThat(sums(status(grant, "2024-05-01")))
                .isEqualTo("total 100 = vested 90 + forfeited 10 + unvested 0, unscheduled 0");
        assertThat(sums(status(vested(grant, "2024-05-02", "5"), "2024-05-02")))
                .isEqualTo("total 100 = vested 90 + forfeited 10 + unvested 0, unscheduled 0");
    }

    @Test
    void aGrantIsNotChangedByWhatHappensToIt() {
        Grant before = units("2024-01-01", "100", QUARTERLY);
        String then = sums(status(before, "2024-05-01"));
        Grant after = vested(before, "2024-04-01", "25");

        assertThat(sums(status(after, "2024-05-01"))).contains("vested 25");
        assertThat(sums(status(before, "2024-05-01"))).isEqualTo(then).contains("vested 0");
    }

    @Test
    void answersOnOneDayDoNotDependOnThoseAskedBefore() {
        Grant grant = units("2024-01-01", "100", terms(months(1, 6, "1/2"), on("ipo", months(1, 0, "1/2"))));
        VestingOccurrence ipo = event("ipo", "2024-03-01");
        List<String> without = lines(status(grant, "2024-02-01", ipo));
        List<String> with = lines(status(grant, "2024-03-01", ipo));

        assertThat(lines(status(grant, "2024-02-01", ipo))).isEqualTo(without).hasSize(1);
        assertThat(lines(status(grant, "2024-03-01", ipo))).isEqualTo(with).hasSize(2);
        assertThat(lines(status(grant, "2024-03-01", event("ipo", "2024-02-15"))))
                .startsWith("1 2024-02-15 50 DUE");
        assertThat(lines(grant.status(
                        day("2024-08-01"), List.of(ipo), Pauses.of(List.of(Grants.pause("2024-06-20", "2024-07-10"))))))
                .endsWith("2 2025-01-01 50 UPCOMING");
        assertThat(lines(status(grant, "2024-08-01", ipo))).endsWith("2 2024-07-01 50 DUE");
    }

    @Test
    void theValueOfAGrantIsExact() {
        Grant units = Grant.of(
                4,
                day("2024-01-01"),
                "a",
                "Acme",
                EmploymentId.of(2),
                Instrument.of(Grants.unitsOf("30", "EUR 12.3456789")),
                null);

        assertThat(units.grantValue()).isEqualTo(n("370.370367"));
        assertThat(units.valueAtGrant(n("1/3"))).isEqualTo(n("4.1152263"));
        assertThat(units.currency()).isEqualTo(CurrencyUnit.EUR);
        assertThat(units.instrument()).isEqualTo(Instrument.of(Grants.unitsOf("30", "EUR 12.3456789")));
        assertThat(units.inUnits()).isTrue();
        assertThat(units.decimals()).isZero();
        assertThat(money("2024-01-01", "USD 100.50", null).grantValue()).isEqualTo(n("100.50"));
        assertThat(money("2024-01-01", "USD 100.50", null).valueAtGrant(n("2"))).isEqualTo(n("2"));
        assertThat(money("2024-01-01", "USD 100.50", null).currency()).isEqualTo(CurrencyUnit.USD);
        assertThat(money("2024-01-01", "USD 100.50", null).inUnits()).isFalse();
        assertThat(money("2024-01-01", "USD 100.50", null).decimals()).isEqualTo(2);
        assertThat(units("2024-01-01", "1", allocated(Allocation.FRACTIONAL, QUARTERLY))
                        .decimals())
                .isEqualTo(10);
    }

    @Test
    void aGrantKnowsWhereItBelongs() {
        Grant grant = Grant.of(
                4,
                day("2024-01-01"),
                "a",
                "Acme",
                EmploymentId.of(2),
                Instrument.of(Grants.unitsOf("10", "EUR 1")),
                QUARTERLY);

        assertThat(grant.number()).isEqualTo(4);
        assertThat(grant.on()).isEqualTo("2024-01-01");
        assertThat(grant.grantId()).isEqualTo("a");
        assertThat(grant.employer()).isEqualTo("Acme");
        assertThat(grant.employment()).isEqualTo(EmploymentId.of(2));
        assertThat(grant.terms()).isEqualTo(QUARTERLY);
        assertThat(status(grant, "2024-03-01").grant()).isSameAs(grant);
        assertThat(status(grant, "2024-03-01").asOf()).isEqualTo("2024-03-01");
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01, 2024-06-01", "2024-06-01, 2024-06-01", "2024-09-01, 2024-09-01"})
    void aGrantCountsFromTheLaterOfItsDateAndItsStart(String start, String first) {
        assertThat(status(units("2024-06-01", "10", starting(start, QUARTERLY)), "2024-06-01")
                        .firstDay())
                .isEqualTo(first);
    }

    @Test
    void withoutAStartAGrantCountsFromItsDate() {
        assertThat(units("2024-06-01", "10", QUARTERLY).firstDay()).isEqualTo("2024-06-01");
        assertThat(units("2024-06-01", "10", null).firstDay()).isEqualTo("2024-06-01");
    }

    @Test
    void vestingYearsAreOccurrencesTimesPeriodAndAtLeastOne() {
        assertThat(units("2024-01-01", "10", terms(months(16, 3, "1/1"))).vestingYears())
                .isEqualTo(n("4"));
        assertThat(units("2024-01-01", "10", terms(months(1, 12, "1/4"), months(6, 3, "3/4")))
                        .vestingYears())
                .isEqualTo(n("5/2"));
        assertThat(units("2024-01-01", "10", terms(days(10, 73, "1/1"))).vestingYears())
                .isEqualTo(n("2"));
        assertThat(units("2024-01-01", "10", terms(months(12, 1, "1/2"), days(1, 73, "1/2")))
                        .vestingYears())
                .isEqualTo(n("6/5"));
        assertThat(units("2024-01-01", "10", terms(months(12, 2, "1/2"), on("ipo", months(12, 9, "1/2"))))
                        .vestingYears())
                .isEqualTo(n("2"));
        assertThat(units("2024-01-01", "10", terms(months(2, 3, "1/1"))).vestingYears())
                .isEqualTo(n("1"));
        assertThat(units("2024-01-01", "10", null).vestingYears()).isEqualTo(n("1"));
    }

    @Test
    void aGrantWaitsForEventsIfAllItsSegmentsDo() {
        assertThat(units("2024-01-01", "10", terms(on("ipo", months(1, 0, "1/1"))))
                        .waitsForEvents())
                .isTrue();
        assertThat(units("2024-01-01", "10", terms(on("ipo", months(1, 0, "1/2")), months(1, 1, "1/2")))
                        .waitsForEvents())
                .isFalse();
        assertThat(units("2024-01-01", "10", null).waitsForEvents()).isFalse();
        assertThat(units("2024-01-01", "10", heldUntil("ipo", QUARTERLY)).waitsForEvents())
                .isFalse();
    }

    @Test
    void aGrantUsesTheEventsThatItsTermsName() {
        Grant grant = units("2024-01-01", "10", heldUntil("ipo", terms(on("launch", months(1, 0, "1/2")))));

        assertThat(grant.uses("ipo")).isTrue();
        assertThat(grant.uses("launch")).isTrue();
        assertThat(grant.uses("sale")).isFalse();
        assertThat(units("2024-01-01", "10", null).uses("ipo")).isFalse();
        assertThat(grant.schedules("launch")).isTrue();
        assertThat(grant.schedules("ipo")).isFalse();
    }

    @Test
    void whatAnEndWouldLeaveIsWhatIsDatedFromThenOn() {
        Grant grant = vested(units("2024-01-01", "100", terms(months(4, 3, "4/5"))), "2024-02-01", "50");

        assertThat(grant.status(day("2024-07-01"), NO_EVENTS, NO_PAUSES).openFrom(day("2024-07-01")))
                .isEqualTo(n("50"));
        assertThat(grant.status(day("2024-10-02"), NO_EVENTS, NO_PAUSES).openFrom(day("2024-10-02")))
                .isEqualTo(n("40"));
    }
}
