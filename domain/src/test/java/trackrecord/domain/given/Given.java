package trackrecord.domain.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.AchievementCategory;
import trackrecord.domain.fact.BonusKind;
import trackrecord.domain.fact.BonusTarget;
import trackrecord.domain.fact.CashBenefit;
import trackrecord.domain.fact.EndReason;
import trackrecord.domain.fact.Severity;
import trackrecord.domain.vesting.VestingTerms;
import trackrecord.domain.vesting.VestingTerms.Cliff;
import trackrecord.domain.vesting.VestingTerms.PeriodType;
import trackrecord.domain.vesting.VestingTerms.Segment;

/** Commands in few words, for tests that tell a story. Money is written as {@code "USD 172000"}. */
public final class Given {

    private Given() {
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Money money(String text) {
        return Money.parse(text);
    }

    public static BonusTarget percent(String percent) {
        return new BonusTarget.Percent(new BigDecimal(percent));
    }

    public static Command name(String on, String name) {
        return new Command.NameCareer(day(on), name, null, null);
    }

    public static Command hire(String on, String employer, String title, String level, String base) {
        return hire(on, employer, title, level, base, null);
    }

    public static Command hire(String on, String employer, String title, String level, String base,
            BonusTarget target) {
        return new Command.Hire(day(on), employer, title, level, null, null, null, null, money(base), target, null,
                null, null);
    }

    public static Command raise(String on, String base) {
        return new Command.Raise(day(on), money(base), null, null, null);
    }

    public static Command adjust(String on, String base) {
        return new Command.AdjustSalary(day(on), money(base), "adjusted", null, null);
    }

    public static Command promote(String on, String title, String level) {
        return promote(on, title, level, null);
    }

    public static Command promote(String on, String title, String level, String base) {
        return new Command.Promote(day(on), title, level, base == null ? null : money(base), null, null, null);
    }

    public static Command transferTeam(String on, String team) {
        return new Command.Transfer(day(on), team, null, null, null, null, null, null, null);
    }

    public static Command transferTitle(String on, String title, String level) {
        return new Command.Transfer(day(on), null, null, null, title, level, null, null, null);
    }

    public static Command target(String on, BonusTarget target) {
        return new Command.SetBonusTarget(day(on), target, null, null);
    }

    public static Command bonus(String on, String amount, BonusKind kind) {
        return new Command.PayBonus(day(on), money(amount), kind, null, null, null);
    }

    public static Command repay(String on, int fact, String amount) {
        return new Command.RepayBonus(day(on), fact, money(amount), null, null, null);
    }

    /** Four years, a cliff after the first, then quarterly. */
    public static VestingTerms fourYears() {
        return new VestingTerms(null, List.of(new Segment(16, 3, PeriodType.MONTHS, Rational.ONE,
                new Cliff(4, Rational.of(1, 4)), null)), null, null, null);
    }

    public static Command grant(String on, String grantId, String value, VestingTerms vesting) {
        return new Command.GrantRsu(day(on), grantId, money(value), null, null, vesting, null, null);
    }

    public static Command grantUnits(String on, String grantId, String units, String price, VestingTerms vesting) {
        return new Command.GrantRsu(day(on), grantId, null, new BigDecimal(units), BigMoney.parse(price), vesting,
                null, null);
    }

    public static Command vest(String on, String grantId, String value) {
        return new Command.VestRsu(day(on), grantId, null, null, money(value), null, null, null);
    }

    public static Command forfeit(String on, String grantId, String value) {
        return new Command.ForfeitRsu(day(on), grantId, null, money(value), null, null, null);
    }

    public static Command benefit(String on, String id, String amount, CashBenefit.Period period) {
        return new Command.StartBenefit(day(on), id, id,
                amount == null ? null : new CashBenefit(money(amount), period), null, null);
    }

    public static Command endBenefit(String on, String id) {
        return new Command.EndBenefit(day(on), id, null, null);
    }

    public static Command leave(String on, String payPercent) {
        return new Command.StartLeave(day(on), "parental", new BigDecimal(payPercent), null, null, null);
    }

    public static Command back(String on) {
        return new Command.EndLeave(day(on), null, null);
    }

    public static Command achieved(String on, String title, AchievementCategory category) {
        return new Command.RecordAchievement(day(on), title, category, null, null, null, null, null, null, null);
    }

    public static Command incident(String on, String title, Severity severity) {
        return new Command.RecordIncident(day(on), title, severity, null, null, null, null, null, null, null, null);
    }

    public static Command end(String on) {
        return new Command.EndEmployment(day(on), EndReason.RESIGNED, null, null, null, null);
    }

    public static Command correct(int fact, Command replacement) {
        return new Command.Correct(fact, replacement, null, null);
    }

    public static Command retract(int fact) {
        return new Command.Retract(fact, "it never happened", null, null);
    }
}
