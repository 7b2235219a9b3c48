package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static trackrecord.domain.vesting.Grants.allocated;
import static trackrecord.domain.vesting.Grants.cliff;
import static trackrecord.domain.vesting.Grants.days;
import static trackrecord.domain.vesting.Grants.months;
import static trackrecord.domain.vesting.Grants.on;
import static trackrecord.domain.vesting.Grants.starting;
import static trackrecord.domain.vesting.Grants.terms;

import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.TermsProblem;
import trackrecord.domain.vocabulary.TermsRules;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Which terms are refused, and where the caller finds the fault. */
class TermsRulesTest {

    private static final Granted MONEY = new Granted.Value(Money.parse("USD 1000"));
    private static final Granted UNITS = Grants.unitsOf("1000", "USD 1");

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(terms(), "/vesting/segments", "segments must not be empty"),
                arguments(terms(months(0, 1, "1/1")), "/vesting/segments/0/occurrences", "not 0"),
                arguments(
                        terms(months(1, 1, "1/2"), months(-1, 1, "1/2")), "/vesting/segments/1/occurrences", "not -1"),
                arguments(terms(months(1, -1, "1/1")), "/vesting/segments/0/period", "not -1"),
                arguments(
                        terms(new Segment(1, 1, PeriodType.MONTHS, Rational.of(-1, 2), null, null)),
                        "/vesting/segments/0/percentage",
                        "not -1/2"),
                arguments(terms(months(1, 1, "1/2"), months(1, 1, "501/1000")), "/vesting/segments", "1001/1000"),
                arguments(terms(months(1, 1, "1/2"), on("ipo", months(1, 1, "2/3"))), "/vesting/segments", "7/6"),
                arguments(terms(cliff(months(4, 1, "1/1"), 5, "1/2")), "/vesting/segments/0/cliff/occurrence", "not 5"),
                arguments(terms(cliff(months(4, 1, "1/1"), 0, "1/2")), "/vesting/segments/0/cliff/occurrence", "not 0"),
                arguments(
                        terms(cliff(months(4, 1, "1/1"), 4, "1/4")), "/vesting/segments/0/cliff/percentage", "not 1/4"),
                arguments(
                        terms(cliff(months(4, 1, "1/1"), 2, "3/2")), "/vesting/segments/0/cliff/percentage", "not 3/2"),
                arguments(
                        terms(new Segment(
                                2,
                                1,
                                PeriodType.MONTHS,
                                Rational.ONE,
                                new VestingTerms.Cliff(1, Rational.of(-1, 2)),
                                null)),
                        "/vesting/segments/0/cliff/percentage",
                        "not -1/2"),
                arguments(terms(months(1, 3601, "1/1")), "/vesting/segments", "3600 months"),
                arguments(terms(months(600, 4, "1/2"), months(1201, 1, "1/2")), "/vesting/segments", "3600 months"),
                arguments(terms(days(1, 109_501, "1/1")), "/vesting/segments", "109500 days"),
                arguments(terms(days(2_000, 50_000, "1/1")), "/vesting/segments", "109500 days"),
                arguments(
                        terms(months(1_000, 0, "1/2"), months(1_001, 0, "1/2")),
                        "/vesting/segments",
                        "the segments must have at most 2000 occurrences together, not 2001"),
                arguments(starting("1899-12-31", terms(months(1, 1, "1/1"))), "/vesting/start", "not 1899-12-31"),
                arguments(starting("2200-01-01", terms(months(1, 1, "1/1"))), "/vesting/start", "not 2200-01-01"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(VestingTerms terms, String pointer, String reason) {
        List<TermsProblem> problems = TermsRules.check(terms, UNITS);

        assertThat(problems).extracting(TermsProblem::pointer).containsExactly(pointer);
        assertThat(problems.getFirst().message()).contains(reason);
    }

    static Stream<VestingTerms> accepted() {
        return Stream.of(
                null,
                terms(months(16, 3, "1/1")),
                terms(months(1, 0, "1/1")),
                terms(months(1, 12, "1/3"), months(1, 12, "1/3"), months(1, 12, "1/3")),
                terms(months(1, 12, "1/3")),
                terms(cliff(months(4, 1, "1/1"), 4, "1/1")),
                terms(cliff(months(4, 1, "1/1"), 1, "1/1")),
                terms(cliff(months(4, 1, "1/1"), 1, "0/1")),
                terms(months(1800, 2, "1/1")),
                terms(months(1, 12, "0/1"), months(12, 1, "1/1")),
                terms(days(1, 109_500, "1/1")),
                terms(months(2_000, 0, "1/1")),
                starting("1900-01-01", terms(months(1, 1, "1/1"))),
                starting("2199-12-31", terms(months(1, 1, "1/1"))));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(VestingTerms terms) {
        assertThat(TermsRules.check(terms, UNITS)).isEmpty();
        assertThat(TermsRules.check(terms, MONEY)).isEmpty();
    }

    @Test
    void aPercentageOverOneIsNamedOnItsOwnAndInTheSum() {
        assertThat(TermsRules.check(terms(months(1, 1, "3/2")), UNITS))
                .extracting(TermsProblem::pointer)
                .containsExactly("/vesting/segments/0/percentage", "/vesting/segments");
    }

    @Test
    void aGrantThatWasRecordedWhenMoreWereAllowedKeepsItsSchedule() {
        Grant grant = Grants.units("2024-01-01", "10000", terms(days(10_000, 1, "1/1")));

        assertThat(grant.schedule(List.of()).parts()).hasSize(10_000);
        assertThat(Grants.units("2024-01-01", "10000", terms(days(10_001, 1, "1/1")))
                        .schedule(List.of())
                        .parts())
                .isEmpty();
    }

    @Test
    void aPercentageIsAShareOfOne() {
        assertThat(TermsRules.check(terms(new Segment(1, 1, PeriodType.MONTHS, Rational.of(100), null, null)), UNITS))
                .extracting(TermsProblem::message)
                .containsExactly(
                        "percentage must be between 0 and 1 (the whole grant), not 100; write a quarter as \"1/4\"",
                        "the percentages of the segments must come to at most 1 (the whole grant), not 100");
    }

    @Test
    void everyFaultIsNamed() {
        assertThat(TermsRules.check(terms(months(0, -1, "1/1")), Grants.unitsOf("1.5", "USD 1")))
                .extracting(TermsProblem::pointer)
                .containsExactly("/units", "/vesting/segments/0/occurrences", "/vesting/segments/0/period");
    }

    @Test
    void unitsAreWholeUnlessTheyAreFractional() {
        VestingTerms fractional = allocated(Allocation.FRACTIONAL, terms(months(3, 1, "1/1")));

        assertThat(TermsRules.check(null, Grants.unitsOf("10.5", "USD 1")))
                .containsExactly(new TermsProblem(
                        "/units", "units must be whole unless the allocation is FRACTIONAL, not 10.5"));
        assertThat(TermsRules.check(terms(months(3, 1, "1/1")), Grants.unitsOf("10.50", "USD 1")))
                .hasSize(1);
        assertThat(TermsRules.check(null, Grants.unitsOf("10.0", "USD 1"))).isEmpty();
        assertThat(TermsRules.check(fractional, Grants.unitsOf("10.0123456789", "USD 1")))
                .isEmpty();
        assertThat(TermsRules.check(fractional, Grants.unitsOf("10.01234567891", "USD 1")))
                .containsExactly(new TermsProblem("/units", "units must have at most 10 decimals, not 10.01234567891"));
    }

    @Test
    void aGrantInMoneyRefusesFractions() {
        assertThat(TermsRules.check(allocated(Allocation.FRACTIONAL, terms(months(3, 1, "1/1"))), MONEY))
                .extracting(TermsProblem::pointer)
                .containsExactly("/vesting/allocation");
        assertThat(TermsRules.check(allocated(Allocation.FRONT_LOADED, terms(months(3, 1, "1/1"))), MONEY))
                .isEmpty();
    }
}
