package trackrecord.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.refusal.Problem;

/** Of every kind of command each field is checked: where all of them are wrong, all of them are named. */
class EveryFieldTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final Money OWED = Money.parse("USD -1");
    private static final BigMoney UNPRICED = BigMoney.parse("USD -1");
    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final BigDecimal LESS = new BigDecimal("-1");
    private static final BigDecimal LONG = new BigDecimal("1.00000000001");
    private static final BigMoney ONE = BigMoney.parse("USD 1");

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(
                        new Action.Hire(
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                monthly("USD -1", "0"),
                                Rational.ZERO,
                                new BonusTarget.Percent(LESS),
                                OWED),
                        "employer title level team location manager employmentType baseSalary/amount"
                                + " baseSalary/perYear fte bonusTarget/percent priorTotal/amount"),
                wrong(new Action.Raise(monthly("USD 0", "10001"), ""), "baseSalary/amount baseSalary/perYear reason"),
                wrong(new Action.Raise(null, null), "baseSalary"),
                wrong(
                        new Action.AdjustSalary(monthly("USD -1", "0"), ""),
                        "baseSalary/amount baseSalary/perYear reason"),
                wrong(new Action.AdjustSalary(null, null), "baseSalary reason"),
                wrong(
                        new Action.Promote("", "", monthly("USD -1", "0"), ""),
                        "title level baseSalary/amount baseSalary/perYear reason"),
                wrong(new Action.Transfer("", "", "", "", "", ""), "team location manager title level employmentType"),
                wrong(new Action.ChangeHours(Rational.of(3), ""), "fte reason"),
                wrong(new Action.ChangeHours(null, null), "fte"),
                wrong(new Action.ChangeHours(Rational.parse("1/1000000000000"), null), "fte"),
                wrong(new Action.SetBonusTarget(new BonusTarget.Percent(null)), "bonusTarget/percent"),
                wrong(new Action.SetBonusTarget(new BonusTarget.Amount(null)), "bonusTarget/amount"),
                wrong(
                        new Action.PayBonus(
                                OWED, null, LocalDateRange.of(LocalDate.of(1800, 1, 1), LocalDate.of(2300, 1, 1))),
                        "amount/amount kind forPeriod/from forPeriod/to"),
                wrong(new Action.RepayBonus(0, OWED, ""), "fact amount/amount reason"),
                wrong(
                        new Action.GrantRsu("", new Granted.Units(NONE, UNPRICED), held("")),
                        "grantId units unitPrice/amount vesting/heldUntil"),
                wrong(new Action.GrantRsu("g", new Granted.Value(OWED), null), "value/amount"),
                wrong(
                        new Action.GrantRsu("g", new Granted.Value(Money.parse("USD 1")), segments(101)),
                        "vesting/segments"),
                wrong(
                        new Action.VestRsu("", new Vested.Units(NONE, UNPRICED, LESS)),
                        "grantId units unitPrice/amount withheldUnits"),
                wrong(
                        new Action.VestRsu("g", new Vested.Units(BigDecimal.ONE, null, LONG)),
                        "withheldUnits withheldUnits"),
                wrong(new Action.VestRsu("g", new Vested.Value(OWED, OWED)), "value/amount marketValue/amount"),
                wrong(new Action.ForfeitRsu("", new Quantity.Units(NONE), ""), "grantId units reason"),
                wrong(new Action.ForfeitRsu("g", new Quantity.Value(OWED), null), "value/amount"),
                wrong(new Action.AdjustUnits("", NONE, null), "grantId reason units"),
                wrong(new Action.AdjustUnits("g", LONG, AdjustmentReason.PERFORMANCE), "units"),
                wrong(new Action.AdjustUnits("g", null, AdjustmentReason.PERFORMANCE), "units"),
                wrong(new Action.ExerciseOptions("", NONE, UNPRICED, null), "grantId units unitPrice/amount"),
                wrong(new Action.ExerciseOptions("o", null, null, null), "units"),
                wrong(new Action.CancelOptions("", NONE, ""), "grantId units reason"),
                wrong(
                        new Action.PurchaseShares(NONE, UNPRICED, UNPRICED, UNPRICED),
                        "units price/amount unitPrice/amount offeringPrice/amount"),
                wrong(
                        new Action.PurchaseShares(
                                BigDecimal.ONE, ONE, BigMoney.parse("EUR 1"), BigMoney.parse("EUR 1")),
                        "unitPrice/currency offeringPrice/currency"),
                wrong(new Action.PurchaseShares(null, null, null, null), "units price unitPrice"),
                wrong(new Action.RecordVestingEvent("", "", Rational.of(2)), "event employer fraction"),
                wrong(new Action.RecordSharePrice("", UNPRICED), "employer unitPrice/amount"),
                wrong(new Action.RecordSplit("", Rational.ZERO), "employer ratio ratio"),
                wrong(new Action.RecordSplit("Acme", Rational.of(1_000_001)), "ratio"),
                wrong(new Action.RecordSplit("Acme", null), "ratio"),
                wrong(
                        new Action.StartBenefit("", "", new CashBenefit(OWED, null)),
                        "benefitId name cash/amount/amount cash/period"),
                wrong(new Action.EndBenefit(""), "benefitId"),
                wrong(new Action.StartLeave("", LESS, null), "kind payPercent"),
                wrong(
                        new Action.RecordIncident("", null, null, List.of("a", ""), "", "", 36_526, List.of("")),
                        "title systems/1 impact lesson durationDays tags/0"),
                wrong(
                        new Action.RecordAchievement(
                                "",
                                null,
                                List.of(new Metric.Change("", LONG, ""), new Metric.Move("", LONG, LONG, "")),
                                "",
                                "x",
                                null,
                                List.of("")),
                        "title category metrics/0/name metrics/0/unit metrics/0/change metrics/1/name metrics/1/unit"
                                + " metrics/1/from metrics/1/to lesson url tags/0"),
                wrong(
                        new Action.RecordAchievement(
                                "x",
                                AchievementCategory.DELIVERY,
                                Collections.nCopies(101, new Metric.Change("", LONG, "")),
                                null,
                                null,
                                null,
                                null),
                        "metrics"),
                wrong(
                        new Action.EndEmployment(
                                null,
                                List.of(
                                        new Acceleration("", new Quantity.Units(NONE)),
                                        new Acceleration("g", new Quantity.Value(OWED)),
                                        new Acceleration("g", null)),
                                List.of("")),
                        "reason accelerate/2 accelerate/0/grantId accelerate/0/units accelerate/1/value/amount keep/0"));
    }

    private static Arguments wrong(Action action, String pointers) {
        return arguments(action.getClass().getSimpleName(), action, pointers);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource
    void wrong(String kind, Action action, String pointers) {
        assertThat(FieldRules.problems(action.on(DAY), 0))
                .extracting(it -> it.pointer().substring(1))
                .containsExactly(pointers.split(" "));
    }

    @Test
    void aListThatIsTooLongIsNotLookedInto() {
        List<Acceleration> all = IntStream.range(0, 101)
                .mapToObj(it -> new Acceleration("", new Quantity.Units(NONE)))
                .toList();

        assertThat(FieldRules.problems(new Action.EndEmployment(EndReason.OTHER, all, null).on(DAY), 0))
                .filteredOn(it -> !it.message().contains("named twice"))
                .extracting(Problem::pointer)
                .containsExactly("/accelerate");
    }

    @Test
    void everyFieldOfOptionsIsChecked() {
        OptionTerms terms = new OptionTerms(
                null,
                NONE,
                UNPRICED,
                BigMoney.parse("EUR -1"),
                BigMoney.parse("EUR -1"),
                Money.parse("EUR -1"),
                DAY.minusDays(1),
                null,
                List.of());

        assertThat(pointers(new Action.GrantOptions("", terms, held(""))))
                .containsExactly(
                        "/grantId",
                        "/kind",
                        "/units",
                        "/exercisePrice/amount",
                        "/unitPrice/amount",
                        "/fairValue/amount",
                        "/claimedValue/amount",
                        "/unitPrice/currency",
                        "/fairValue/currency",
                        "/claimedValue/currency",
                        "/expiresOn",
                        "/vesting/heldUntil");
    }

    @Test
    void optionsCanExpireOnTheDayOfTheirGrantAndNotAfterTheLastDayThatIsKept() {
        assertThat(pointers(options(DAY, null))).isEmpty();
        assertThat(pointers(options(FieldRules.LAST_DAY.plusDays(1), null))).containsExactly("/expiresOn");
    }

    @Test
    void aReasonHasOneWindowAndOneWindowIsForAllOthers() {
        ExerciseWindow others = new ExerciseWindow(null, Period.ofMonths(3));
        ExerciseWindow retired = window(Period.ofYears(1), EndReason.RETIRED);

        assertThat(pointers(options(null, List.of(others, retired)))).isEmpty();
        assertThat(pointers(options(null, List.of(others, retired, others)))).containsExactly("/windows/2/reasons");
        assertThat(pointers(
                        options(null, List.of(retired, window(Period.ofDays(1), EndReason.DEATH, EndReason.RETIRED)))))
                .containsExactly("/windows/1/reasons/1");
        assertThat(pointers(options(null, List.of(window(Period.ofDays(1)))))).containsExactly("/windows/0/reasons");
        assertThat(pointers(options(
                        null,
                        List.of(new ExerciseWindow(Collections.nCopies(101, EndReason.DEATH), Period.ofDays(1))))))
                .containsExactly("/windows/0/reasons");
        assertThat(pointers(options(null, Collections.nCopies(101, others)))).containsExactly("/windows");
    }

    @Test
    void aWindowLastsAtMostAHundredYears() {
        assertThat(pointers(lasting(Period.ofYears(100)))).isEmpty();
        assertThat(pointers(lasting(Period.ofMonths(1_201)))).containsExactly("/windows/0/period");
        assertThat(pointers(lasting(Period.of(100, 0, 1)))).containsExactly("/windows/0/period");
        assertThat(pointers(lasting(Period.ofDays(36_600)))).containsExactly("/windows/0/period");
        assertThat(pointers(lasting(Period.ofDays(-1)))).containsExactly("/windows/0/period");
        assertThat(pointers(lasting(null))).containsExactly("/windows/0/period");
    }

    @Test
    void withheldUnitsAreAtMostThoseThatVest() {
        assertThat(pointers(new Action.VestRsu("g", new Vested.Units(BigDecimal.TEN, null, BigDecimal.TEN))))
                .isEmpty();
        assertThat(pointers(new Action.VestRsu("g", new Vested.Units(BigDecimal.TEN, null, NONE))))
                .isEmpty();
        assertThat(pointers(new Action.VestRsu("g", new Vested.Units(BigDecimal.ONE, null, BigDecimal.TEN))))
                .containsExactly("/withheldUnits");
    }

    @Test
    void theLargestThatIsAllowedIsAllowed() {
        assertThat(pointers(new Action.ChangeHours(Rational.of(2), null))).isEmpty();
        assertThat(pointers(new Action.Raise(monthly("USD 1", "10000"), null))).isEmpty();
        assertThat(pointers(new Action.RecordIncident("x", null, null, null, null, null, 36_525, null)))
                .isEmpty();
        assertThat(pointers(new Action.RecordIncident(
                        "x", null, null, Collections.nCopies(100, "s"), "x".repeat(10_000), null, null, null)))
                .isEmpty();
        assertThat(pointers(new Action.RecordSplit("Acme", Rational.of(1_000_000))))
                .isEmpty();
        assertThat(pointers(new Action.RecordSplit("Acme", Rational.of(1, 1_000_000))))
                .isEmpty();
        assertThat(pointers(new Action.RecordSplit("Acme", Rational.of(1, 1_000_001))))
                .containsExactly("/ratio");
        assertThat(pointers(
                        new Action.AdjustUnits("g", new BigDecimal("999999999999999"), AdjustmentReason.PERFORMANCE)))
                .isEmpty();
        assertThat(pointers(
                        new Action.AdjustUnits("g", new BigDecimal("-1000000000000000"), AdjustmentReason.PERFORMANCE)))
                .containsExactly("/units");
        assertThat(pointers(new Action.AdjustUnits("g", new BigDecimal("1.0000000001"), AdjustmentReason.PERFORMANCE)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Evening", "evening job", "", "é"})
    void anEmploymentIdIsASlug(String id) {
        assertThat(FieldRules.problems(new Action.EndLeave().on(DAY).about(new EmploymentId(id)), 0))
                .extracting(Problem::pointer)
                .containsExactly("/employment");
        assertThat(FieldRules.problems(new Action.EndLeave().on(DAY).about(new EmploymentId("evening-job2")), 0))
                .isEmpty();
        assertThat(FieldRules.problems(new Action.EndLeave().on(DAY).about(new EmploymentId("a".repeat(65))), 0))
                .hasSize(1);
    }

    @Test
    void whatWasRecordedKeepsOnlyToTheOldestRules() {
        Rational long13 = Rational.parse("1/1000000000000");

        assertThat(recorded(new Action.RecordVestingEvent("ipo", null, long13))).isEmpty();
        assertThat(recorded(new Action.NameCareer("a\u202Eb"))).isEmpty();
        assertThat(recorded(new Action.NameCareer("a\u0007b"))).containsExactly("/name");
        assertThat(recorded(new Action.NameCareer("a\nb"))).containsExactly("/name");
        assertThat(recorded(new Action.NameCareer(" "))).containsExactly("/name");
        assertThat(recorded(new Action.Raise(PayRate.aYear(Money.parse("USD 1")), "one\ntwo\u202E")))
                .isEmpty();
        assertThat(recorded(new Action.Raise(PayRate.aYear(Money.parse("USD 1")), "\u0007")))
                .containsExactly("/reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "http://example.com", "HTTPS://example.com/a"})
    void aWebAddressIsOneOfTheWeb(String url) {
        assertThat(pointers(
                        new Action.RecordAchievement("x", AchievementCategory.SPEAKING, null, null, url, null, null)))
                .isEmpty();
    }

    private static List<String> pointers(Action action) {
        return FieldRules.problems(action.on(DAY), 0).stream()
                .map(Problem::pointer)
                .toList();
    }

    private static List<String> recorded(Action action) {
        return FieldRules.problemsOfRecorded(action.on(DAY)).stream()
                .map(Problem::pointer)
                .toList();
    }

    private static PayRate monthly(String amount, String perYear) {
        return new PayRate(BigMoney.parse(amount), PayRate.Per.MONTH, new BigDecimal(perYear));
    }

    private static VestingTerms held(String until) {
        return new VestingTerms(
                null,
                List.of(new VestingTerms.Segment(1, 1, VestingTerms.PeriodType.MONTHS, Rational.ONE, null, null)),
                null,
                null,
                until);
    }

    private static VestingTerms segments(int count) {
        return new VestingTerms(
                null,
                Collections.nCopies(
                        count, new VestingTerms.Segment(1, 1, VestingTerms.PeriodType.MONTHS, Rational.ZERO, null, "")),
                null,
                null,
                null);
    }

    private static Action options(LocalDate expiresOn, List<ExerciseWindow> windows) {
        return new Action.GrantOptions(
                "o",
                new OptionTerms(OptionKind.NSO, BigDecimal.TEN, ONE, null, null, null, expiresOn, null, windows),
                null);
    }

    private static Action lasting(Period period) {
        return options(null, List.of(new ExerciseWindow(null, period)));
    }

    private static ExerciseWindow window(Period period, EndReason... reasons) {
        return new ExerciseWindow(List.of(reasons), period);
    }
}
