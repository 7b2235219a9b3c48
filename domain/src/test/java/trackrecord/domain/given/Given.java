package trackrecord.domain.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.Acceleration;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Context;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Remarks;
import trackrecord.domain.vocabulary.Severity;
import trackrecord.domain.vocabulary.Vested;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Commands in few words, for tests that tell a story. Money is written as {@code "USD 172000"}. */
public final class Given {

    /** For commands that leave nothing open; they are about no employment that they do not name. */
    public static final Context NO_CAREER = new Context() {
        @Override
        public String employer() {
            throw new IllegalArgumentException("tell which employer the event is of");
        }

        @Override
        public EmploymentId employment(Fact fact) {
            return null;
        }
    };

    private Given() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static Money money(String text) {
        return Money.parse(text);
    }

    public static Money usd(String amount) {
        return money("USD " + amount);
    }

    /** A rate a year: {@code "USD 172000"}. */
    public static PayRate rate(String text) {
        return PayRate.aYear(money(text));
    }

    /** @param perYear absent: as many as is usual */
    public static PayRate rate(String amount, PayRate.Per per, @Nullable String perYear) {
        return new PayRate(BigMoney.parse(amount), per, perYear == null ? null : new BigDecimal(perYear));
    }

    /** @param fte share of full time; absent: 1 */
    public static DatedCommand hire(String on, PayRate base, @Nullable String fte) {
        return hire(on, base, fte, null);
    }

    public static DatedCommand hire(String on, PayRate base, @Nullable String fte, @Nullable BonusTarget target) {
        Rational share = fte == null ? null : Rational.parse(fte);
        return new Action.Hire("Acme", "Developer", null, null, null, null, null, base, share, target, null)
                .on(day(on));
    }

    public static DatedCommand hire(String on, String employer, String base) {
        return new Action.Hire(employer, "Engineer", "Mid", "Core", "Remote", null, null, rate(base), null, null, null)
                .on(day(on));
    }

    public static DatedCommand hours(String on, String fte) {
        return new Action.ChangeHours(Rational.parse(fte), null).on(day(on));
    }

    public static DatedCommand raise(String on, PayRate base) {
        return new Action.Raise(base, null).on(day(on));
    }

    public static BonusTarget percent(String percent) {
        return new BonusTarget.Percent(new BigDecimal(percent));
    }

    public static DatedCommand name(String on, String name) {
        return new Action.NameCareer(name).on(day(on));
    }

    public static DatedCommand hire(String on, String employer, String title, String level, String base) {
        return hire(on, employer, title, level, base, null);
    }

    public static DatedCommand hire(
            String on, String employer, String title, String level, String base, BonusTarget target) {
        return new Action.Hire(employer, title, level, null, null, null, null, rate(base), null, target, null)
                .on(day(on));
    }

    public static DatedCommand raise(String on, String base) {
        return new Action.Raise(rate(base), null).on(day(on));
    }

    public static DatedCommand adjust(String on, String base) {
        return new Action.AdjustSalary(rate(base), "adjusted").on(day(on));
    }

    public static DatedCommand promote(String on, String title, String level) {
        return promote(on, title, level, null);
    }

    public static DatedCommand promote(String on, String title, String level, String base) {
        return new Action.Promote(title, level, base == null ? null : rate(base), null).on(day(on));
    }

    public static DatedCommand transfer(String on, String team, String location) {
        return new Action.Transfer(team, location, null, null, null, null).on(day(on));
    }

    public static DatedCommand retitle(String on, String title) {
        return transferTitle(on, title, null);
    }

    public static DatedCommand transferTeam(String on, String team) {
        return new Action.Transfer(team, null, null, null, null, null).on(day(on));
    }

    public static DatedCommand transferTitle(String on, String title, String level) {
        return new Action.Transfer(null, null, null, title, level, null).on(day(on));
    }

    public static DatedCommand target(String on, BonusTarget target) {
        return new Action.SetBonusTarget(target).on(day(on));
    }

    public static DatedCommand bonus(String on, String amount) {
        return bonus(on, amount, BonusKind.ANNUAL);
    }

    public static DatedCommand bonus(String on, String amount, BonusKind kind) {
        return new Action.PayBonus(money(amount), kind, null).on(day(on));
    }

    public static DatedCommand repay(String on, int fact, String amount) {
        return new Action.RepayBonus(fact, money(amount), null).on(day(on));
    }

    /** All of it after so many months. */
    public static VestingTerms once(int months) {
        return new VestingTerms(
                null, List.of(new Segment(1, months, PeriodType.MONTHS, Rational.ONE, null, null)), null, null, null);
    }

    /** Four years, a cliff after the first, then quarterly. */
    public static VestingTerms fourYears() {
        return new VestingTerms(
                null,
                List.of(new Segment(16, 3, PeriodType.MONTHS, Rational.ONE, new Cliff(4, Rational.of(1, 4)), null)),
                null,
                null,
                null);
    }

    public static DatedCommand grant(String on, String grantId, String value, VestingTerms vesting) {
        return new Action.GrantRsu(grantId, new Granted.Value(money(value)), vesting).on(day(on));
    }

    public static DatedCommand grantUnits(String on, String grantId, String units, String price, VestingTerms vesting) {
        return new Action.GrantRsu(grantId, new Granted.Units(new BigDecimal(units), BigMoney.parse(price)), vesting)
                .on(day(on));
    }

    public static DatedCommand vest(String on, String grantId, String value) {
        return new Action.VestRsu(grantId, new Vested.Value(money(value), null)).on(day(on));
    }

    public static DatedCommand forfeit(String on, String grantId, String value) {
        return new Action.ForfeitRsu(grantId, new Quantity.Value(money(value)), null).on(day(on));
    }

    public static DatedCommand benefit(String on, String id, String amount, CashBenefit.Period period) {
        return new Action.StartBenefit(id, id, amount == null ? null : new CashBenefit(money(amount), period))
                .on(day(on));
    }

    public static DatedCommand benefit(String on, String id, CashBenefit.Period period) {
        return benefit(on, id, "USD 100", period);
    }

    public static DatedCommand endBenefit(String on, String id) {
        return new Action.EndBenefit(id).on(day(on));
    }

    public static DatedCommand leave(String on) {
        return new Action.StartLeave("parental", null, null).on(day(on));
    }

    public static DatedCommand pausingLeave(String on) {
        return new Action.StartLeave("parental", null, true).on(day(on));
    }

    public static DatedCommand leave(String on, String payPercent) {
        return new Action.StartLeave("parental", new BigDecimal(payPercent), null).on(day(on));
    }

    public static DatedCommand back(String on) {
        return new Action.EndLeave().on(day(on));
    }

    public static DatedCommand achieved(String on, String title, AchievementCategory category) {
        return new Action.RecordAchievement(title, category, null, null, null, null, null).on(day(on));
    }

    public static DatedCommand incident(String on, String title, Severity severity) {
        return new Action.RecordIncident(title, severity, null, null, null, null, null, null).on(day(on));
    }

    public static DatedCommand end(String on) {
        return new Action.EndEmployment(EndReason.RESIGNED, null, null).on(day(on));
    }

    public static DatedCommand endAccelerating(String on, Acceleration... accelerations) {
        return new Action.EndEmployment(EndReason.LAID_OFF, List.of(accelerations), null).on(day(on));
    }

    public static DatedCommand endKeeping(String on, String... grants) {
        return new Action.EndEmployment(EndReason.RETIRED, null, List.of(grants)).on(day(on));
    }

    public static Command.Correct correct(int fact, DatedCommand replacement) {
        return new Command.Correct(fact, replacement, Remarks.NONE);
    }

    public static Command.Retract retract(int fact) {
        return new Command.Retract(fact, "it never happened", Remarks.NONE);
    }
}
