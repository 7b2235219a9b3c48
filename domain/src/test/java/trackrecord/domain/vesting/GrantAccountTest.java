package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.vesting.Grants.NO_EVENTS;
import static trackrecord.domain.vesting.Grants.NO_PAUSES;
import static trackrecord.domain.vesting.Grants.cliff;
import static trackrecord.domain.vesting.Grants.day;
import static trackrecord.domain.vesting.Grants.ended;
import static trackrecord.domain.vesting.Grants.event;
import static trackrecord.domain.vesting.Grants.forfeited;
import static trackrecord.domain.vesting.Grants.heldUntil;
import static trackrecord.domain.vesting.Grants.money;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.n;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.pause;
import static trackrecord.domain.vesting.Grants.split;
import static trackrecord.domain.vesting.Grants.status;
import static trackrecord.domain.vesting.Grants.sums;
import static trackrecord.domain.vesting.Grants.terms;
import static trackrecord.domain.vesting.Grants.units;
import static trackrecord.domain.vesting.Grants.vested;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Vested;

/** What a grant says of itself beside its tranches: its worth, its dates, and the facts behind it. */
class GrantAccountTest {

    /** 25 each quarter, from 2024-04-01 to 2025-01-01. */
    private static final Grant HUNDRED = units("2024-01-01", "100", terms(months(4, 3, "1/1")));

    private static Grant options(@Nullable String unitPrice, @Nullable String fairValue, @Nullable String expiresOn) {
        OptionTerms terms = new OptionTerms(
                OptionKind.NSO,
                new BigDecimal("100"),
                BigMoney.parse("USD 10"),
                unitPrice == null ? null : BigMoney.parse(unitPrice),
                fairValue == null ? null : BigMoney.parse(fairValue),
                null,
                expiresOn == null ? null : day(expiresOn),
                null,
                null);
        return Grant.of(
                1,
                day("2024-01-01"),
                "g",
                Grants.EMPLOYER,
                EmploymentId.of(1),
                new Instrument.Options(terms),
                terms(months(4, 3, "1/1")));
    }

    private static Grant adjusted(Grant grant, String on, String units) {
        return grant.adjusted(11, day(on), new BigDecimal(units));
    }

    private static Grant withholding(Grant grant, String on, String units, @Nullable String withheld) {
        BigDecimal kept = withheld == null ? null : new BigDecimal(withheld);
        return grant.vested(7, day(on), new Vested.Units(new BigDecimal(units), null, kept));
    }

    @Test
    void unitsAreWorthTheirPriceOfTheGrantDateAndMoneyIsWhatItIs() {
        assertThat(HUNDRED.grantValue()).isEqualTo(n("1050"));
        assertThat(HUNDRED.instrument().valueGranted(n("2"))).isEqualTo(n("21"));
        assertThat(status(split(HUNDRED, "2024-02-01", "4/1"), "2024-02-01").valueAtGrant(n("40")))
                .isEqualTo(n("105"));
        assertThat(money("2024-01-01", "USD 900", terms(months(1, 1, "1/1"))).grantValue())
                .isEqualTo(n("900"));
    }

    @Test
    void optionsAreWorthWhatTheSharePriceIsBeyondTheExercisePrice() {
        Grant grant = options("USD 12.50", null, null);
        assertThat(grant.grantValue()).isEqualTo(n("250"));
        assertThat(grant.instrument().valueGranted(n("100"))).isEqualTo(n("250"));
        assertThat(grant.currency()).isEqualTo(CurrencyUnit.USD);
        assertThat(options("USD 9", null, null).grantValue()).isEqualTo(Rational.ZERO);
        assertThat(options(null, null, null).grantValue()).isEqualTo(Rational.ZERO);
        assertThat(options("USD 12.50", "USD 3", null).instrument().valueGranted(n("100")))
                .isEqualTo(n("300"));
        assertThat(((Instrument.Options) grant.instrument()).strike()).isEqualTo(n("10"));
    }

    @Test
    void anAnnualRateCountsItUntilItsLastTrancheOrTheDayAfterItExpires() {
        assertThat(status(HUNDRED, "2024-06-01").countsUntil()).isEqualTo("2025-01-01");
        assertThat(status(options(null, null, "2024-10-15"), "2024-06-01").countsUntil())
                .isEqualTo("2024-10-16");
        assertThat(status(options(null, null, "2025-01-01"), "2024-06-01").countsUntil())
                .isEqualTo("2025-01-01");
        assertThat(status(options(null, null, "2030-01-01"), "2024-06-01").countsUntil())
                .isEqualTo("2025-01-01");
        Grant waiting = units("2024-01-01", "100", terms(on("IPO", months(4, 3, "1/1"))));
        assertThat(status(waiting, "2024-06-01").countsUntil()).isNull();
        assertThat(options(null, null, "2030-01-01").expiresOn()).isEqualTo("2030-01-01");
        assertThat(HUNDRED.expiresOn()).isNull();
    }

    @Test
    void cliffsAreTheDatesOfTheirInstallments() {
        Grant grant = units(
                "2024-01-01",
                "100",
                terms(
                        cliff(months(4, 3, "1/2"), 2, "1/3"),
                        months(2, 3, "1/4"),
                        on("IPO", cliff(months(2, 1, "1/4"), 1, "1/2"))));
        assertThat(grant.cliffs(day("2024-12-31"), NO_EVENTS, NO_PAUSES)).containsExactly(day("2024-07-01"));
        assertThat(grant.cliffs(day("2024-12-31"), List.of(event("IPO", "2024-09-10")), NO_PAUSES))
                .containsExactlyInAnyOrder(day("2024-07-01"), day("2024-10-10"));
        assertThat(grant.cliffs(day("2024-09-09"), List.of(event("IPO", "2024-09-10")), NO_PAUSES))
                .containsExactly(day("2024-07-01"));
        Pauses paused = Pauses.of(List.of(pause("2024-07-01", "2024-07-02")));
        assertThat(grant.cliffs(day("2024-12-31"), NO_EVENTS, paused)).containsExactly(day("2024-10-01"));
        assertThat(grant.cliffs(day("2024-06-30"), NO_EVENTS, paused)).containsExactly(day("2024-07-01"));
        assertThat(HUNDRED.cliffs(day("2024-12-31"), NO_EVENTS, NO_PAUSES)).isEmpty();
    }

    @Test
    void itNamesTheFactsBehindItInTheirOrder() {
        Grant grant = ended(forfeited(vested(HUNDRED, "2024-04-01", "25"), "2024-05-01", "5"), "2024-06-01");
        assertThat(grant.changedBy()).containsExactly(7, 8, 10);
        assertThat(HUNDRED.changedBy()).isEmpty();
        assertThat(grant.employmentEndedBy()).hasValue(10);
        assertThat(HUNDRED.employmentEndedBy()).isEmpty();
        Grant told = units("2024-01-01", "100", terms(on("IPO", months(4, 3, "1/1"))))
                .told(List.of(event("IPO", "2024-03-01"), event("SALE", "2024-03-02")));
        assertThat(told.changedBy()).isEmpty();
        assertThat(told.events()).containsExactly(event("IPO", "2024-03-01"));
        assertThat(HUNDRED.told(List.of(event("IPO", "2024-03-01"))).events()).isEmpty();
        assertThat(HUNDRED.occurrences()).isEqualTo(4);
    }

    @Test
    void aGrantIsHeldWhereItsTermsNameWhatReleasesIt() {
        assertThat(HUNDRED.isHeld()).isFalse();
        Grant held = units("2024-01-01", "100", heldUntil("IPO", terms(months(4, 3, "1/1"))));
        assertThat(held.isHeld()).isTrue();
        assertThat(held.told(List.of(event("IPO", "2024-03-01"))).events()).hasSize(1);
    }

    @Test
    void whatWasKeptForTaxIsCountedInSharesOfTheDayAsked() {
        Grant once = withholding(HUNDRED, "2024-04-01", "25", "9");
        assertThat(status(once, "2024-04-01").withheld()).isEqualTo(n("9"));
        Grant twice = withholding(split(once, "2024-05-01", "2/1"), "2024-07-01", "50", null);
        assertThat(status(twice, "2024-07-01").withheld()).isEqualTo(n("18"));
    }

    @Test
    void aVestSaysWhetherTheEndOfTheEmploymentBroughtItAndAllThatWasLeft() {
        Grant recorded = vested(HUNDRED, "2024-04-01", "25");
        assertThat(status(recorded, "2024-04-01").vests().getFirst().accelerated())
                .isFalse();
        assertThat(status(recorded, "2024-04-01").vests().getFirst().ofAllLeft())
                .isFalse();
        Vest some = accelerated(recorded, Grants.acceleration(recorded, n("10")));
        assertThat(some.accelerated()).isTrue();
        assertThat(some.ofAllLeft()).isFalse();
        assertThat(some.granted()).isEqualTo(n("10"));
        Vest all = accelerated(recorded, new Acceleration("g", null));
        assertThat(all.accelerated()).isTrue();
        assertThat(all.ofAllLeft()).isTrue();
        assertThat(all.amount()).isEqualTo(n("75"));
        Vest added = accelerated(adjusted(recorded, "2024-04-02", "40"), new Acceleration("g", null));
        assertThat(added.amount()).isEqualTo(n("115"));
        assertThat(added.granted()).isEqualTo(n("75"));
    }

    private static Vest accelerated(Grant grant, Acceleration acceleration) {
        Grant ended = grant.employmentEnded(10, day("2024-05-01"), EndReason.OTHER, false, acceleration);
        return status(ended, "2024-05-01").vests().getLast();
    }

    @Test
    void unitsThatAnAdjustmentAddedHadNoWorthOnTheGrantDate() {
        Grant more = adjusted(split(HUNDRED, "2024-02-01", "2/1"), "2024-03-01", "40");
        assertThat(sums(status(more, "2024-03-01")))
                .isEqualTo("total 240 = vested 0 + forfeited 0 + unvested 240, unscheduled 40");
        assertThat(status(more, "2024-03-01").unvestedAtGrant()).isEqualTo(n("100"));
        Grant waiting = units("2024-01-01", "100", terms(on("IPO", months(4, 3, "1/1"))));
        Grant added = adjusted(split(waiting, "2024-02-01", "2/1"), "2024-03-01", "40");
        assertThat(status(added, "2024-03-01").unscheduledAtGrant()).isEqualTo(n("100"));
        Grant less = adjusted(HUNDRED, "2024-03-01", "-40");
        assertThat(status(less, "2024-03-01").unvested()).isEqualTo(n("60"));
        assertThat(status(less, "2024-03-01").forfeitedValue()).isEqualTo(n("420"));
        Grant inMoney = money("2024-01-01", "USD 900", terms(months(1, 1, "1/1")));
        assertThat(adjusted(inMoney, "2024-03-01", "40")).isSameAs(inMoney);
    }

    @Test
    void whatIsMadeOfAStandingIsMadeOnceUntilSomethingElseIsAsked() {
        GrantStatus status = status(HUNDRED, "2024-06-01");
        StringBuilder made = status.derived(StringBuilder.class, StringBuilder::new);
        assertThat(status(HUNDRED, "2024-07-01").derived(StringBuilder.class, StringBuilder::new))
                .isSameAs(made);
        Grant grant = units("2024-01-01", "100", terms(on("IPO", months(4, 3, "1/1"))));
        StringBuilder before = status(grant, "2024-06-01").derived(StringBuilder.class, StringBuilder::new);
        VestingOccurrence event = event("IPO", "2024-05-01");
        assertThat(status(grant, "2024-06-01", event).derived(StringBuilder.class, StringBuilder::new))
                .isNotSameAs(before);
        assertThat(status.derived(String.class, () -> "other")).isEqualTo("other");
        Grant held = units("2024-01-01", "100", heldUntil("IPO", terms(months(4, 3, "1/1"))));
        StringBuilder unreleased = status(held, "2024-06-01").derived(StringBuilder.class, StringBuilder::new);
        assertThat(status(held, "2024-06-01", event).derived(StringBuilder.class, StringBuilder::new))
                .isNotSameAs(unreleased);
    }

    @Test
    void leavesAreEqualWhereTheyHoldTheSameDays() {
        Pause first = pause("2024-02-01", "2024-03-01");
        Pause second = pause("2024-05-01", null);
        Pauses both = Pauses.of(List.of(first, second));
        assertThat(both)
                .isEqualTo(Pauses.of(List.of(first, second)))
                .hasSameHashCodeAs(Pauses.of(List.of(first, second)))
                .hasToString(List.of(first, second).toString())
                .isNotEqualTo(Pauses.of(List.of(first)))
                .isNotEqualTo(Pauses.of(List.of(second)))
                .isNotEqualTo(first);
        assertThat(both.endedOn(day("2024-06-01")))
                .isEqualTo(Pauses.of(List.of(first, pause("2024-05-01", "2024-06-01"))));
        assertThat(Pauses.of(List.of(first)).endedOn(day("2024-06-01"))).isEqualTo(Pauses.of(List.of(first)));
        assertThat(Set.of(both)).contains(Pauses.of(List.of(first, second)));
    }
}
