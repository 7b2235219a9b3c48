package trackrecord.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.given.Given.NO_CAREER;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.endAccelerating;
import static trackrecord.domain.given.Given.endKeeping;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.usd;
import static trackrecord.domain.given.Given.vest;
import static trackrecord.domain.given.GivenEquity.event;
import static trackrecord.domain.given.GivenEquity.forfeitUnits;
import static trackrecord.domain.given.GivenEquity.grantUnits;
import static trackrecord.domain.given.GivenEquity.grantValue;
import static trackrecord.domain.given.GivenEquity.grantWaitingFor;
import static trackrecord.domain.given.GivenEquity.price;
import static trackrecord.domain.given.GivenEquity.split;
import static trackrecord.domain.given.GivenEquity.vestUnits;
import static trackrecord.domain.rule.Scenario.given;
import static trackrecord.domain.rule.Scenario.restored;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.given.Given;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.GrantRsu;
import trackrecord.domain.vocabulary.Action.VestRsu;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

class EquityRulesTest {

    private static final Command HIRE = hire("2024-04-01", "Acme", "USD 100000");
    private static final Command UNITS = grantUnits("2024-04-01", "u", 1600, "USD 10");
    private static final Command VALUE = grantValue("2024-04-01", "v", "USD 16000");

    @Test
    void aGrantHasAnIdOfItsOwnAndAnEmployment() {
        given(HIRE, UNITS).when(grantValue("2025-04-01", "u", "USD 1")).thenRejected(Code.GRANT_EXISTS, "u");
        given(HIRE).when(grantValue("2024-03-01", "u", "USD 1")).thenRejected(Code.NOT_EMPLOYED);
    }

    @Test
    void vestingTermsThatNoScheduleCanFollowAreRefusedAtTheirField() {
        VestingTerms twice = new VestingTerms(
                null,
                List.of(
                        new Segment(1, 12, PeriodType.MONTHS, Rational.ONE, null, null),
                        new Segment(0, 12, PeriodType.MONTHS, Rational.of(1, 2), null, null)),
                null,
                null,
                null);
        Command grant = new GrantRsu("g", new Granted.Value(usd("10")), twice).on(Given.day("2024-04-01"));
        given(HIRE).when(grant).thenProblems(problems -> {
            assertThat(problems).extracting(Problem::code).containsOnly(Code.BAD_VESTING_TERMS);
            assertThat(problems).extracting(Problem::pointer).contains("/vesting/segments/1/occurrences");
        });
    }

    @Test
    void anEmployerHasAtMostThirtySplitsAndWhatIsStoredBeyondStillCounts() {
        List<Command> career = new ArrayList<>(List.of(HIRE, UNITS));
        IntStream.rangeClosed(1, 30).forEach(day -> career.add(split("2025-01-%02d".formatted(day), "Acme", "11/10")));
        given(career.toArray(Command[]::new))
                .when(split("2025-03-01", "Acme", "2/1"))
                .thenRejected(Code.TOO_MANY, "split 30 times before 2025-03-01")
                .when(split("2025-03-01", "Other", "2/1"))
                .thenAccepted();

        career.add(split("2025-02-01", "Acme", "2/1"));
        Scenario more = restored(career.stream().map(it -> it.entry(NO_CAREER)).toArray(Entry[]::new));
        assertThat(more.history().timeline().atTheEnd().splits()).hasSize(31);
        more.when(vestUnits("2025-06-01", "u", "1"))
                .thenAccepted()
                .when(split("2025-06-01", "Acme", "2/1"))
                .thenRejected(Code.TOO_MANY);
    }

    @Test
    void aCareerHasAtMostTwentyThousandTranches() {
        List<Command> career = new ArrayList<>(List.of(HIRE));
        IntStream.rangeClosed(1, 9).forEach(number -> career.add(grantOver("g" + number, 2_000)));
        given(career.toArray(Command[]::new))
                .when(grantOver("last", 2_000), grantOver("u", 1))
                .thenRejected(
                        Code.TOO_MANY,
                        "The grants up to 2024-05-01 have 20,000 tranches",
                        "grant u",
                        "at most 20,000 a career");
    }

    @Test
    void aCareerHasAtMostFiveHundredGrantsAndWhatIsStoredBeyondStillCounts() {
        List<Command> career = new ArrayList<>(List.of(HIRE));
        IntStream.rangeClosed(1, 500).forEach(number -> career.add(grantOver("g" + number, 1)));
        given(career.toArray(Command[]::new))
                .when(grantOver("u", 1))
                .thenRejected(Code.TOO_MANY, "500 grants were made up to 2024-05-01", "the most a career can have");

        career.add(grantOver("u", 1));
        Scenario more = restored(career.stream().map(it -> it.entry(NO_CAREER)).toArray(Entry[]::new));
        assertThat(more.history().timeline().atTheEnd().grants()).hasSize(501);
        more.when(vest("2025-06-01", "u", "USD 1"))
                .thenAccepted()
                .when(grantOver("v", 1))
                .thenRejected(Code.TOO_MANY);
    }

    private static Command grantOver(String id, int occurrences) {
        return new GrantRsu(
                        id,
                        new Granted.Value(usd("1000")),
                        new VestingTerms(
                                null,
                                List.of(new Segment(occurrences, 1, PeriodType.DAYS, Rational.ONE, null, null)),
                                null,
                                null,
                                null))
                .on(Given.day("2024-05-01"));
    }

    @Test
    void aVestNamesAGrantMadeBeforeIt() {
        given(HIRE, UNITS).when(vestUnits("2024-07-01", "x", "1")).thenRejected(Code.GRANT_UNKNOWN, "known: u");
        given(HIRE, grantUnits("2024-08-01", "u", 16, "USD 1"))
                .when(vestUnits("2024-07-01", "u", "1"))
                .thenRejected(Code.GRANT_UNKNOWN, "granted on 2024-08-01");
    }

    @Test
    void aVestIsInTheKindAndCurrencyOfItsGrant() {
        given(HIRE, UNITS).when(vest("2024-07-01", "u", "USD 1")).thenRejected(Code.UNIT_MISMATCH, "units");
        given(HIRE, VALUE).when(vestUnits("2024-07-01", "v", "1")).thenRejected(Code.UNIT_MISMATCH, "money");
        given(HIRE, UNITS).when(vestUnits("2024-07-01", "u", "1.5")).thenRejected(Code.UNIT_MISMATCH, "whole");
        given(HIRE, VALUE).when(vest("2024-07-01", "v", "EUR 1")).thenRejected(Code.CURRENCY_DIFFERS, "USD");
    }

    @Test
    void notMoreVestsOrIsForfeitedThanIsUnvested() {
        given(HIRE, UNITS, vestUnits("2024-07-01", "u", "100"))
                .when(vestUnits("2024-08-01", "u", "1501"))
                .thenRejected(Code.MORE_THAN_UNVESTED, "1500", "1501");
        given(HIRE, UNITS, vestUnits("2024-07-01", "u", "100"))
                .when(forfeitUnits("2024-08-01", "u", "1501"))
                .thenRejected(Code.MORE_THAN_UNVESTED, "1500");
        given(HIRE, UNITS).when(vestUnits("2024-08-01", "u", "1600")).thenAccepted();
    }

    @Test
    void aVestRecordedLateMustLeaveEnoughForWhatVestedLater() {
        given(HIRE, UNITS, vestUnits("2025-07-01", "u", "1600"))
                .when(vestUnits("2024-07-01", "u", "100"))
                .thenRejected(Code.MORE_THAN_UNVESTED, "fact 3 (RsuVested on 2025-07-01)");
    }

    @Test
    void afterAnEndOnlyWhatWasDueBeforeItIsLeftToVest() {
        given(HIRE, UNITS, end("2024-07-02"))
                .when(vestUnits("2024-08-01", "u", "100"))
                .thenAccepted();
        given(HIRE, UNITS, end("2024-07-02"))
                .when(vestUnits("2024-08-01", "u", "101"))
                .thenRejected(Code.MORE_THAN_UNVESTED, "100");
        given(HIRE, UNITS, end("2024-07-01"))
                .when(vestUnits("2024-08-01", "u", "1"))
                .thenRejected(Code.MORE_THAN_UNVESTED);
        given(HIRE, UNITS, endKeeping("2024-07-01", "u"))
                .when(vestUnits("2025-08-01", "u", "1600"))
                .thenAccepted();
    }

    @Test
    void anEndAcceleratesAtMostWhatWouldBeLost() {
        Acceleration all = new Acceleration("u", null);
        Acceleration rest = new Acceleration("u", new Quantity.Units(new BigDecimal("1500")));
        Acceleration more = new Acceleration("u", new Quantity.Units(new BigDecimal("1501")));
        given(HIRE, UNITS).when(endAccelerating("2024-07-02", all)).thenAccepted();
        given(HIRE, UNITS).when(endAccelerating("2024-07-02", rest)).thenAccepted();
        given(HIRE, UNITS).when(endAccelerating("2024-07-02", more)).thenRejected(Code.MORE_THAN_UNVESTED, "1500");
        given(HIRE, UNITS)
                .when(endAccelerating("2024-07-02", new Acceleration("u", new Quantity.Value(usd("1")))))
                .thenRejected(Code.UNIT_MISMATCH);
        given(HIRE, VALUE)
                .when(endAccelerating("2024-07-02", new Acceleration("v", new Quantity.Value(Given.usd("1")))))
                .thenAccepted();
    }

    @Test
    void anEndNamesGrantsOfItsOwnEmployment() {
        given(HIRE, UNITS).when(endKeeping("2024-07-02", "x")).thenRejected(Code.GRANT_UNKNOWN);
        given(HIRE, UNITS, end("2024-07-02"), hire("2024-08-01", "Other", "USD 1"))
                .when(endKeeping("2024-09-01", "u"))
                .thenRejected(Code.GRANT_UNKNOWN, "earlier employment");
    }

    @Test
    void aVestingEventHappensOnceAndSomeGrantWaitsForIt() {
        Command waiting = grantWaitingFor("ipo", "2024-05-01", "w", 100);
        given(HIRE, waiting).when(event("2024-06-01", "ipo", null)).thenAccepted();
        given(HIRE, waiting).when(event("2024-06-01", "sale", null)).thenRejected(Code.EVENT_UNKNOWN, "known: ipo");
        given(HIRE, waiting).when(event("2024-06-01", "ipo", "Other")).thenRejected(Code.EVENT_UNKNOWN, "Other");
        given(HIRE, waiting, event("2024-06-01", "ipo", null))
                .when(event("2024-07-01", "ipo", "Acme"))
                .thenRejected(Code.EVENT_REPEATED, "correct fact 3");
    }

    @Test
    void theGrantThatWaitsMayComeAfterTheEvent() {
        given(HIRE, grantWaitingFor("ipo", "2025-05-01", "w", 100))
                .when(event("2024-06-01", "ipo", null))
                .thenAccepted();
    }

    @Test
    void anEmployersShareHasOneCurrency() {
        given(HIRE, price("2024-05-01", "Acme", "USD 12.3456789012"))
                .when(price("2024-06-01", "Acme", "EUR 1"))
                .thenRejected(Code.CURRENCY_DIFFERS, "USD");
        given(HIRE, price("2024-05-01", "Acme", "USD 12"))
                .when(price("2024-06-01", "Other", "EUR 1"))
                .thenAccepted();
    }

    @Test
    void aForfeitureIsOfAGrantInItsKindAndCurrency() {
        given(HIRE)
                .when(forfeitUnits("2024-07-01", "u", "1"))
                .thenRejected(Code.GRANT_UNKNOWN, "GrantOptions records one");
        given(HIRE, VALUE).when(forfeitUnits("2024-07-01", "v", "1")).thenRejected(Code.UNIT_MISMATCH, "give a value");
        given(HIRE, VALUE)
                .when(Given.forfeit("2024-07-01", "v", "EUR 1"))
                .thenRejected(Code.CURRENCY_DIFFERS, "is in USD, not in EUR");
        given(HIRE, VALUE).when(Given.forfeit("2024-07-01", "v", "USD 16000")).thenAccepted();
    }

    @Test
    void whatVestedWasWorthSomethingInTheCurrencyOfItsGrant() {
        given(HIRE, UNITS)
                .when(new VestRsu("u", new Vested.Units(BigDecimal.ONE, BigMoney.parse("EUR 9"))).on(day("2024-07-01")))
                .thenRejected(Code.CURRENCY_DIFFERS, "EUR");
        given(HIRE, VALUE)
                .when(new VestRsu("v", new Vested.Value(usd("1"), Money.parse("EUR 9"))).on(day("2024-07-01")))
                .thenRejected(Code.CURRENCY_DIFFERS, "EUR");
        given(HIRE, UNITS)
                .when(new VestRsu("u", new Vested.Units(BigDecimal.ONE, BigMoney.parse("USD 9"))).on(day("2024-07-01")))
                .thenAccepted();
    }

    @Test
    void anAccelerationIsInTheCurrencyOfItsGrant() {
        given(HIRE, VALUE)
                .when(endAccelerating("2024-07-02", new Acceleration("v", new Quantity.Value(Money.parse("EUR 1")))))
                .thenRejected(Code.CURRENCY_DIFFERS, "EUR");
        given(HIRE, VALUE, UNITS)
                .when(endAccelerating(
                        "2024-07-02",
                        new Acceleration("v", null),
                        new Acceleration("u", new Quantity.Units(new BigDecimal("1.5")))))
                .thenRejected(Code.UNIT_MISMATCH, "whole units, not 1.5");
    }

    @Test
    void aGrantOfFractionsCountsTenDecimals() {
        VestingTerms fractional = new VestingTerms(
                null,
                List.of(new Segment(1, 1, PeriodType.MONTHS, Rational.ONE, null, null)),
                Allocation.FRACTIONAL,
                null,
                null);
        Command grant = Given.grantUnits("2024-05-01", "f", "10.5", "USD 1", fractional);
        given(HIRE, grant).when(vestUnits("2024-06-01", "f", "0.0123456789")).thenAccepted();
        given(HIRE, grant)
                .when(vestUnits("2024-06-01", "f", "0.01234567891"))
                .thenRejected(Code.UNIT_MISMATCH, "units of at most 10 decimals");
    }

    @Test
    void anEventStartsASegmentOfAGrantOfItsEmployerOrReleasesOne() {
        VestingTerms started = new VestingTerms(
                null, List.of(new Segment(1, 1, PeriodType.MONTHS, Rational.ONE, null, "launch")), null, null, null);
        given(HIRE, Given.grantUnits("2024-05-01", "s", "10", "USD 1", started))
                .when(event("2024-06-01", "launch", null))
                .thenAccepted();
        given(HIRE, Given.grantUnits("2024-05-01", "s", "10", "USD 1", started), UNITS)
                .when(event("2024-06-01", "ipo", null))
                .thenRejected(Code.EVENT_UNKNOWN, "known: launch");
        given(HIRE, Given.grantUnits("2024-05-01", "n", "10", "USD 1", null))
                .when(event("2024-06-01", "ipo", null))
                .thenRejected(Code.EVENT_UNKNOWN, "none waits for any");
    }

    @Test
    void optionsCountAmongTheGrantsAndTheTranches() {
        List<Command> career = new ArrayList<>(List.of(HIRE));
        IntStream.rangeClosed(1, 9).forEach(number -> career.add(grantOver("g" + number, 2_000)));
        given(career.toArray(Command[]::new))
                .when(options("o", 2_000), grantOver("u", 1))
                .thenRejected(Code.TOO_MANY, "20,000 tranches", "grant u")
                .when(grantOver("u", 1), options("o", 2_000))
                .thenRejected(Code.TOO_MANY, "18,001 tranches", "grant o would add 2,000")
                .when(grantOver("u", 2_000))
                .thenAccepted();

        List<Command> many = new ArrayList<>(List.of(HIRE));
        IntStream.rangeClosed(1, 499).forEach(number -> many.add(grantOver("g" + number, 1)));
        given(many.toArray(Command[]::new))
                .when(options("o", 1), options("p", 1))
                .thenRejected(Code.TOO_MANY, "500 grants")
                .when(options("o", 1))
                .thenAccepted();
    }

    private static Command options(String id, int occurrences) {
        OptionTerms terms = new OptionTerms(
                OptionKind.NSO, new BigDecimal("5000"), BigMoney.parse("USD 1"), null, null, null, null, null, null);
        return new GrantOptions(
                        id,
                        terms,
                        new VestingTerms(
                                null,
                                List.of(new Segment(occurrences, 1, PeriodType.DAYS, Rational.ONE, null, null)),
                                null,
                                null,
                                null))
                .on(day("2024-05-01"));
    }
}
