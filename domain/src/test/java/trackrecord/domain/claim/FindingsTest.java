package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.adjust;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.forfeit;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.grantUnits;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.once;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.rate;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.vest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.claim.Audit.Verdict;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.AdjustmentReason;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Claims for the year 2024. */
class FindingsTest {

    private static final LocalDateRange YEAR = LocalDateRange.of(day("2024-01-01"), day("2025-01-01"));
    private static final Command HIRE = hire("2024-01-01", "Acme", "Dev", null, "USD 120000");
    private static final Command HIRED_EARLIER = hire("2023-01-01", "Acme", "Dev", null, "USD 120000");

    private static Audit audit(String amount, Command... commands) {
        return Audit.of(
                Told.of(commands).timeline(),
                new Claim(money(amount), YEAR, null, Map.of(), null),
                PayConvention.EQUAL_MONTHS);
    }

    private static List<Finding> findings(String amount, Command... commands) {
        return audit(amount, commands).findings();
    }

    private static Finding only(Code code, List<Finding> findings) {
        List<Finding> found = findings.stream().filter(it -> it.code() == code).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Command hireAfter(String priorTotal) {
        return new Action.Hire(
                        "Acme", "Dev", null, null, null, null, null, rate("USD 120000"), null, null, money(priorTotal))
                .on(day("2024-01-01"));
    }

    @Test
    void aClaimOfWhatWasReceivedHasNothingToSay() {
        assertThat(findings("USD 120000", HIRE)).isEmpty();
    }

    @Test
    void aRateThatWasInForceForHalfTheYearWasNotEarned() {
        Finding finding = only(Code.RATE_NOT_EARNED, findings("USD 144000", HIRE, raise("2024-07-01", "USD 144000")));

        assertThat(finding.text())
                .isEqualTo(
                        "The base counted is the annual rate of 144,000.00 USD in force on "
                                + "2024-12-31. What accrued from 2024-01-01 until 2025-01-01 is 132,000.00 USD, 12,000.00 USD less.");
        assertThat(finding.amount()).isEqualTo("12000.00");
        assertThat(finding.facts()).containsExactly(1, 2);
    }

    @Test
    void aRateFromTheStartMayBeLessThanWhatWasEarned() {
        Finding finding = only(Code.RATE_NOT_EARNED, findings("USD 120000", HIRE, raise("2024-07-01", "USD 144000")));

        assertThat(finding.text()).contains("120,000.00 USD in force on 2024-01-01", "12,000.00 USD more.");
        assertThat(finding.amount()).isEqualTo("-12000.00");
    }

    @Test
    void theRateAtTheStartIsThatOfTheFirstDayEmployed() {
        Finding finding = only(
                Code.RATE_NOT_EARNED,
                findings(
                        "USD 100000",
                        hire("2024-07-01", "Acme", "Dev", null, "USD 100000"),
                        raise("2024-10-01", "USD 110000")));

        assertThat(finding.text()).contains("100,000.00 USD in force on 2024-07-01");
    }

    @Test
    void severalGrantsAreNamedTogether() {
        List<Finding> findings = findings(
                "USD 260000",
                HIRE,
                grant("2024-01-01", "a", "USD 40000", fourYears()),
                grant("2024-02-01", "b", "USD 100000", once(24)));

        Finding whole = only(Code.WHOLE_GRANT_COUNTED, findings);
        assertThat(whole.text())
                .isEqualTo("140,000.00 USD is the whole value of grant a of 2024-01-01, which vests "
                        + "over 4 years and grant b of 2024-02-01, which vests over 2 years; 130,000.00 USD of it "
                        + "vests after 2025-01-01, until 2028-01-01.");
        assertThat(whole.facts()).containsExactly(2, 3);
        assertThat(only(Code.NOT_VESTED_YET, findings).text())
                .isEqualTo("140,000.00 USD of the equity counted had "
                        + "not vested before 2025-01-01. The next 10,000.00 USD vests on 2025-01-01, the day after the window "
                        + "ends; 130,000.00 USD vests later still, until 2028-01-01.");
    }

    @Test
    void onlyTheGrantsThatAreCountedAreLookedAt() {
        List<Finding> findings = findings(
                "USD 200000",
                hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
                grant("2023-02-01", "old", "USD 40000", fourYears()),
                grant("2024-02-01", "new", "USD 80000", once(24)));

        assertThat(only(Code.WHOLE_GRANT_COUNTED, findings).text())
                .startsWith("80,000.00 USD is the whole value of grant new of 2024-02-01, which vests over 2 years; "
                        + "80,000.00 USD of it vests after 2025-01-01, on 2026-02-01.");
        assertThat(only(Code.NOT_VESTED_YET, findings).text()).endsWith("The next 80,000.00 USD vests on 2026-02-01.");
    }

    @Test
    void aGrantThatVestsWithinAYearMayVestAfterTheWindow() {
        List<Finding> findings = findings("USD 130000", HIRE, grant("2024-06-01", "a", "USD 10000", once(12)));

        assertThat(findings).extracting(Finding::code).containsExactly(Code.WHOLE_GRANT_COUNTED, Code.NOT_VESTED_YET);
        assertThat(findings.getFirst().text())
                .isEqualTo("10,000.00 USD is the whole value of grant a of 2024-06-01; "
                        + "10,000.00 USD of it vests after 2025-01-01, on 2025-06-01.");
        assertThat(findings.getLast().text())
                .isEqualTo("10,000.00 USD of the equity counted had not vested before "
                        + "2025-01-01. The next 10,000.00 USD vests on 2025-06-01.");
    }

    @Test
    void whatVestedOfAWholeGrantIsNotHeldAgainstIt() {
        Finding finding = only(
                Code.NOT_VESTED_YET,
                findings(
                        "USD 160000",
                        HIRE,
                        grant(
                                "2024-01-01",
                                "a",
                                "USD 40000",
                                new VestingTerms(
                                        null,
                                        List.of(new Segment(4, 6, PeriodType.MONTHS, Rational.ONE, null, null)),
                                        null,
                                        null,
                                        null)),
                        vest("2024-07-01", "a", "USD 10000")));

        assertThat(finding.amount()).isEqualTo("30000.00");
        assertThat(finding.text()).contains("The next 10,000.00 USD vests on 2025-01-01", "20,000.00 USD vests later");
    }

    @Test
    void whatFellDueAndWasNotRecordedIsSaid() {
        Finding finding = only(
                Code.NOT_VESTED_YET,
                findings(
                        "USD 160000",
                        HIRE,
                        grant(
                                "2024-01-01",
                                "a",
                                "USD 40000",
                                new VestingTerms(
                                        null,
                                        List.of(new Segment(2, 6, PeriodType.MONTHS, Rational.ONE, null, null)),
                                        null,
                                        null,
                                        null))));

        assertThat(finding.text())
                .isEqualTo("40,000.00 USD of the equity counted had not vested before 2025-01-01. "
                        + "The next 20,000.00 USD vests on 2025-01-01, the day after the window ends. 20,000.00 USD had "
                        + "fallen due and is not recorded as vested.");
    }

    @Test
    void whatWaitsForAnEventIsSaid() {
        Finding finding = only(
                Code.NOT_VESTED_YET,
                findings(
                        "USD 160000",
                        HIRE,
                        grant(
                                "2024-01-01",
                                "a",
                                "USD 40000",
                                new VestingTerms(
                                        null,
                                        List.of(new Segment(1, 6, PeriodType.MONTHS, Rational.ONE, null, null)),
                                        null,
                                        null,
                                        "ipo"))));

        assertThat(finding.text())
                .isEqualTo("40,000.00 USD of the equity counted had not vested before 2025-01-01. "
                        + "40,000.00 USD has no date: it waits for an event, or is not scheduled.");
    }

    @Test
    void aYearOfEquityIsHeldAgainstWhatVestedInIt() {
        Command old = grant("2023-07-01", "a", "USD 40000", fourYears());

        assertThat(findings("USD 130000", HIRE, hire("2023-01-01", "B", "Dev", null, "USD 1"), old))
                .extracting(Finding::code, Finding::amount)
                .contains(tuple(Code.NOT_VESTED_YET, new BigDecimal("10000.00")));
        assertThat(only(
                                Code.NOT_VESTED_YET,
                                findings(
                                        "USD 130000",
                                        HIRE,
                                        grant("2024-01-01", "a", "USD 40000", fourYears()),
                                        vest("2024-12-31", "a", "USD 4000")))
                        .amount())
                .isEqualTo("6000.00");
    }

    @Test
    void aYearOfEquityThatVestedIsNotHeldAgainstTheClaim() {
        assertThat(findings(
                        "USD 130000",
                        hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
                        grant("2023-01-01", "a", "USD 40000", fourYears()),
                        vest("2024-04-01", "a", "USD 10000")))
                .isEmpty();
    }

    @Test
    void unitsCountAtTheirValueOfTheGrantDateAlsoAfterASplit() {
        Finding finding = only(
                Code.NOT_VESTED_YET,
                findings(
                        "USD 160000",
                        HIRE,
                        grantUnits("2024-01-01", "a", "1000", "USD 40", fourYears()),
                        new Action.RecordSplit("Acme", Rational.of(20)).on(day("2024-06-01"))));

        assertThat(finding.amount()).isEqualTo("40000.00");
        assertThat(finding.text()).contains("The next 10,000.00 USD vests on 2025-01-01");
    }

    @Test
    void whatWasForfeitedInTheWindowIsLost() {
        List<Finding> findings = findings(
                "USD 160000",
                HIRE,
                grant("2024-01-01", "a", "USD 40000", fourYears()),
                forfeit("2024-12-01", "a", "USD 40000"));

        assertThat(findings)
                .containsExactly(new Finding(
                        Code.FORFEITED,
                        "40,000.00 USD of the equity counted is "
                                + "lost: all 40,000.00 USD of grant a was forfeited on 2024-12-01.",
                        new BigDecimal("40000.00"),
                        List.of(2, 3)));
    }

    @Test
    void whatTheEndOfTheEmploymentTookIsLost() {
        Audit audit = Audit.of(
                Told.of(
                                hire("2020-01-01", "Acme", "Dev", null, "USD 100000"),
                                grant("2020-01-01", "g", "USD 80000", fourYears()),
                                end("2020-07-01"))
                        .timeline(),
                new Claim(
                        money("USD 180000"),
                        LocalDateRange.of(day("2020-01-01"), day("2020-08-01")),
                        null,
                        Map.of(),
                        null),
                PayConvention.EQUAL_MONTHS);

        assertThat(audit.findings()).extracting(Finding::code).containsExactly(Code.RATE_NOT_EARNED, Code.FORFEITED);
        assertThat(audit.findings().getLast())
                .isEqualTo(new Finding(
                        Code.FORFEITED,
                        "80,000.00 USD of the equity "
                                + "counted is lost: all 80,000.00 USD of grant g was forfeited on 2020-07-01 with the end of the "
                                + "employment.",
                        new BigDecimal("80000.00"),
                        List.of(2, 3)));
    }

    private static Audit untilRehired(String amount, Command... more) {
        List<Command> commands = new ArrayList<>(List.of(
                hire("2020-01-01", "Acme", "Dev", null, "USD 100000"),
                grant("2020-01-01", "g", "USD 80000", fourYears())));
        commands.addAll(List.of(more));
        return Audit.of(
                Told.of(commands.toArray(Command[]::new)).timeline(),
                new Claim(money(amount), LocalDateRange.of(day("2020-01-01"), day("2020-09-01")), null, Map.of(), null),
                PayConvention.EQUAL_MONTHS);
    }

    @Test
    void aFirstYearThatNoBlocksExplainNamesWhatWasLostOfIt() {
        Audit audit =
                untilRehired("USD 120000", end("2020-07-01"), hire("2020-09-01", "Acme", "Dev", null, "USD 100000"));

        assertThat(audit.verdict()).isEqualTo(Verdict.STANDARD);
        assertThat(audit.combinations()).isEmpty();
        assertThat(audit.findings())
                .containsExactly(new Finding(
                        Code.FORFEITED,
                        "20,000.00 USD of the equity that "
                                + "FIRST_YEAR counts is lost: all 80,000.00 USD of grant g was forfeited on 2020-07-01 with the end of "
                                + "the employment at Acme.",
                        new BigDecimal("20000.00"),
                        List.of(2, 3)));
    }

    @Test
    void ofAFirstYearTheLastTranchesAreLostFirst() {
        assertThat(untilRehired(
                                "USD 120000",
                                forfeit("2020-03-01", "g", "USD 60000"),
                                end("2020-07-01"),
                                hire("2020-09-01", "Acme", "Dev", null, "USD 100000"))
                        .findings())
                .extracting(Finding::amount)
                .containsExactly(new BigDecimal("20000.00"));
        assertThat(untilRehired(
                                "USD 120000",
                                forfeit("2020-03-01", "g", "USD 65000"),
                                raise("2020-04-01", "USD 130000"))
                        .findings())
                .extracting(Finding::amount)
                .containsExactly(new BigDecimal("5000.00"));
        assertThat(untilRehired(
                                "USD 120000",
                                forfeit("2020-03-01", "g", "USD 60000"),
                                raise("2020-04-01", "USD 130000"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aGrantMadeAfterTheWindowMayCountInTheFirstYearAndBeLost() {
        Command late = grant(
                "2020-10-01",
                "late",
                "USD 12000",
                new VestingTerms(
                        null,
                        List.of(new Segment(4, 3, PeriodType.MONTHS, Rational.ONE, null, null)),
                        null,
                        null,
                        null));

        assertThat(untilRehired("USD 123000", late, end("2020-11-01")).findings())
                .extracting(Finding::text)
                .containsExactly("23,000.00 USD of the equity that FIRST_YEAR counts is lost: all 80,000.00 USD of "
                        + "grant g was forfeited on 2020-11-01 with the end of the employment and all 12,000.00 USD of "
                        + "grant late was forfeited on 2020-11-01 with the end of the employment.");
    }

    @Test
    void aMeasureThatComesToTheClaimNamesWhatWasLostBesideBlocksThatCountNone() {
        Audit audit = untilRehired(
                "USD 120000",
                bonus("2020-05-01", "USD 70000", BonusKind.SPOT),
                end("2020-07-01"),
                hire("2020-09-01", "Acme", "Dev", null, "USD 100000"));

        assertThat(audit.combinations()).isNotEmpty();
        assertThat(audit.findings()).extracting(Finding::code).contains(Code.FORFEITED);
    }

    @Test
    void grantedWithABonusForThePeriodNamesWhatWasLost() {
        Command late = new Action.PayBonus(
                        money("USD 7000"), BonusKind.ANNUAL, LocalDateRange.of(day("2020-01-01"), day("2020-07-01")))
                .on(day("2020-10-01"));
        Audit audit = untilRehired("USD 137000", end("2020-07-01"), late);

        assertThat(audit.measures().getFirst().measure()).isEqualTo(Measure.GRANTED);
        assertThat(audit.combinations()).isEmpty();
        assertThat(audit.findings())
                .extracting(Finding::text)
                .containsExactly("80,000.00 USD of the equity that "
                        + "GRANTED counts is lost: all 80,000.00 USD of grant g was forfeited on 2020-07-01 with the end of "
                        + "the employment.");
    }

    @Test
    void whatWasForfeitedInPartIsLostInPart() {
        List<Finding> findings = findings(
                "USD 160000",
                HIRE,
                grantUnits("2024-01-01", "a", "1000", "USD 40", fourYears()),
                new Action.RecordSplit("Acme", Rational.of(20)).on(day("2024-06-01")),
                new Action.ForfeitRsu("a", new Quantity.Units(new BigDecimal(5000)), null).on(day("2024-12-01")));

        assertThat(only(Code.FORFEITED, findings))
                .isEqualTo(new Finding(
                        Code.FORFEITED,
                        "10,000.00 USD of the "
                                + "equity counted is lost: 10,000.00 USD of grant a was forfeited on 2024-12-01.",
                        new BigDecimal("10000.00"),
                        List.of(2, 3, 4)));
        assertThat(only(Code.NOT_VESTED_YET, findings).text())
                .isEqualTo("30,000.00 USD of the equity counted had "
                        + "not vested before 2025-01-01. The next 10,000.00 USD vests on 2025-01-01, the day after the window "
                        + "ends; 20,000.00 USD vests later still, until 2027-01-01.");
        assertThat(only(Code.WHOLE_GRANT_COUNTED, findings).amount()).isEqualTo("20000.00");
    }

    @Test
    void whatIsForfeitedAfterTheWindowIsLostAndDoesNotWait() {
        List<Finding> findings = findings(
                "USD 160000",
                HIRE,
                grant("2024-01-01", "a", "USD 40000", fourYears()),
                vest("2025-01-01", "a", "USD 10000"),
                end("2025-02-01"));

        assertThat(only(Code.NOT_VESTED_YET, findings).text())
                .isEqualTo("10,000.00 USD of the equity counted had "
                        + "not vested before 2025-01-01, beside 30,000.00 USD that was lost later. The next 10,000.00 USD "
                        + "vests on 2025-01-01, the day after the window ends.");
        assertThat(only(Code.FORFEITED, findings))
                .isEqualTo(new Finding(
                        Code.FORFEITED,
                        "30,000.00 USD of the "
                                + "equity counted is lost: 30,000.00 USD of grant a was forfeited on 2025-02-01 with the end of the "
                                + "employment.",
                        new BigDecimal("30000.00"),
                        List.of(2, 4)));
        assertThat(findings).extracting(Finding::code).doesNotContain(Code.WHOLE_GRANT_COUNTED);
    }

    @Test
    void aYearOfEquityThatWasForfeitedAfterTheWindowIsLost() {
        List<Finding> findings = findings(
                "USD 130000",
                hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
                grant("2023-07-01", "a", "USD 40000", fourYears()),
                vest("2024-07-01", "a", "USD 4000"),
                forfeit("2025-02-01", "a", "USD 31000"));

        assertThat(only(Code.NOT_VESTED_YET, findings).amount()).isEqualTo("5000.00");
        assertThat(only(Code.FORFEITED, findings))
                .isEqualTo(new Finding(
                        Code.FORFEITED,
                        "1,000.00 USD of the "
                                + "equity counted is lost: 31,000.00 USD of grant a was forfeited on 2025-02-01.",
                        new BigDecimal("1000.00"),
                        List.of(2, 4)));
    }

    @Test
    void aWholeGrantIsAllForAWindowAsLongAsItsVesting() {
        LocalDateRange fourYears = LocalDateRange.of(day("2024-01-01"), day("2028-01-01"));
        List<Finding> findings = Audit.of(
                        Told.of(HIRE, grant("2024-01-01", "a", "USD 40000", fourYears()))
                                .timeline(),
                        new Claim(money("USD 520000"), fourYears, null, Map.of(), null),
                        PayConvention.EQUAL_MONTHS)
                .findings();

        assertThat(findings).extracting(Finding::code).containsExactly(Code.NOT_VESTED_YET);
        assertThat(findings.getFirst().text())
                .endsWith("The next 2,500.00 USD vests on 2028-01-01, the day after "
                        + "the window ends. 37,500.00 USD had fallen due and is not recorded as vested.");
    }

    @Test
    void aRepaymentThatIsNotCountedIsCalledOne() {
        assertThat(findings(
                        "USD 120000",
                        hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
                        bonus("2023-02-01", "USD 9000", BonusKind.SIGN_ON),
                        repay("2024-05-01", 2, "USD 5000")))
                .containsExactly(new Finding(
                        Code.LEFT_OUT,
                        "A repayment of 5,000.00 USD of sign-on bonuses from "
                                + "2024-01-01 until 2025-01-01 is left out.",
                        new BigDecimal("-5000.00"),
                        List.of(2, 3)));
    }

    @Test
    void whatWasPaidAndWhatWasRepaidAreToldTogether() {
        Command[] paid = {
            hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
            bonus("2023-02-01", "USD 9000", BonusKind.SPOT),
            bonus("2024-02-01", "USD 3000", BonusKind.SPOT)
        };

        assertThat(Told.of(paid[0], paid[1], paid[2], repay("2024-05-01", 2, "USD 8000"))
                        .timeline())
                .satisfies(it -> assertThat(leftOut(it))
                        .startsWith("A repayment of 5,000.00 USD of bonuses "
                                + "(3,000.00 USD paid, 8,000.00 USD repaid) from 2024-01-01"));
        assertThat(Told.of(paid[0], paid[1], paid[2], repay("2024-05-01", 2, "USD 1000"))
                        .timeline())
                .satisfies(it -> assertThat(leftOut(it))
                        .startsWith("2,000.00 USD of bonuses (3,000.00 USD paid, "
                                + "1,000.00 USD repaid) from 2024-01-01"));
    }

    private static String leftOut(Timeline timeline) {
        return only(
                        Code.LEFT_OUT,
                        Audit.of(
                                        timeline,
                                        new Claim(money("USD 120000"), YEAR, null, Map.of(), null),
                                        PayConvention.EQUAL_MONTHS)
                                .findings())
                .text();
    }

    @Test
    void everythingReceivedAndNotCountedIsLeftOut() {
        List<Finding> findings = findings(
                "USD 120000",
                HIRED_EARLIER,
                bonus("2024-03-01", "USD 9000", BonusKind.ANNUAL),
                bonus("2024-03-01", "USD 8000", BonusKind.SIGN_ON),
                grant("2023-01-01", "a", "USD 40000", once(0)),
                vest("2024-02-01", "a", "USD 7000"),
                benefit("2024-01-01", "desk", "USD 6000", Period.YEAR));

        assertThat(findings)
                .extracting(Finding::code, Finding::amount, Finding::facts)
                .containsExactly(
                        tuple(Code.LEFT_OUT, new BigDecimal("9000.00"), List.of(2)),
                        tuple(Code.LEFT_OUT, new BigDecimal("8000.00"), List.of(3)),
                        tuple(Code.LEFT_OUT, new BigDecimal("7000.00"), List.of(5)),
                        tuple(Code.LEFT_OUT, new BigDecimal("6000.00"), List.of(6)));
        assertThat(findings).extracting(Finding::text).allSatisfy(it -> assertThat(it)
                .endsWith(" is left out."));
        assertThat(findings.get(1).text()).startsWith("8,000.00 USD of sign-on bonuses paid from 2024-01-01");
    }

    @Test
    void whatIsCountedIsNotLeftOut() {
        assertThat(findings(
                        "USD 150000",
                        HIRED_EARLIER,
                        bonus("2024-03-01", "USD 9000", BonusKind.ANNUAL),
                        bonus("2024-03-01", "USD 8000", BonusKind.SIGN_ON),
                        grant("2023-01-01", "a", "USD 40000", once(0)),
                        vest("2024-02-01", "a", "USD 7000"),
                        benefit("2024-01-01", "desk", "USD 6000", Period.YEAR)))
                .isEmpty();
    }

    @Test
    void payInAnotherCurrencyIsNamedAndNeverAdded() {
        Audit audit = audit(
                "USD 120000",
                hire("2023-01-01", "Acme", "Dev", null, "EUR 60000"),
                adjust("2024-07-01", "USD 240000"),
                benefit("2024-01-01", "desk", "GBP 1200", Period.YEAR));

        assertThat(audit.verdict()).isEqualTo(Verdict.STANDARD);
        assertThat(audit.findings())
                .extracting(Finding::code, Finding::text, Finding::amount, Finding::facts)
                .containsExactly(
                        tuple(
                                Code.OTHER_CURRENCY,
                                "Pay in EUR is not compared, since no rate of exchange is assumed: "
                                        + "30,000.00 EUR REALIZED and 30,000.00 EUR GRANTED in the window, 0.00 EUR ANNUALIZED "
                                        + "on 2024-12-31, each with benefits.",
                                null,
                                List.of(1)),
                        tuple(
                                Code.OTHER_CURRENCY,
                                "Pay in GBP is not compared, since no rate of exchange is assumed: "
                                        + "1,200.00 GBP REALIZED and 1,200.00 GBP GRANTED in the window, 1,200.00 GBP "
                                        + "ANNUALIZED on 2024-12-31, each with benefits.",
                                null,
                                List.of(3)));
    }

    @Test
    void aClaimInACurrencyThatNeverWasPaidIsUnexplained() {
        Audit audit = audit("CHF 100000", HIRE);

        assertThat(audit.verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(audit.measures()).hasSize(8).allSatisfy(it -> assertThat(it.total())
                .isEqualTo(new BigDecimal("0.00")));
        assertThat(audit.combinations()).extracting(Combination::amount).containsExactly(new BigDecimal("0.00"));
        assertThat(audit.findings()).extracting(Finding::code).containsExactly(Code.OTHER_CURRENCY);
    }

    @Test
    void anUnexplainedClaimIsToldNothingAboutBlocksItMayNotHold() {
        assertThat(findings("USD 999999", HIRE, raise("2024-07-01", "USD 144000")))
                .isEmpty();
    }

    @Test
    void unitsThatAnAdjustmentAddedAreNoneOfTheValueThatWasGranted() {
        VestingTerms twoYears = new VestingTerms(
                null, List.of(new Segment(1, 24, PeriodType.MONTHS, Rational.ONE, null, null)), null, null, null);
        Command more =
                new Action.AdjustUnits("g", new BigDecimal(50), AdjustmentReason.PERFORMANCE).on(day("2025-06-01"));
        Command vest = new Action.VestRsu("g", new Vested.Units(new BigDecimal(150), null)).on(day("2026-01-01"));

        assertThat(findings("USD 121000", HIRE, grantUnits("2024-01-01", "g", "100", "USD 10", twoYears), more, vest))
                .filteredOn(it -> it.code() == Code.WHOLE_GRANT_COUNTED)
                .extracting(Finding::text)
                .containsExactly("1,000.00 USD is the whole value of grant g of 2024-01-01, which vests over 2 years;"
                        + " 1,000.00 USD of it vests after 2025-01-01, on 2026-01-01.");
    }

    @Test
    void theJobBeforeIsHeldBesideIt() {
        assertThat(findings("USD 120000", hireAfter("USD 150000")))
                .extracting(Finding::text, Finding::amount)
                .containsExactly(tuple(
                        "The job before paid 150,000.00 USD in total, as stated with the hire on "
                                + "2024-01-01. The claim is 30,000.00 USD (20.00 %) less; ANNUALIZED on the day of the hire, "
                                + "120,000.00 USD, is 30,000.00 USD (20.00 %) less.",
                        new BigDecimal("-30000.00")));
        assertThat(findings("USD 120000", hireAfter("USD 120000")).getFirst().text())
                .contains("The claim is the same; ANNUALIZED");
    }

    @Test
    void aHireThatLeavesPayOpenIsNotCompared() {
        Command open = new Action.Hire(
                        "Acme", "Dev", null, null, null, null, null, rate("USD 0"), null, null, money("USD 100000"))
                .on(day("2024-01-01"));

        assertThat(findings("USD 120000", open, raise("2024-02-01", "USD 120000")))
                .filteredOn(it -> it.code() == Code.COMPARED_WITH_PRIOR)
                .extracting(Finding::text)
                .containsExactly("The job before paid 100,000.00 USD in total, as stated with the hire on "
                        + "2024-01-01. The claim is 20,000.00 USD (20.00 %) more.");
    }

    @Test
    void aJobBeforeInAnotherCurrencyIsNamedAlone() {
        assertThat(findings("USD 120000", hireAfter("EUR 90000")))
                .containsExactly(new Finding(
                        Code.COMPARED_WITH_PRIOR,
                        "The job before paid 90,000.00 EUR in total, " + "as stated with the hire on 2024-01-01.",
                        null,
                        List.of(1)));
    }

    @Test
    void theJobBeforeAJobThatEndedBeforeTheWindowIsNoMatter() {
        Command early = new Action.Hire(
                        "Acme", "Dev", null, null, null, null, null, rate("USD 120000"), null, null, money("USD 90000"))
                .on(day("2020-01-01"));

        assertThat(findings("USD 120000", early, end("2024-01-01")))
                .extracting(Finding::code)
                .doesNotContain(Code.COMPARED_WITH_PRIOR);
        assertThat(findings("USD 120000", early, end("2024-01-02")))
                .extracting(Finding::code)
                .contains(Code.COMPARED_WITH_PRIOR);
    }

    @Test
    void firstYearIsThatOfTheJobInForceWhenTheWindowBegins() {
        Audit audit = audit(
                "USD 90000",
                hire("2023-05-01", "Acme", "Dev", null, "USD 90000"),
                end("2024-02-01"),
                hire("2024-03-01", "B", "Dev", null, "USD 150000"));
        Audit later = audit(
                "USD 150000",
                hire("2022-01-01", "Acme", "Dev", null, "USD 90000"),
                end("2023-02-01"),
                hire("2024-12-01", "B", "Dev", null, "USD 150000"),
                raise("2024-12-20", "USD 160000"));

        assertThat(audit.measures().getFirst().total()).isEqualTo("90000.00");
        assertThat(later.measures().getFirst())
                .isEqualTo(new ClaimedMeasure(
                        Measure.FIRST_YEAR, false, new BigDecimal("150000.00"), new BigDecimal("0.00")));
    }

    @Test
    void yearsAreToldAsTheyAre() {
        assertThat(Wording.years(Rational.of(4))).isEqualTo("4 years");
        assertThat(Wording.years(Rational.ONE)).isEqualTo("1 year");
        assertThat(Wording.years(Rational.of(5, 2))).isEqualTo("2.5 years");
        assertThat(Wording.years(Rational.of(40))).isEqualTo("40 years");
        assertThat(Wording.all(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
