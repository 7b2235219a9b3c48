package trackrecord.application.exchange.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.AchievementStatus;
import trackrecord.domain.vocabulary.AdjustmentReason;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.ExerciseMethod;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.IncidentRole;
import trackrecord.domain.vocabulary.Metric;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Remarks;
import trackrecord.domain.vocabulary.Severity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;

/** One fact of every kind, with every field that can go together. */
public final class EveryFact {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String NOTE = "a note, \"quoted\"\nover two lines";
    private static final String SOURCE = "https://example.com/offer.pdf";

    public static final List<Entry> FULL = List.of(
            new DatedFact(DAY, new Fact.CareerNamed("One year as a Rust developer"), new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.Hired(
                            "Discord",
                            "Rust Developer",
                            "Mid",
                            "Backend Infrastructure",
                            "Remote (US)",
                            "Ada",
                            "full-time",
                            PayRate.aYear(usd("172000")),
                            null,
                            new BonusTarget.Percent(new BigDecimal("15")),
                            usd("210000")),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.SalaryRaised(PayRate.aYear(usd("185000.50")), "Met all goals"),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.SalaryAdjusted(PayRate.aYear(Money.parse("JPY 9000000")), "moved to Tokyo"),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.Promoted("Senior Rust Developer", "Senior", PayRate.aYear(usd("190000")), "scope"),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.Transferred("Voice", "Zürich", "Grace", "Developer", "Mid", "part-time"),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY, new Fact.HoursChanged(Rational.of(4, 5), "parental part-time"), new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY, new Fact.BonusTargetSet(new BonusTarget.Amount(usd("20000"))), new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.BonusPaid(
                            usd("27750"),
                            BonusKind.ANNUAL,
                            LocalDateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1))),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(DAY, new Fact.BonusRepaid(8, usd("5000"), "left within a year"), new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.RsuGranted(
                            "2024-hire",
                            new Granted.Units(new BigDecimal("1600"), BigMoney.parse("USD 87.1234567891")),
                            terms()),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.RsuVested(
                            "2024-hire", new Vested.Units(new BigDecimal("0.5"), BigMoney.parse("USD 90.10"))),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.RsuForfeited("2024-hire", new Quantity.Value(usd("1000")), "left"),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.UnitsAdjusted("2024-hire", new BigDecimal("8.912"), AdjustmentReason.DIVIDEND),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.OptionsGranted(
                            "2024-options",
                            new OptionTerms(
                                    OptionKind.ISO,
                                    new BigDecimal("100000"),
                                    BigMoney.parse("USD 0.1234567891"),
                                    BigMoney.parse("USD 0.15"),
                                    BigMoney.parse("USD 0.07"),
                                    usd("12000"),
                                    LocalDate.of(2034, 3, 31),
                                    true,
                                    List.of(
                                            new ExerciseWindow(
                                                    List.of(EndReason.RESIGNED, EndReason.LAID_OFF),
                                                    Period.ofMonths(3)),
                                            new ExerciseWindow(null, Period.ofDays(0)))),
                            terms()),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.OptionsExercised(
                            "2024-options", new BigDecimal("400"), BigMoney.parse("USD 23.5"), ExerciseMethod.NET),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.OptionsCancelled("2024-options", new BigDecimal("10"), "given up"),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.SharesPurchased(
                            new BigDecimal("199"),
                            BigMoney.parse("USD 40.392"),
                            BigMoney.parse("USD 59.20"),
                            BigMoney.parse("USD 47.52")),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY, new Fact.VestingEventRecorded("ipo", "Discord", Rational.of(3, 4)), new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY, new Fact.SharePriceRecorded("Discord", BigMoney.parse("USD 91.5")), new Remarks(NOTE, SOURCE)),
            new DatedFact(DAY, new Fact.StockSplit("Discord", Rational.of(20)), new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.BenefitStarted(
                            "learning", "Learning stipend", new CashBenefit(usd("10000"), CashBenefit.Period.YEAR)),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(DAY, new Fact.BenefitEnded("learning"), new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY, new Fact.LeaveStarted("parental", new BigDecimal("66.67"), true), new Remarks(NOTE, SOURCE)),
            new DatedFact(DAY, new Fact.LeaveEnded(), new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.IncidentRecorded(
                            "Minor outage",
                            Severity.SEV3,
                            IncidentRole.LED_POSTMORTEM,
                            List.of("voice", "metrics"),
                            "calls dropped",
                            "test the edges",
                            14,
                            List.of("compiler")),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.AchievementRecorded(
                            "Fixed a memory leak",
                            AchievementCategory.DELIVERY,
                            List.of(
                                    new Metric.Change("pod restarts", new BigDecimal("-40"), "%"),
                                    new Metric.Move("latency", new BigDecimal("122"), new BigDecimal("100"), "ms")),
                            "measure first",
                            "https://example.com/leak",
                            AchievementStatus.DONE,
                            List.of("rust")),
                    new Remarks(NOTE, SOURCE)),
            new DatedFact(
                    DAY,
                    new Fact.EmploymentEnded(
                            EndReason.LAID_OFF,
                            List.of(
                                    new Acceleration("a", new Quantity.Units(new BigDecimal("10"))),
                                    new Acceleration("b", new Quantity.Value(usd("5"))),
                                    new Acceleration("c", null)),
                            List.of("d")),
                    new Remarks(NOTE, SOURCE)),
            new Correction.FactCorrected(
                    3, new Fact.SalaryRaised(PayRate.aYear(usd("186000")), null).on(DAY), new Remarks(NOTE, SOURCE)),
            new Correction.FactRetracted(3, "never happened", new Remarks(NOTE, SOURCE)));

    private EveryFact() {}

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static VestingTerms terms() {
        return new VestingTerms(
                LocalDate.of(2024, 3, 15),
                List.of(
                        new VestingTerms.Segment(
                                16,
                                3,
                                VestingTerms.PeriodType.MONTHS,
                                Rational.of(3, 4),
                                new VestingTerms.Cliff(4, Rational.of(1, 4)),
                                null),
                        new VestingTerms.Segment(
                                1, 0, VestingTerms.PeriodType.DAYS, Rational.of(1, 4), null, "launch")),
                Allocation.FRONT_LOADED,
                new DayOfMonth(15),
                "ipo");
    }
}
