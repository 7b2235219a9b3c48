package trackrecord.application.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.fact.Acceleration;
import trackrecord.domain.fact.AchievementCategory;
import trackrecord.domain.fact.AchievementStatus;
import trackrecord.domain.fact.BonusKind;
import trackrecord.domain.fact.BonusTarget;
import trackrecord.domain.fact.CashBenefit;
import trackrecord.domain.fact.DateRange;
import trackrecord.domain.fact.EndReason;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.IncidentRole;
import trackrecord.domain.fact.Metric;
import trackrecord.domain.fact.Severity;
import trackrecord.domain.vesting.Allocation;
import trackrecord.domain.vesting.DayOfMonth;
import trackrecord.domain.vesting.VestingTerms;

/** One fact of every kind, with every field that can go together. */
public final class EveryFact {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final String NOTE = "a note, \"quoted\"\nover two lines";
    private static final String SOURCE = "https://example.com/offer.pdf";

    public static final List<Fact> FULL = List.of(
            new Fact.CareerNamed(DAY, "One year as a Rust developer", NOTE, SOURCE),
            new Fact.Hired(DAY, "Discord", "Rust Developer", "Mid", "Backend Infrastructure", "Remote (US)", "Ada",
                    "full-time", usd("172000"), new BonusTarget.Percent(new BigDecimal("15")), usd("210000"), NOTE,
                    SOURCE),
            new Fact.SalaryRaised(DAY, usd("185000.50"), "Met all goals", NOTE, SOURCE),
            new Fact.SalaryAdjusted(DAY, Money.parse("JPY 9000000"), "moved to Tokyo", NOTE, SOURCE),
            new Fact.Promoted(DAY, "Senior Rust Developer", "Senior", usd("190000"), "scope", NOTE, SOURCE),
            new Fact.Transferred(DAY, "Voice", "Zürich", "Grace", "Developer", "Mid", "part-time", NOTE, SOURCE),
            new Fact.BonusTargetSet(DAY, new BonusTarget.Amount(usd("20000")), NOTE, SOURCE),
            new Fact.BonusPaid(DAY, usd("27750"), BonusKind.ANNUAL,
                    new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)), NOTE, SOURCE),
            new Fact.BonusRepaid(DAY, 8, usd("5000"), "left within a year", NOTE, SOURCE),
            new Fact.RsuGranted(DAY, "2024-hire", null, new BigDecimal("1600"), BigMoney.parse("USD 87.1234567891"),
                    terms(), NOTE, SOURCE),
            new Fact.RsuVested(DAY, "2024-hire", new BigDecimal("0.5"), BigMoney.parse("USD 90.10"), null, null, NOTE,
                    SOURCE),
            new Fact.RsuForfeited(DAY, "2024-hire", null, usd("1000"), "left", NOTE, SOURCE),
            new Fact.VestingEventRecorded(DAY, "ipo", "Discord", Rational.of(3, 4), NOTE, SOURCE),
            new Fact.SharePriceRecorded(DAY, "Discord", BigMoney.parse("USD 91.5"), NOTE, SOURCE),
            new Fact.StockSplit(DAY, "Discord", Rational.of(20), NOTE, SOURCE),
            new Fact.BenefitStarted(DAY, "learning", "Learning stipend",
                    new CashBenefit(usd("10000"), CashBenefit.Period.YEAR), NOTE, SOURCE),
            new Fact.BenefitEnded(DAY, "learning", NOTE, SOURCE),
            new Fact.LeaveStarted(DAY, "parental", new BigDecimal("66.67"), true, NOTE, SOURCE),
            new Fact.LeaveEnded(DAY, NOTE, SOURCE),
            new Fact.IncidentRecorded(DAY, "Minor outage", Severity.SEV3, IncidentRole.LED_POSTMORTEM,
                    List.of("voice", "metrics"), "calls dropped", "test the edges", 14, List.of("compiler"), NOTE,
                    SOURCE),
            new Fact.AchievementRecorded(DAY, "Fixed a memory leak", AchievementCategory.DELIVERY,
                    List.of(new Metric("pod restarts", new BigDecimal("-40"), null, null, "%"),
                            new Metric("latency", null, new BigDecimal("122"), new BigDecimal("100"), "ms")),
                    "measure first", "https://example.com/leak", AchievementStatus.DONE, List.of("rust"), NOTE, SOURCE),
            new Fact.EmploymentEnded(DAY, EndReason.LAID_OFF,
                    List.of(new Acceleration("a", new BigDecimal("10"), null), new Acceleration("b", null, usd("5")),
                            new Acceleration("c", null, null)), List.of("d"), NOTE, SOURCE),
            new Fact.FactCorrected(3, new Fact.SalaryRaised(DAY, usd("186000"), null, null, null), NOTE, SOURCE),
            new Fact.FactRetracted(3, "never happened", NOTE, SOURCE));

    private EveryFact() {
    }

    private static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    private static VestingTerms terms() {
        return new VestingTerms(LocalDate.of(2024, 3, 15), List.of(
                new VestingTerms.Segment(16, 3, VestingTerms.PeriodType.MONTHS, Rational.of(3, 4),
                        new VestingTerms.Cliff(4, Rational.of(1, 4)), null),
                new VestingTerms.Segment(1, 0, VestingTerms.PeriodType.DAYS, Rational.of(1, 4), null, "launch")),
                Allocation.FRONT_LOADED, new DayOfMonth(15), "ipo");
    }
}
