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
 * A request to record something that happened on a day; this interface lists every kind. If all rules agree, an action
 * becomes the fact that {@link #fact} returns. The fact documents the fields.
 */
public sealed interface Action {

    /**
     * The fact that this action asks for.
     *
     * @param context supplies what the command leaves open
     */
    Fact fact(Context context);

    /** The stable names of its kind. */
    default EntryType type() {
        return switch (this) {
            case NameCareer _ -> EntryType.CAREER_NAMED;
            case Hire _ -> EntryType.HIRED;
            case Raise _ -> EntryType.SALARY_RAISED;
            case AdjustSalary _ -> EntryType.SALARY_ADJUSTED;
            case Promote _ -> EntryType.PROMOTED;
            case Transfer _ -> EntryType.TRANSFERRED;
            case ChangeHours _ -> EntryType.HOURS_CHANGED;
            case SetBonusTarget _ -> EntryType.BONUS_TARGET_SET;
            case PayBonus _ -> EntryType.BONUS_PAID;
            case RepayBonus _ -> EntryType.BONUS_REPAID;
            case GrantRsu _ -> EntryType.RSU_GRANTED;
            case VestRsu _ -> EntryType.RSU_VESTED;
            case ForfeitRsu _ -> EntryType.RSU_FORFEITED;
            case AdjustUnits _ -> EntryType.UNITS_ADJUSTED;
            case GrantOptions _ -> EntryType.OPTIONS_GRANTED;
            case ExerciseOptions _ -> EntryType.OPTIONS_EXERCISED;
            case CancelOptions _ -> EntryType.OPTIONS_CANCELLED;
            case PurchaseShares _ -> EntryType.SHARES_PURCHASED;
            case RecordVestingEvent _ -> EntryType.VESTING_EVENT_RECORDED;
            case RecordSharePrice _ -> EntryType.SHARE_PRICE_RECORDED;
            case RecordSplit _ -> EntryType.STOCK_SPLIT;
            case StartBenefit _ -> EntryType.BENEFIT_STARTED;
            case EndBenefit _ -> EntryType.BENEFIT_ENDED;
            case StartLeave _ -> EntryType.LEAVE_STARTED;
            case EndLeave _ -> EntryType.LEAVE_ENDED;
            case RecordIncident _ -> EntryType.INCIDENT_RECORDED;
            case RecordAchievement _ -> EntryType.ACHIEVEMENT_RECORDED;
            case EndEmployment _ -> EntryType.EMPLOYMENT_ENDED;
        };
    }

    /** The command that asks for this on a day, without remarks. */
    default DatedCommand on(LocalDate day) {
        return new DatedCommand(day, this, Remarks.NONE);
    }

    record NameCareer(String name) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.CareerNamed(name);
        }
    }

    record Hire(
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
            implements Action {

        /** A hire into a main employment. */
        public Hire(
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

        @Override
        public Fact fact(Context context) {
            return new Fact.Hired(
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
                    side);
        }
    }

    record Raise(PayRate baseSalary, @Nullable String reason) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.SalaryRaised(baseSalary, reason);
        }
    }

    record AdjustSalary(PayRate baseSalary, String reason) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.SalaryAdjusted(baseSalary, reason);
        }
    }

    record Promote(
            String title,
            @Nullable String level,
            @Nullable PayRate baseSalary,
            @Nullable String reason) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.Promoted(title, level, baseSalary, reason);
        }
    }

    record Transfer(
            @Nullable String team,
            @Nullable String location,
            @Nullable String manager,
            @Nullable String title,
            @Nullable String level,
            @Nullable String employmentType,
            @Nullable Boolean side)
            implements Action {

        /** A transfer that does not change whether the employment is main or side. */
        public Transfer(
                @Nullable String team,
                @Nullable String location,
                @Nullable String manager,
                @Nullable String title,
                @Nullable String level,
                @Nullable String employmentType) {
            this(team, location, manager, title, level, employmentType, null);
        }

        @Override
        public Fact fact(Context context) {
            return new Fact.Transferred(team, location, manager, title, level, employmentType, side);
        }
    }

    record ChangeHours(Rational fte, @Nullable String reason) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.HoursChanged(fte, reason);
        }
    }

    record SetBonusTarget(BonusTarget bonusTarget) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.BonusTargetSet(bonusTarget);
        }
    }

    record PayBonus(Money amount, BonusKind kind, @Nullable LocalDateRange forPeriod) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.BonusPaid(amount, kind, forPeriod);
        }
    }

    record RepayBonus(int fact, Money amount, @Nullable String reason) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.BonusRepaid(fact, amount, reason);
        }
    }

    record GrantRsu(
            String grantId, Granted granted, @Nullable VestingTerms vesting) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.RsuGranted(grantId, granted, vesting);
        }
    }

    /**
     * @param accelerated whether it vests ahead of the schedule, so that tranches due up to that day stay due; absent:
     *                    false
     */
    record VestRsu(String grantId, Vested vested, @Nullable Boolean accelerated) implements Action {

        /** A vest by the schedule. */
        public VestRsu(String grantId, Vested vested) {
            this(grantId, vested, null);
        }

        @Override
        public Fact fact(Context context) {
            return new Fact.RsuVested(grantId, vested, accelerated);
        }
    }

    record ForfeitRsu(
            String grantId, Quantity quantity, @Nullable String reason) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.RsuForfeited(grantId, quantity, reason);
        }
    }

    record AdjustUnits(String grantId, BigDecimal units, AdjustmentReason reason) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.UnitsAdjusted(grantId, units, reason);
        }
    }

    record GrantOptions(
            String grantId, OptionTerms options, @Nullable VestingTerms vesting) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.OptionsGranted(grantId, options, vesting);
        }
    }

    record ExerciseOptions(
            String grantId,
            BigDecimal units,
            @Nullable BigMoney unitPrice,
            @Nullable ExerciseMethod method) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.OptionsExercised(grantId, units, unitPrice, method);
        }
    }

    record CancelOptions(
            String grantId, BigDecimal units, @Nullable String reason) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.OptionsCancelled(grantId, units, reason);
        }
    }

    record PurchaseShares(
            BigDecimal units,
            BigMoney price,
            BigMoney unitPrice,
            @Nullable BigMoney offeringPrice) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.SharesPurchased(units, price, unitPrice, offeringPrice);
        }
    }

    /**
     * @param employer absent: the employer of the employment that is meant when none is named; fixed when it is
     *                 recorded
     */
    record RecordVestingEvent(
            String event,
            @Nullable String employer,
            @Nullable Rational fraction) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.VestingEventRecorded(event, employer == null ? context.employer() : employer, fraction);
        }
    }

    record RecordSharePrice(String employer, BigMoney unitPrice) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.SharePriceRecorded(employer, unitPrice);
        }
    }

    record RecordSplit(String employer, Rational ratio) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.StockSplit(employer, ratio);
        }
    }

    record StartBenefit(
            String benefitId, String name, @Nullable CashBenefit cash) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.BenefitStarted(benefitId, name, cash);
        }
    }

    record EndBenefit(String benefitId) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.BenefitEnded(benefitId);
        }
    }

    record StartLeave(
            String kind,
            @Nullable BigDecimal payPercent,
            @Nullable Boolean pausesVesting) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.LeaveStarted(kind, payPercent, pausesVesting);
        }
    }

    record EndLeave() implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.LeaveEnded();
        }
    }

    record RecordIncident(
            String title,
            @Nullable Severity severity,
            @Nullable IncidentRole role,
            @Nullable List<String> systems,
            @Nullable String impact,
            @Nullable String lesson,
            @Nullable Integer durationDays,
            @Nullable List<String> tags)
            implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.IncidentRecorded(title, severity, role, systems, impact, lesson, durationDays, tags);
        }
    }

    record RecordAchievement(
            String title,
            AchievementCategory category,
            @Nullable List<Metric> metrics,
            @Nullable String lesson,
            @Nullable String url,
            @Nullable AchievementStatus status,
            @Nullable List<String> tags)
            implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.AchievementRecorded(title, category, metrics, lesson, url, status, tags);
        }
    }

    record EndEmployment(
            EndReason reason,
            @Nullable List<Acceleration> accelerate,
            @Nullable List<String> keep) implements Action {
        @Override
        public Fact fact(Context context) {
            return new Fact.EmploymentEnded(reason, accelerate, keep);
        }
    }
}
