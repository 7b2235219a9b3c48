package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;

/**
 * Something that happened in a career; this interface lists every kind that can be recorded. The enclosing {@link
 * DatedFact} holds the date and the remarks.
 *
 * <p>Amounts have at most the decimals of their currency; {@code unitPrice} has up to 10 decimals. A component marked
 * {@link Nullable} may be absent: in a change this means "as before", in {@link Hired} "none".
 */
public sealed interface Fact {

    /** The stable names of its kind. */
    default EntryType type() {
        return switch (this) {
            case CareerNamed _ -> EntryType.CAREER_NAMED;
            case Hired _ -> EntryType.HIRED;
            case SalaryRaised _ -> EntryType.SALARY_RAISED;
            case SalaryAdjusted _ -> EntryType.SALARY_ADJUSTED;
            case Promoted _ -> EntryType.PROMOTED;
            case Transferred _ -> EntryType.TRANSFERRED;
            case HoursChanged _ -> EntryType.HOURS_CHANGED;
            case BonusTargetSet _ -> EntryType.BONUS_TARGET_SET;
            case BonusPaid _ -> EntryType.BONUS_PAID;
            case BonusRepaid _ -> EntryType.BONUS_REPAID;
            case RsuGranted _ -> EntryType.RSU_GRANTED;
            case RsuVested _ -> EntryType.RSU_VESTED;
            case RsuForfeited _ -> EntryType.RSU_FORFEITED;
            case UnitsAdjusted _ -> EntryType.UNITS_ADJUSTED;
            case OptionsGranted _ -> EntryType.OPTIONS_GRANTED;
            case OptionsExercised _ -> EntryType.OPTIONS_EXERCISED;
            case OptionsCancelled _ -> EntryType.OPTIONS_CANCELLED;
            case SharesPurchased _ -> EntryType.SHARES_PURCHASED;
            case VestingEventRecorded _ -> EntryType.VESTING_EVENT_RECORDED;
            case SharePriceRecorded _ -> EntryType.SHARE_PRICE_RECORDED;
            case StockSplit _ -> EntryType.STOCK_SPLIT;
            case BenefitStarted _ -> EntryType.BENEFIT_STARTED;
            case BenefitEnded _ -> EntryType.BENEFIT_ENDED;
            case LeaveStarted _ -> EntryType.LEAVE_STARTED;
            case LeaveEnded _ -> EntryType.LEAVE_ENDED;
            case IncidentRecorded _ -> EntryType.INCIDENT_RECORDED;
            case AchievementRecorded _ -> EntryType.ACHIEVEMENT_RECORDED;
            case EmploymentEnded _ -> EntryType.EMPLOYMENT_ENDED;
        };
    }

    /** A fact that sets a base salary, or may do so. */
    interface SetsBase {

        /** Null if the salary does not change. */
        @Nullable
        PayRate baseSalary();
    }

    /** This fact, effective on a day, without remarks. */
    default DatedFact on(LocalDate day) {
        return new DatedFact(day, this, Remarks.NONE);
    }

    record CareerNamed(String name) implements Fact {}

    /**
     * @param baseSalary for full time
     * @param fte        share of full time that is worked and paid: above 0, at most 2; absent: 1
     * @param priorTotal the total pay of the previous job, as the person states it
     * @param side       whether it is a side employment, which may run beside the main one; absent: false
     */
    record Hired(
            String employer,
            String title,
            @Nullable String level,
            @Nullable String team,
            @Nullable String location,
            @Nullable String manager,
            @Nullable String employmentType,
            PayRate baseSalary,
            @Nullable Rational fte,
            @Nullable BonusTarget bonusTarget,
            @Nullable Money priorTotal,
            @Nullable Boolean side)
            implements Fact, SetsBase {

        /** A hire into a main employment. */
        public Hired(
                String employer,
                String title,
                @Nullable String level,
                @Nullable String team,
                @Nullable String location,
                @Nullable String manager,
                @Nullable String employmentType,
                PayRate baseSalary,
                @Nullable Rational fte,
                @Nullable BonusTarget bonusTarget,
                @Nullable Money priorTotal) {
            this(
                    employer,
                    title,
                    level,
                    team,
                    location,
                    manager,
                    employmentType,
                    baseSalary,
                    fte,
                    bonusTarget,
                    priorTotal,
                    null);
        }
    }

    /** @param baseSalary the new rate, for full time */
    record SalaryRaised(PayRate baseSalary, @Nullable String reason) implements Fact, SetsBase {}

    /** A change of base that is not necessarily a raise: a cut, or another currency. */
    record SalaryAdjusted(PayRate baseSalary, String reason) implements Fact, SetsBase {}

    record Promoted(
            String title,
            @Nullable String level,
            @Nullable PayRate baseSalary,
            @Nullable String reason) implements Fact, SetsBase {}

    /** @param side whether it is a side employment from then on; absent: unchanged */
    record Transferred(
            @Nullable String team,
            @Nullable String location,
            @Nullable String manager,
            @Nullable String title,
            @Nullable String level,
            @Nullable String employmentType,
            @Nullable Boolean side)
            implements Fact {

        /** A transfer that does not change whether the employment is main or side. */
        public Transferred(
                @Nullable String team,
                @Nullable String location,
                @Nullable String manager,
                @Nullable String title,
                @Nullable String level,
                @Nullable String employmentType) {
            this(team, location, manager, title, level, employmentType, null);
        }
    }

    /** @param fte share of full time that is worked and paid from then on: above 0, at most 2 */
    record HoursChanged(Rational fte, @Nullable String reason) implements Fact {}

    record BonusTargetSet(BonusTarget bonusTarget) implements Fact {}

    record BonusPaid(Money amount, BonusKind kind, @Nullable LocalDateRange forPeriod) implements Fact {}

    /** @param fact number of the {@link BonusPaid} that is paid back */
    record BonusRepaid(int fact, Money amount, @Nullable String reason) implements Fact {}

    /**
     * A grant of restricted stock units.
     *
     * @param vesting absent: all of it falls due on the grant date
     */
    record RsuGranted(
            String grantId, Granted granted, @Nullable VestingTerms vesting) implements Fact {}

    /**
     * @param accelerated whether it vests ahead of the schedule, so that tranches due up to that day stay due; absent:
     *                    false
     */
    record RsuVested(
            String grantId, Vested vested, @Nullable Boolean accelerated) implements Fact {

        /** A vest by the schedule. */
        public RsuVested(String grantId, Vested vested) {
            this(grantId, vested, null);
        }
    }

    record RsuForfeited(
            String grantId, Quantity quantity, @Nullable String reason) implements Fact {}

    /**
     * A change of the number of units of a grant.
     *
     * @param units units added or, if negative, taken; up to 10 decimals
     */
    record UnitsAdjusted(String grantId, BigDecimal units, AdjustmentReason reason) implements Fact {}

    /**
     * A grant of stock options or appreciation rights.
     *
     * @param vesting absent: all of it vests on the grant date
     */
    record OptionsGranted(
            String grantId, OptionTerms options, @Nullable VestingTerms vesting) implements Fact {}

    /**
     * @param unitPrice market value of one share on that day, up to 10 decimals; absent: a recorded price applies,
     *                  otherwise the price of the grant date
     * @param method    absent: not stated
     */
    record OptionsExercised(
            String grantId,
            BigDecimal units,
            @Nullable BigMoney unitPrice,
            @Nullable ExerciseMethod method) implements Fact {}

    record OptionsCancelled(
            String grantId, BigDecimal units, @Nullable String reason) implements Fact {}

    /**
     * Shares bought through a plan. Prices have up to 10 decimals and one currency.
     *
     * @param units         up to 10 decimals
     * @param price         paid for one share
     * @param unitPrice     market value of one share on that day
     * @param offeringPrice market value of one share when the offering began; absent: not stated
     */
    record SharesPurchased(
            BigDecimal units,
            BigMoney price,
            BigMoney unitPrice,
            @Nullable BigMoney offeringPrice) implements Fact {}

    /** @param fraction the share that the event releases of segments that wait for it; absent: all */
    record VestingEventRecorded(
            String event, String employer, @Nullable Rational fraction) implements Fact {}

    record SharePriceRecorded(String employer, BigMoney unitPrice) implements Fact {}

    /** @param ratio new shares for each old one: 20/1 */
    record StockSplit(String employer, Rational ratio) implements Fact {}

    /** @param cash absent: a benefit without a cash value */
    record BenefitStarted(
            String benefitId, String name, @Nullable CashBenefit cash) implements Fact {}

    record BenefitEnded(String benefitId) implements Fact {}

    /**
     * @param payPercent    share of base that a day of the leave pays, 0 to 100; absent: 100
     * @param pausesVesting absent: false
     */
    record LeaveStarted(
            String kind,
            @Nullable BigDecimal payPercent,
            @Nullable Boolean pausesVesting) implements Fact {}

    record LeaveEnded() implements Fact {}

    record IncidentRecorded(
            String title,
            @Nullable Severity severity,
            @Nullable IncidentRole role,
            @Nullable List<String> systems,
            @Nullable String impact,
            @Nullable String lesson,
            @Nullable Integer durationDays,
            @Nullable List<String> tags)
            implements Fact {
        public IncidentRecorded {
            systems = systems == null ? null : List.copyOf(systems);
            tags = tags == null ? null : List.copyOf(tags);
        }
    }

    record AchievementRecorded(
            String title,
            AchievementCategory category,
            @Nullable List<Metric> metrics,
            @Nullable String lesson,
            @Nullable String url,
            @Nullable AchievementStatus status,
            @Nullable List<String> tags)
            implements Fact {
        public AchievementRecorded {
            metrics = metrics == null ? null : List.copyOf(metrics);
            tags = tags == null ? null : List.copyOf(tags);
        }
    }

    /**
     * @param accelerate what vests on this day in addition to due tranches; absent: nothing
     * @param keep       grants that stay on their schedule; absent: none
     */
    record EmploymentEnded(
            EndReason reason,
            @Nullable List<Acceleration> accelerate,
            @Nullable List<String> keep) implements Fact {
        public EmploymentEnded {
            accelerate = accelerate == null ? null : List.copyOf(accelerate);
            keep = keep == null ? null : List.copyOf(keep);
        }
    }
}
