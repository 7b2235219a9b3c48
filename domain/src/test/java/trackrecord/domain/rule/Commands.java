package trackrecord.domain.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.command.Command;
import trackrecord.domain.command.Command.AdjustSalary;
import trackrecord.domain.command.Command.Correct;
import trackrecord.domain.command.Command.EndBenefit;
import trackrecord.domain.command.Command.EndEmployment;
import trackrecord.domain.command.Command.EndLeave;
import trackrecord.domain.command.Command.ForfeitRsu;
import trackrecord.domain.command.Command.GrantRsu;
import trackrecord.domain.command.Command.Hire;
import trackrecord.domain.command.Command.PayBonus;
import trackrecord.domain.command.Command.Promote;
import trackrecord.domain.command.Command.Raise;
import trackrecord.domain.command.Command.RecordSharePrice;
import trackrecord.domain.command.Command.RecordSplit;
import trackrecord.domain.command.Command.RecordVestingEvent;
import trackrecord.domain.command.Command.RepayBonus;
import trackrecord.domain.command.Command.Retract;
import trackrecord.domain.command.Command.StartBenefit;
import trackrecord.domain.command.Command.StartLeave;
import trackrecord.domain.command.Command.Transfer;
import trackrecord.domain.command.Command.VestRsu;
import trackrecord.domain.fact.Acceleration;
import trackrecord.domain.fact.BonusKind;
import trackrecord.domain.fact.CashBenefit;
import trackrecord.domain.fact.EndReason;
import trackrecord.domain.vesting.VestingTerms;
import trackrecord.domain.vesting.VestingTerms.PeriodType;
import trackrecord.domain.vesting.VestingTerms.Segment;

/** Short ways to write commands in tests. */
public final class Commands {

    private Commands() {
    }

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    public static Hire hire(String on, String employer, String base) {
        return new Hire(day(on), employer, "Engineer", "Mid", "Core", "Remote", null, null, Money.parse(base), null,
                null, null, null);
    }

    public static Raise raise(String on, String base) {
        return new Raise(day(on), Money.parse(base), null, null, null);
    }

    public static AdjustSalary adjust(String on, String base) {
        return new AdjustSalary(day(on), Money.parse(base), "market", null, null);
    }

    public static Promote promote(String on, String title, String level) {
        return new Promote(day(on), title, level, null, null, null, null);
    }

    public static Promote promote(String on, String title, String level, String base) {
        return new Promote(day(on), title, level, Money.parse(base), null, null, null);
    }

    public static Transfer transfer(String on, String team, String location) {
        return new Transfer(day(on), team, location, null, null, null, null, null, null);
    }

    public static Transfer retitle(String on, String title) {
        return new Transfer(day(on), null, null, null, title, null, null, null, null);
    }

    public static PayBonus bonus(String on, String amount) {
        return new PayBonus(day(on), Money.parse(amount), BonusKind.ANNUAL, null, null, null);
    }

    public static RepayBonus repay(String on, int fact, String amount) {
        return new RepayBonus(day(on), fact, Money.parse(amount), null, null, null);
    }

    public static GrantRsu grantValue(String on, String id, String value) {
        return new GrantRsu(day(on), id, Money.parse(value), null, null, quarterly(), null, null);
    }

    public static GrantRsu grantUnits(String on, String id, int units, String unitPrice) {
        return new GrantRsu(day(on), id, null, new BigDecimal(units), BigMoney.parse(unitPrice), quarterly(), null,
                null);
    }

    public static GrantRsu grantWaitingFor(String event, String on, String id, int units) {
        VestingTerms terms = new VestingTerms(null, List.of(new Segment(4, 3, PeriodType.MONTHS, Rational.ONE, null,
                null)), null, null, event);
        return new GrantRsu(day(on), id, null, new BigDecimal(units), BigMoney.parse("USD 10"), terms, null, null);
    }

    /** Four years, a quarter of a year at a time, no cliff. */
    public static VestingTerms quarterly() {
        return new VestingTerms(null, List.of(new Segment(16, 3, PeriodType.MONTHS, Rational.ONE, null, null)), null,
                null, null);
    }

    public static VestRsu vestUnits(String on, String id, String units) {
        return new VestRsu(day(on), id, new BigDecimal(units), null, null, null, null, null);
    }

    public static VestRsu vestValue(String on, String id, String value) {
        return new VestRsu(day(on), id, null, null, Money.parse(value), null, null, null);
    }

    public static ForfeitRsu forfeitUnits(String on, String id, String units) {
        return new ForfeitRsu(day(on), id, new BigDecimal(units), null, null, null, null);
    }

    public static RecordVestingEvent event(String on, String event, String employer) {
        return new RecordVestingEvent(day(on), event, employer, null, null, null);
    }

    public static RecordSharePrice price(String on, String employer, String unitPrice) {
        return new RecordSharePrice(day(on), employer, BigMoney.parse(unitPrice), null, null);
    }

    public static RecordSplit split(String on, String employer, String ratio) {
        return new RecordSplit(day(on), employer, Rational.parse(ratio), null, null);
    }

    public static StartBenefit benefit(String on, String id, CashBenefit.Period period) {
        return new StartBenefit(day(on), id, id, new CashBenefit(usd("100"), period), null, null);
    }

    public static EndBenefit endBenefit(String on, String id) {
        return new EndBenefit(day(on), id, null, null);
    }

    public static StartLeave leave(String on) {
        return new StartLeave(day(on), "parental", null, null, null, null);
    }

    public static EndLeave back(String on) {
        return new EndLeave(day(on), null, null);
    }

    public static EndEmployment end(String on) {
        return new EndEmployment(day(on), EndReason.RESIGNED, null, null, null, null);
    }

    public static EndEmployment endAccelerating(String on, Acceleration... accelerations) {
        return new EndEmployment(day(on), EndReason.LAID_OFF, List.of(accelerations), null, null, null);
    }

    public static EndEmployment endKeeping(String on, String... grants) {
        return new EndEmployment(day(on), EndReason.RETIRED, null, List.of(grants), null, null);
    }

    public static Correct correct(int fact, Command replacement) {
        return new Correct(fact, replacement, null, null);
    }

    public static Retract retract(int fact) {
        return new Retract(fact, "never happened", null, null);
    }
}
