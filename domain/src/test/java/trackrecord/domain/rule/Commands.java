package trackrecord.domain.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.Action.AdjustSalary;
import trackrecord.domain.vocabulary.Action.EndBenefit;
import trackrecord.domain.vocabulary.Action.EndEmployment;
import trackrecord.domain.vocabulary.Action.EndLeave;
import trackrecord.domain.vocabulary.Action.ForfeitRsu;
import trackrecord.domain.vocabulary.Action.GrantRsu;
import trackrecord.domain.vocabulary.Action.Hire;
import trackrecord.domain.vocabulary.Action.PayBonus;
import trackrecord.domain.vocabulary.Action.Promote;
import trackrecord.domain.vocabulary.Action.Raise;
import trackrecord.domain.vocabulary.Action.RecordSharePrice;
import trackrecord.domain.vocabulary.Action.RecordSplit;
import trackrecord.domain.vocabulary.Action.RecordVestingEvent;
import trackrecord.domain.vocabulary.Action.RepayBonus;
import trackrecord.domain.vocabulary.Action.StartBenefit;
import trackrecord.domain.vocabulary.Action.StartLeave;
import trackrecord.domain.vocabulary.Action.Transfer;
import trackrecord.domain.vocabulary.Action.VestRsu;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Command.Correct;
import trackrecord.domain.vocabulary.Command.Retract;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Remarks;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Short ways to write commands in tests. */
public final class Commands {

    private Commands() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Money usd(String amount) {
        return Money.parse("USD " + amount);
    }

    /** A rate a year: {@code "USD 172000"}. */
    public static PayRate rate(String text) {
        return PayRate.aYear(Money.parse(text));
    }

    public static DatedCommand hire(String on, String employer, String base) {
        return new Hire(employer, "Engineer", "Mid", "Core", "Remote", null, null, rate(base), null, null, null)
                .on(day(on));
    }

    public static DatedCommand raise(String on, String base) {
        return new Raise(rate(base), null).on(day(on));
    }

    public static DatedCommand adjust(String on, String base) {
        return new AdjustSalary(rate(base), "market").on(day(on));
    }

    public static DatedCommand promote(String on, String title, String level) {
        return new Promote(title, level, null, null).on(day(on));
    }

    public static DatedCommand promote(String on, String title, String level, String base) {
        return new Promote(title, level, rate(base), null).on(day(on));
    }

    public static DatedCommand transfer(String on, String team, String location) {
        return new Transfer(team, location, null, null, null, null).on(day(on));
    }

    public static DatedCommand retitle(String on, String title) {
        return new Transfer(null, null, null, title, null, null).on(day(on));
    }

    public static DatedCommand bonus(String on, String amount) {
        return new PayBonus(Money.parse(amount), BonusKind.ANNUAL, null).on(day(on));
    }

    public static DatedCommand repay(String on, int fact, String amount) {
        return new RepayBonus(fact, Money.parse(amount), null).on(day(on));
    }

    public static DatedCommand grantValue(String on, String id, String value) {
        return new GrantRsu(id, new Granted.Value(Money.parse(value)), quarterly()).on(day(on));
    }

    public static DatedCommand grantUnits(String on, String id, int units, String unitPrice) {
        return new GrantRsu(id, new Granted.Units(new BigDecimal(units), BigMoney.parse(unitPrice)), quarterly())
                .on(day(on));
    }

    public static DatedCommand grantWaitingFor(String event, String on, String id, int units) {
        VestingTerms terms = new VestingTerms(
                null, List.of(new Segment(4, 3, PeriodType.MONTHS, Rational.ONE, null, null)), null, null, event);
        return new GrantRsu(id, new Granted.Units(new BigDecimal(units), BigMoney.parse("USD 10")), terms).on(day(on));
    }

    /** Four years, a quarter of a year at a time, no cliff. */
    public static VestingTerms quarterly() {
        return new VestingTerms(
                null, List.of(new Segment(16, 3, PeriodType.MONTHS, Rational.ONE, null, null)), null, null, null);
    }

    public static DatedCommand vestUnits(String on, String id, String units) {
        return new VestRsu(id, new Vested.Units(new BigDecimal(units), null)).on(day(on));
    }

    public static DatedCommand vestValue(String on, String id, String value) {
        return new VestRsu(id, new Vested.Value(Money.parse(value), null)).on(day(on));
    }

    public static DatedCommand forfeitUnits(String on, String id, String units) {
        return new ForfeitRsu(id, new Quantity.Units(new BigDecimal(units)), null).on(day(on));
    }

    public static DatedCommand event(String on, String event, String employer) {
        return new RecordVestingEvent(event, employer, null).on(day(on));
    }

    public static DatedCommand price(String on, String employer, String unitPrice) {
        return new RecordSharePrice(employer, BigMoney.parse(unitPrice)).on(day(on));
    }

    public static DatedCommand split(String on, String employer, String ratio) {
        return new RecordSplit(employer, Rational.parse(ratio)).on(day(on));
    }

    public static DatedCommand benefit(String on, String id, CashBenefit.Period period) {
        return new StartBenefit(id, id, new CashBenefit(usd("100"), period)).on(day(on));
    }

    public static DatedCommand endBenefit(String on, String id) {
        return new EndBenefit(id).on(day(on));
    }

    public static DatedCommand leave(String on) {
        return new StartLeave("parental", null, null).on(day(on));
    }

    public static DatedCommand back(String on) {
        return new EndLeave().on(day(on));
    }

    public static DatedCommand end(String on) {
        return new EndEmployment(EndReason.RESIGNED, null, null).on(day(on));
    }

    public static DatedCommand endAccelerating(String on, Acceleration... accelerations) {
        return new EndEmployment(EndReason.LAID_OFF, List.of(accelerations), null).on(day(on));
    }

    public static DatedCommand endKeeping(String on, String... grants) {
        return new EndEmployment(EndReason.RETIRED, null, List.of(grants)).on(day(on));
    }

    public static Correct correct(int fact, DatedCommand replacement) {
        return new Correct(fact, replacement, Remarks.NONE);
    }

    public static Retract retract(int fact) {
        return new Retract(fact, "never happened", Remarks.NONE);
    }
}
