package trackrecord.domain.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static trackrecord.domain.given.Given.benefit;
import static trackrecord.domain.given.Given.bonus;
import static trackrecord.domain.given.Given.day;
import static trackrecord.domain.given.Given.end;
import static trackrecord.domain.given.Given.fourYears;
import static trackrecord.domain.given.Given.grant;
import static trackrecord.domain.given.Given.hire;
import static trackrecord.domain.given.Given.leave;
import static trackrecord.domain.given.Given.money;
import static trackrecord.domain.given.Given.percent;
import static trackrecord.domain.given.Given.raise;
import static trackrecord.domain.given.Given.repay;
import static trackrecord.domain.given.Given.target;
import static trackrecord.domain.given.Given.vest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.claim.Audit.Verdict;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.given.Told;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit.Period;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.EmploymentId;

/** What each block means, in the year 2024 and in equal months. */
class CombinationsTest {

    private static final LocalDateRange YEAR = LocalDateRange.of(day("2024-01-01"), day("2025-01-01"));

    private static Claim claim(String amount) {
        return new Claim(money(amount), YEAR, null, Map.of(), null);
    }

    private static Blocks blocks(String currency, Command... commands) {
        return new Blocks(Told.of(commands).timeline(), claim(currency + " 1"), PayConvention.EQUAL_MONTHS);
    }

    private static Map<Object, String> amounts(Map<?, Figure> blocks) {
        Map<Object, String> amounts = new LinkedHashMap<>();
        blocks.forEach((block, figure) -> amounts.put(block, figure.amount().toPlainString()));
        return amounts;
    }

    @Test
    void theBaseAtTheEndAtTheStartAndAccrued() {
        Blocks blocks = blocks(
                "USD",
                hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
                raise("2024-01-01", "USD 132000"),
                raise("2024-12-31", "USD 144000"));

        assertThat(amounts(blocks.base()))
                .containsExactly(
                        Map.entry(Base.RATE_AT_END, "144000.00"),
                        Map.entry(Base.RATE_AT_START, "132000.00"),
                        Map.entry(Base.ACCRUED, "132032.26"));
    }

    @Test
    void whoIsHiredInTheWindowStartsOnThatDay() {
        Blocks blocks = blocks(
                "USD",
                hire("2022-01-01", "Before", "Dev", null, "USD 90000"),
                end("2023-01-01"),
                hire("2024-07-01", "Acme", "Dev", null, "USD 120000"),
                raise("2024-10-01", "USD 144000"));

        assertThat(amounts(blocks.base()))
                .containsExactly(
                        Map.entry(Base.RATE_AT_END, "144000.00"),
                        Map.entry(Base.RATE_AT_START, "120000.00"),
                        Map.entry(Base.ACCRUED, "66000.00"));
    }

    @Test
    void whoLeftInTheWindowHasNoRateAtItsEnd() {
        Blocks blocks =
                blocks("USD", hire("2022-01-01", "Acme", "Dev", null, "USD 120000", percent("10")), end("2024-07-01"));

        assertThat(amounts(blocks.base()))
                .containsExactly(Map.entry(Base.RATE_AT_START, "120000.00"), Map.entry(Base.ACCRUED, "60000.00"));
        assertThat(blocks.bonus()).containsOnlyKeys(Bonus.NONE);
    }

    @Test
    void whereNothingWasPaidEveryBlockIsNone() {
        Blocks blocks = blocks("USD", hire("2025-01-01", "Acme", "Dev", null, "USD 120000"));

        assertThat(amounts(blocks.base())).containsExactly(Map.entry(Base.NONE, "0.00"));
        assertThat(blocks.bonus()).containsOnlyKeys(Bonus.NONE);
        assertThat(blocks.signOn()).containsOnlyKeys(SignOn.NONE);
        assertThat(blocks.equity()).containsOnlyKeys(Equity.NONE);
        assertThat(blocks.benefits()).containsOnlyKeys(Benefits.NONE);
    }

    @Test
    void aTargetInPercentIsOfTheRateAtTheEndOrOfWhatAccrued() {
        Blocks blocks = blocks(
                "USD",
                hire("2024-01-01", "Acme", "Dev", null, "USD 120000", percent("10")),
                raise("2024-07-01", "USD 144000"),
                target("2024-09-01", percent("12.5")),
                leave("2024-12-01", "0"));

        // 120,000 / 2 + 144,000 / 12 x 5 accrued; December is unpaid.
        assertThat(amounts(blocks.bonus()))
                .containsExactly(
                        Map.entry(Bonus.TARGET_ON_END_RATE, "18000.00"),
                        Map.entry(Bonus.TARGET_ON_ACCRUED, "15000.00"),
                        Map.entry(Bonus.NONE, "0.00"));
        assertThat(blocks.bonus().get(Bonus.TARGET_ON_ACCRUED).facts()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aTargetIsTakenOfTheExactBaseAndRoundedOnce() {
        Blocks blocks = blocks("USD", hire("2024-12-31", "Acme", "Dev", null, "USD 100001", percent("50")));
        Figure target = blocks.bonus().get(Bonus.TARGET_ON_ACCRUED);

        // 100,001 / 12 / 31 is 268.8198..., shown as 268.82; half of it is 134.4099..., not 134.41 by way of 268.82.
        assertThat(target.op()).isEqualTo(Figure.Op.ROUND);
        assertThat(target.parts().getFirst().op()).isEqualTo(Figure.Op.PRODUCT);
        assertThat(target.parts().getFirst().exact())
                .isEqualTo(blocks.base()
                        .get(Base.ACCRUED)
                        .parts()
                        .getFirst()
                        .exact()
                        .times(Rational.of(1, 2)));
        assertThat(target.label()).isEqualTo("Target bonus on the base accrued");
        assertThat(target.parts().getFirst().formula()).isEqualTo("50 % of the base accrued");
    }

    @Test
    void aTargetAmountCountsAsItIs() {
        Blocks blocks = blocks(
                "USD",
                hire("2024-07-01", "Acme", "Dev", null, "USD 120000", new BonusTarget.Amount(money("USD 9000"))));

        assertThat(amounts(blocks.bonus()))
                .containsExactly(
                        Map.entry(Bonus.TARGET_ON_END_RATE, "9000.00"),
                        Map.entry(Bonus.TARGET_ON_ACCRUED, "9000.00"),
                        Map.entry(Bonus.NONE, "0.00"));
    }

    @Test
    void bonusesPaidAreLessRepaidAndSignOnBonusesApart() {
        Blocks blocks = blocks(
                "USD",
                hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
                bonus("2023-02-01", "USD 5000", BonusKind.SIGN_ON),
                bonus("2024-02-01", "USD 7000", BonusKind.SIGN_ON),
                bonus("2024-03-01", "USD 11000", BonusKind.ANNUAL),
                bonus("2024-04-01", "USD 300", BonusKind.SPOT),
                repay("2024-05-01", 2, "USD 1000"),
                repay("2024-06-01", 4, "USD 500"),
                repay("2025-06-01", 4, "USD 400"));

        assertThat(amounts(blocks.bonus()))
                .containsExactly(Map.entry(Bonus.PAID, "10800.00"), Map.entry(Bonus.NONE, "0.00"));
        assertThat(amounts(blocks.signOn()))
                .containsExactly(Map.entry(SignOn.NONE, "0.00"), Map.entry(SignOn.PAID, "6000.00"));
        assertThat(blocks.signOn().get(SignOn.PAID).facts()).containsExactly(2, 3, 6);
    }

    @Test
    void whatWasPaidAndWhollyRepaidGivesWayToNone() {
        Blocks blocks = blocks(
                "USD",
                hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
                bonus("2024-02-01", "USD 5000", BonusKind.SIGN_ON),
                repay("2024-05-01", 2, "USD 5000"));

        assertThat(blocks.signOn()).containsOnlyKeys(SignOn.NONE);
    }

    @Test
    void equityWholePerYearAndVested() {
        Blocks blocks = blocks(
                "USD",
                hire("2023-01-01", "Acme", "Dev", null, "USD 120000"),
                grant("2023-01-01", "old", "USD 40000", fourYears()),
                grant("2024-06-01", "new", "USD 80000", fourYears()),
                vest("2024-01-01", "old", "USD 10000"),
                vest("2024-04-01", "old", "USD 2500"));

        assertThat(amounts(blocks.equity()))
                .containsExactly(
                        Map.entry(Equity.WHOLE_GRANTS, "80000.00"),
                        Map.entry(Equity.PER_VESTING_YEAR, "30000.00"),
                        Map.entry(Equity.VESTED, "12500.00"),
                        Map.entry(Equity.NONE, "0.00"));
    }

    @Test
    void benefitsAsTheyAccrued() {
        Blocks blocks = blocks(
                "USD",
                hire("2024-07-01", "Acme", "Dev", null, "USD 120000"),
                benefit("2024-07-01", "desk", "USD 500", Period.MONTH),
                benefit("2024-08-01", "move", "USD 4000", Period.ONCE));

        assertThat(amounts(blocks.benefits()))
                .containsExactly(Map.entry(Benefits.NONE, "0.00"), Map.entry(Benefits.ACCRUED, "7000.00"));
    }

    @Test
    void onlyPayInTheCurrencyOfTheClaimCounts() {
        Command[] commands = {
            hire("2024-01-01", "Acme", "Dev", null, "USD 120000", percent("10")),
            bonus("2024-02-01", "EUR 4000", BonusKind.SPOT),
            grant("2024-02-01", "g", "EUR 8000", fourYears())
        };

        assertThat(blocks("EUR", commands).base()).containsOnlyKeys(Base.NONE);
        assertThat(amounts(blocks("EUR", commands).bonus()))
                .containsExactly(Map.entry(Bonus.PAID, "4000.00"), Map.entry(Bonus.NONE, "0.00"));
        assertThat(blocks("USD", commands).equity()).containsOnlyKeys(Equity.NONE);
        assertThat(blocks("USD", commands).bonus()).doesNotContainKey(Bonus.PAID);
    }

    @Test
    void whatDiffersOnlyInNamesStandsInOneRowInTheOrderOfTheBlocks() {
        Timeline timeline = Told.of(
                        hire("2024-01-01", "Acme", "Dev", null, "USD 120000", percent("10")),
                        bonus("2024-12-01", "USD 12000", BonusKind.ANNUAL))
                .timeline();
        List<Combination> combinations = Audit.of(timeline, claim("USD 132000"), PayConvention.EQUAL_MONTHS)
                .combinations();

        assertThat(combinations)
                .extracting(Combination::base, Combination::bonus)
                .containsExactly(tuple(Base.RATE_AT_END, Bonus.TARGET_ON_END_RATE));
        assertThat(combinations.getFirst().ways())
                .extracting(Combination.Way::base, Combination.Way::bonus)
                .containsExactly(
                        tuple(Base.RATE_AT_END, Bonus.TARGET_ON_ACCRUED),
                        tuple(Base.RATE_AT_END, Bonus.PAID),
                        tuple(Base.RATE_AT_START, Bonus.TARGET_ON_END_RATE),
                        tuple(Base.RATE_AT_START, Bonus.TARGET_ON_ACCRUED),
                        tuple(Base.RATE_AT_START, Bonus.PAID),
                        tuple(Base.ACCRUED, Bonus.TARGET_ON_END_RATE),
                        tuple(Base.ACCRUED, Bonus.TARGET_ON_ACCRUED),
                        tuple(Base.ACCRUED, Bonus.PAID));
    }

    @Test
    void atMostTwentyAreListedTheNearestFirst() {
        Timeline timeline = Told.of(
                        hire("2024-01-01", "Acme", "Dev", null, "USD 100000", percent("1")),
                        raise("2024-07-01", "USD 100500"),
                        bonus("2024-02-01", "USD 999", BonusKind.ANNUAL),
                        bonus("2024-02-01", "USD 10", BonusKind.SIGN_ON),
                        benefit("2024-01-01", "desk", "USD 5", Period.YEAR))
                .timeline();
        Claim claim = new Claim(money("USD 100999"), YEAR, new BigDecimal("2000"), Map.of(), null);
        Audit audit = Audit.of(timeline, claim, PayConvention.EQUAL_MONTHS);

        assertThat(audit.combinations()).hasSize(20).isSortedAccordingTo((one, other) -> one.difference()
                .abs()
                .compareTo(other.difference().abs()));
        assertThat(audit.combinations().getFirst().difference()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void inAnyCareerEveryCombinationAddsUpAndNoneIsMissing(long seed) {
        Timeline timeline = RandomCareers.of(seed, 80).history().timeline();
        LocalDate from = timeline.firstDay().plusDays(seed * 50);
        LocalDateRange window = LocalDateRange.of(from, from.plusDays(366 + seed * 10));
        Claim claim = new Claim(money("USD 123456"), window, new BigDecimal("99999999"), Map.of(), null);
        Blocks blocks = new Blocks(timeline, claim, PayConvention.EQUAL_MONTHS);
        Map<List<BigDecimal>, BigDecimal> rows = new LinkedHashMap<>();
        for (Figure base : blocks.base().values()) {
            for (Figure bonus : blocks.bonus().values()) {
                for (Figure signOn : blocks.signOn().values()) {
                    for (Figure equity : blocks.equity().values()) {
                        for (Figure benefits : blocks.benefits().values()) {
                            List<BigDecimal> amounts = Stream.of(base, bonus, signOn, equity, benefits)
                                    .map(Figure::amount)
                                    .toList();
                            rows.put(amounts, amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
                        }
                    }
                }
            }
        }
        List<BigDecimal> expected = new ArrayList<>(rows.values());
        expected.sort((one, other) -> distance(one).compareTo(distance(other)));
        Audit audit = Audit.of(timeline, claim, PayConvention.EQUAL_MONTHS);

        assertThat(audit.verdict()).isEqualTo(Verdict.STANDARD);
        assertThat(audit.combinations())
                .as("seed %s", seed)
                .extracting(it -> distance(it.amount()))
                .containsExactlyElementsOf(expected.stream()
                        .limit(20)
                        .map(CombinationsTest::distance)
                        .toList());
        assertThat(audit.combinations()).allSatisfy(it -> {
            assertThat(it.difference()).isEqualByComparingTo(new BigDecimal("123456").subtract(it.amount()));
            assertThat(it.figure().amount()).isEqualTo(it.amount());
        });
        // What was received is one of them: the blocks are the measures' own figures.
        BigDecimal received = Compensation.realized(timeline, window, PayConvention.EQUAL_MONTHS)
                .in(claim.currency())
                .map(it -> it.totalWithBenefits().amount())
                .orElse(new BigDecimal("0.00"));
        assertThat(blocks.accrued()
                        .amount()
                        .add(valueOf(blocks.bonus(), Bonus.PAID))
                        .add(valueOf(blocks.signOn(), SignOn.PAID))
                        .add(valueOf(blocks.equity(), Equity.VESTED))
                        .add(valueOf(blocks.benefits(), Benefits.ACCRUED)))
                .as("seed %s", seed)
                .isEqualByComparingTo(received);
    }

    private static BigDecimal distance(BigDecimal amount) {
        return amount.subtract(new BigDecimal("123456.00")).abs();
    }

    private static <B> BigDecimal valueOf(Map<B, Figure> blocks, B block) {
        return blocks.containsKey(block) ? blocks.get(block).amount() : BigDecimal.ZERO;
    }

    private static Command job(String employer, String base, BonusTarget target) {
        EmploymentId id = new EmploymentId(employer.toLowerCase(Locale.ROOT));
        String on = "2023-01-01";
        return hire(on, employer, "Dev", null, base, target).about(id);
    }

    @Test
    void aBlockSaysOfWhatItIs() {
        Command hired = job("Acme", "USD 120000", percent("10"));
        Command spot = bonus("2024-03-01", "USD 500", BonusKind.SPOT);
        Map<Bonus, Figure> blocks = blocks("USD", hired, spot).bonus();
        Figure target = blocks.get(Bonus.TARGET_ON_ACCRUED);
        Figure part = target.parts().getFirst();
        Figure paid = blocks.get(Bonus.PAID).parts().getFirst();

        assertThat(part.label()).isEqualTo("Target bonus at Acme");
        assertThat(part.formula()).isEqualTo("10 % of the base accrued");
        assertThat(paid.label()).isEqualTo("Paid");
        assertThat(blocks.get(Bonus.NONE).label()).isEqualTo("None");
    }

    @Test
    void aTargetAmountStandsAsItWasSet() {
        BonusTarget amount = new BonusTarget.Amount(money("USD 12000"));
        Command hired = job("Acme", "USD 120000", amount);
        Map<Bonus, Figure> blocks = blocks("USD", hired).bonus();
        Figure target = blocks.get(Bonus.TARGET_ON_ACCRUED);
        Figure part = target.parts().getFirst();
        String formula = "12,000.00 USD a year from 2023-01-01";

        assertThat(part.label()).isEqualTo("Target bonus at Acme");
        assertThat(part.formula()).isEqualTo(formula);
    }

    @Test
    void targetsOfSeveralJobsInOneCurrencyAreAdded() {
        Command acme = job("Acme", "USD 120000", percent("10"));
        Command beta = job("Beta", "USD 20000", percent("5"));
        Command gamma = job("Gamma", "EUR 20000", percent("5"));
        Map<Bonus, Figure> blocks = blocks("USD", acme, beta, gamma).bonus();
        Figure target = blocks.get(Bonus.TARGET_ON_ACCRUED);
        Figure sum = target.parts().getFirst();
        Figure first = sum.parts().getFirst();
        Figure last = sum.parts().getLast();

        assertThat(target.amount()).isEqualByComparingTo("13000");
        assertThat(sum.label()).isEqualTo("Target bonuses");
        assertThat(sum.parts()).hasSize(2);
        assertThat(first.label()).isEqualTo("Target bonus at Acme");
        assertThat(last.label()).isEqualTo("Target bonus at Beta");
    }

    @Test
    void equityThatWasReceivedIsVestedOrAlsoBought() {
        Command hired = hire("2023-01-01", "Acme", "Dev", null, "USD 1");
        Command granted = grant("2023-01-01", "g", "USD 1600", fourYears());
        Command vested = vest("2024-01-01", "g", "USD 400");
        BigMoney price = BigMoney.parse("USD 8");
        BigMoney worth = BigMoney.parse("USD 10");
        BigDecimal ten = BigDecimal.TEN;
        Action shares = new Action.PurchaseShares(ten, price, worth, null);
        Command bought = shares.on(day("2024-02-01"));
        Blocks stock = blocks("USD", hired, granted, vested);
        Blocks both = blocks("USD", hired, granted, vested, bought);
        Figure alone = stock.equity().get(Equity.VESTED);
        Figure together = both.equity().get(Equity.VESTED);
        String words = "Equity vested, exercised or bought";

        assertThat(alone.label()).isEqualTo("Equity vested");
        assertThat(together.label()).isEqualTo(words);
    }
}
