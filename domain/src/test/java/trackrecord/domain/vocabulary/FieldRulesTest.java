package trackrecord.domain.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
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
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;

class FieldRulesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final Money PAY = Money.parse("USD 172000");
    private static final Money NOTHING = Money.parse("USD 0");
    private static final Money OWED = Money.parse("USD -1");
    private static final BigMoney PRICE = BigMoney.parse("USD 12.3456789012");
    private static final BigDecimal TEN = BigDecimal.TEN;

    static Stream<Arguments> accepted() {
        return Stream.of(
                arguments("a hire with what is required", hire("Discord", PAY, null)),
                arguments("a hire whose pay is not known", hire("Discord", NOTHING, null)),
                arguments("a bonus target of nothing", hire("Discord", PAY, percent("0"))),
                arguments("the first day", name(FieldRules.FIRST_DAY, "Me")),
                arguments("the last day", name(FieldRules.LAST_DAY, "Me")),
                arguments("the longest name", name(DAY, "x".repeat(200))),
                arguments(
                        "a note of several lines",
                        new DatedCommand(DAY, new Action.EndLeave(), new Remarks("one\n\ttwo", null))),
                arguments("a grant of a value", grant(PAY, null, null)),
                arguments("a grant in units", grant(null, TEN, PRICE)),
                arguments("a worthless vest", vest(TEN, BigMoney.parse("USD 0"), null, null)),
                arguments("a vest of money at a market value", vest(null, null, PAY, NOTHING)),
                arguments("an event that releases nothing", event(Rational.ZERO)),
                arguments("an event that releases all", event(Rational.ONE)),
                arguments("a reverse split", split("1/20")),
                arguments("twelve digits", split("999999999999/999999999998")),
                arguments("an unpaid leave", leave("0")),
                arguments("a fully paid leave", leave("100")),
                arguments("a change", achievement(new Metric.Change("restarts", new BigDecimal("-40"), "%"))),
                arguments("from and to", achievement(new Metric.Move("latency", TEN, BigDecimal.ZERO, "ms"))),
                arguments("an incident of no duration", incident(0)),
                arguments("all that is left", end(List.of(new Acceleration("g1", null)), List.of("g2"))),
                arguments("a correction", new Command.Correct(3, name(DAY, "Me"), Remarks.NONE)),
                arguments("a retraction", new Command.Retract(3, "never happened", Remarks.NONE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void accepted(String what, Command command) {
        assertThat(FieldRules.problems(command, 0)).isEmpty();
    }

    @Test
    void whatWasRecordedMayShowNothing() {
        assertThat(FieldRules.problemsOfRecorded(name(DAY, "\u200B"))).isEmpty();
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("no date", name(null, "Me"), "/effectiveOn", "missing"),
                arguments(
                        "before the first day",
                        name(FieldRules.FIRST_DAY.minusDays(1), "Me"),
                        "/effectiveOn",
                        "between 1900-01-01 and 2199-12-31"),
                arguments(
                        "after the last day",
                        name(FieldRules.LAST_DAY.plusDays(1), "Me"),
                        "/effectiveOn",
                        "not 2200-01-01"),
                arguments("no name", name(DAY, null), "/name", "name is missing"),
                arguments("a blank name", name(DAY, "  "), "/name", "must not be empty"),
                arguments("an invisible name", name(DAY, "\u200B\uFEFF"), "/name", "all its characters are invisible"),
                arguments(
                        "an invisible note",
                        new DatedCommand(DAY, new Action.EndLeave(), new Remarks("\u2060", null)),
                        "/note",
                        "invisible; leave it out instead"),
                arguments("blanks around a name", name(DAY, " Me "), "/name", "write \"Me\""),
                arguments("a name too long", name(DAY, "x".repeat(201)), "/name", "at most 200"),
                arguments("two lines of name", name(DAY, "a\nb"), "/name", "one line"),
                arguments(
                        "a blank note",
                        new DatedCommand(DAY, new Action.EndLeave(), new Remarks("", null)),
                        "/note",
                        "empty"),
                arguments(
                        "a note too long",
                        new DatedCommand(DAY, new Action.EndLeave(), new Remarks("x".repeat(10_001), null)),
                        "/note",
                        "10000"),
                arguments(
                        "a bell in a note",
                        new DatedCommand(DAY, new Action.EndLeave(), new Remarks("ding\u0007", null)),
                        "/note",
                        "control"),
                arguments(
                        "a blank source",
                        new DatedCommand(DAY, new Action.EndLeave(), new Remarks(null, " ")),
                        "/source",
                        "empty"),
                arguments("a negative salary", hire("Discord", OWED, null), "/baseSalary/amount", "0 or more"),
                arguments(
                        "a raise to nothing",
                        new Action.Raise(PayRate.aYear(NOTHING), null).on(DAY),
                        "/baseSalary/amount",
                        "greater than 0"),
                arguments("no salary", hire("Discord", null, null), "/baseSalary", "missing"),
                arguments(
                        "an absurd salary",
                        hire("D", Money.parse("USD 1000000000000000"), null),
                        "/baseSalary/amount",
                        "15 digits"),
                arguments("a negative target", hire("D", PAY, percent("-1")), "/bonusTarget/percent", "between"),
                arguments(
                        "a target with many decimals",
                        hire("D", PAY, percent("1.00000000001")),
                        "/bonusTarget/percent",
                        "10 decimals"),
                arguments(
                        "a negative target amount",
                        hire("D", PAY, new BonusTarget.Amount(Money.parse("USD -1"))),
                        "/bonusTarget/amount/amount",
                        "0 or more"),
                arguments("no target", new Action.SetBonusTarget(null).on(DAY), "/bonusTarget", "missing"),
                arguments("a period of no day", bonus(LocalDateRange.of(DAY, DAY)), "/forPeriod/to", "first day after"),
                arguments("no units", grant(null, BigDecimal.ZERO, PRICE), "/units", "greater than 0"),
                arguments("more than all", event(Rational.of(3, 2)), "/fraction", "between 0 and 1, not 3/2"),
                arguments(
                        "thirteen digits", event(Rational.parse("1/1000000000000")), "/fraction", "at most 12 digits"),
                arguments(
                        "a split of thirteen digits",
                        split("1000000000000/999999999999"),
                        "/ratio",
                        "at most 12 digits"),
                arguments(
                        "a percentage of thirteen digits",
                        granted(segment("1/1000000000000", "1/1")),
                        "/vesting/segments/0/percentage",
                        "at most 12 digits"),
                arguments(
                        "a cliff of thirteen digits",
                        granted(segment("1/1", "1/1000000000000")),
                        "/vesting/segments/0/cliff/percentage",
                        "at most 12 digits"),
                arguments(
                        "a share price of nothing",
                        new Action.RecordSharePrice("D", BigMoney.parse("USD 0")).on(DAY),
                        "/unitPrice/amount",
                        "greater than 0"),
                arguments("a split that splits nothing", split("1/1"), "/ratio", "20/1"),
                arguments("a leave paid too well", leave("100.01"), "/payPercent", "between 0 and 100"),
                arguments("a negative duration", incident(-1), "/durationDays", "whole number of days"),
                arguments(
                        "a benefit of nothing",
                        new Action.StartBenefit("b", "B", new CashBenefit(NOTHING, CashBenefit.Period.YEAR)).on(DAY),
                        "/cash/amount/amount",
                        "greater than 0"),
                arguments("a grant kept twice", end(null, List.of("g", "g")), "/keep/1", "twice"),
                arguments("a fact without a number", new Command.Retract(0, "no", Remarks.NONE), "/fact", "from 1 on"),
                arguments(
                        "a replacement's field",
                        new Command.Correct(1, name(DAY, ""), Remarks.NONE),
                        "/replacement/name",
                        "empty"),
                arguments(
                        "a replacement's date",
                        new Command.Correct(1, name(null, "Me"), Remarks.NONE),
                        "/replacement/effectiveOn",
                        "missing"),
                arguments("no replacement", new Command.Correct(1, null, Remarks.NONE), "/replacement", "missing"),
                arguments(
                        "too many tags",
                        new Action.RecordIncident(
                                        "x", null, null, null, null, null, null, Collections.nCopies(101, "t"))
                                .on(DAY),
                        "/tags",
                        "at most 100"),
                arguments(
                        "a blank event",
                        granted(new VestingTerms(
                                DAY,
                                List.of(new VestingTerms.Segment(
                                        1, 1, VestingTerms.PeriodType.DAYS, Rational.ONE, null, " ")),
                                null,
                                null,
                                null)),
                        "/vesting/segments/0/event",
                        "empty"),
                arguments(
                        "vesting from long ago",
                        granted(new VestingTerms(LocalDate.of(1800, 1, 1), List.of(), null, null, null)),
                        "/vesting/start",
                        "between"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, Command command, String pointer, String message) {
        assertThat(FieldRules.problems(command, 4)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.INVALID_FIELD);
            assertThat(problem.command()).isEqualTo(4);
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.message()).contains(message);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "ftp://example.com",
                "javascript:alert(1)",
                "https://",
                "http://a b",
                "//example.com"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertThat(FieldRules.problems(linked(url), 0))
                .extracting(Problem::pointer)
                .containsExactly("/url");
    }

    @Test
    void acceptsAWebAddress() {
        assertThat(FieldRules.problems(linked("https://example.com/a?b=c#d"), 0))
                .isEmpty();
    }

    @Test
    void namesAnotherCurrency() {
        assertThat(FieldRules.problems(vest(null, null, PAY, Money.parse("EUR 1")), 0))
                .extracting(Problem::code, Problem::pointer)
                .containsExactly(tuple(Code.CURRENCY_DIFFERS, "/marketValue/currency"));
    }

    @Test
    void listsEverythingAtOnce() {
        var command =
                new Action.Hire(" ", null, "", null, null, null, null, PayRate.aYear(OWED), null, null, null).on(null);

        assertThat(FieldRules.problems(command, 0))
                .extracting(Problem::pointer)
                .containsExactly("/effectiveOn", "/employer", "/title", "/level", "/baseSalary/amount");
    }

    private static DatedCommand name(LocalDate on, String name) {
        return new Action.NameCareer(name).on(on);
    }

    private static Command hire(String employer, Money base, BonusTarget target) {
        return new Action.Hire(
                        employer,
                        "Developer",
                        null,
                        null,
                        null,
                        null,
                        null,
                        base == null ? null : PayRate.aYear(base),
                        null,
                        target,
                        null)
                .on(DAY);
    }

    private static BonusTarget percent(String percent) {
        return new BonusTarget.Percent(new BigDecimal(percent));
    }

    private static Command bonus(LocalDateRange period) {
        return new Action.PayBonus(PAY, BonusKind.ANNUAL, period).on(DAY);
    }

    private static Command grant(Money value, BigDecimal units, BigMoney price) {
        return new Action.GrantRsu(
                        "g1", units == null ? new Granted.Value(value) : new Granted.Units(units, price), null)
                .on(DAY);
    }

    private static Command granted(VestingTerms terms) {
        return new Action.GrantRsu("g1", new Granted.Value(PAY), terms).on(DAY);
    }

    private static VestingTerms segment(String percentage, String atCliff) {
        return new VestingTerms(
                null,
                List.of(new VestingTerms.Segment(
                        4,
                        1,
                        VestingTerms.PeriodType.MONTHS,
                        Rational.parse(percentage),
                        new VestingTerms.Cliff(1, Rational.parse(atCliff)),
                        null)),
                null,
                null,
                null);
    }

    private static Command vest(BigDecimal units, BigMoney price, Money value, Money market) {
        return new Action.VestRsu(
                        "g1", units == null ? new Vested.Value(value, market) : new Vested.Units(units, price))
                .on(DAY);
    }

    private static Command event(Rational fraction) {
        return new Action.RecordVestingEvent("ipo", null, fraction).on(DAY);
    }

    private static Command split(String ratio) {
        return new Action.RecordSplit("Discord", Rational.parse(ratio)).on(DAY);
    }

    private static Command leave(String percent) {
        return new Action.StartLeave("parental", new BigDecimal(percent), null).on(DAY);
    }

    private static Command incident(Integer days) {
        return new Action.RecordIncident("outage", null, null, null, null, null, days, null).on(DAY);
    }

    private static Command achievement(Metric metric) {
        return new Action.RecordAchievement(
                        "faster", AchievementCategory.DELIVERY, List.of(metric), null, null, null, null)
                .on(DAY);
    }

    private static Command linked(String url) {
        return new Action.RecordAchievement("talk", AchievementCategory.SPEAKING, null, null, url, null, null).on(DAY);
    }

    private static Command end(List<Acceleration> accelerate, List<String> keep) {
        return new Action.EndEmployment(EndReason.LAID_OFF, accelerate, keep).on(DAY);
    }
}
