package trackrecord.domain.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.Nullable;
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
import trackrecord.domain.vesting.VestingTerms;

/**
 * A wish to record something: the whole vocabulary of what one can ask for. Each becomes the fact that
 * {@link #toFact} names, if every rule agrees; its fields are described there.
 */
public sealed interface Command {

    /** Absent only for {@link Correct} and {@link Retract}. */
    @Nullable LocalDate effectiveOn();

    @Nullable String note();

    @Nullable String source();

    /** The fact that this command asks for. */
    Fact toFact();

    /** The name of this kind of command, as callers write it. */
    default String type() {
        return getClass().getSimpleName();
    }

    record NameCareer(LocalDate effectiveOn, String name, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.CareerNamed(effectiveOn, name, note, source);
        }
    }

    record Hire(LocalDate effectiveOn, String employer, String title, @Nullable String level, @Nullable String team,
            @Nullable String location, @Nullable String manager, @Nullable String employmentType, Money baseSalary,
            @Nullable BonusTarget bonusTarget, @Nullable Money priorTotal, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.Hired(effectiveOn, employer, title, level, team, location, manager, employmentType,
                    baseSalary, bonusTarget, priorTotal, note, source);
        }
    }

    record Raise(LocalDate effectiveOn, Money baseSalary, @Nullable String reason, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.SalaryRaised(effectiveOn, baseSalary, reason, note, source);
        }
    }

    record AdjustSalary(LocalDate effectiveOn, Money baseSalary, String reason, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.SalaryAdjusted(effectiveOn, baseSalary, reason, note, source);
        }
    }

    record Promote(LocalDate effectiveOn, String title, @Nullable String level, @Nullable Money baseSalary,
            @Nullable String reason, @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.Promoted(effectiveOn, title, level, baseSalary, reason, note, source);
        }
    }

    record Transfer(LocalDate effectiveOn, @Nullable String team, @Nullable String location, @Nullable String manager,
            @Nullable String title, @Nullable String level, @Nullable String employmentType, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.Transferred(effectiveOn, team, location, manager, title, level, employmentType, note,
                    source);
        }
    }

    record SetBonusTarget(LocalDate effectiveOn, BonusTarget bonusTarget, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.BonusTargetSet(effectiveOn, bonusTarget, note, source);
        }
    }

    record PayBonus(LocalDate effectiveOn, Money amount, BonusKind kind, @Nullable DateRange forPeriod,
            @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.BonusPaid(effectiveOn, amount, kind, forPeriod, note, source);
        }
    }

    record RepayBonus(LocalDate effectiveOn, int fact, Money amount, @Nullable String reason, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.BonusRepaid(effectiveOn, fact, amount, reason, note, source);
        }
    }

    record GrantRsu(LocalDate effectiveOn, String grantId, @Nullable Money value, @Nullable BigDecimal units,
            @Nullable BigMoney unitPrice, @Nullable VestingTerms vesting, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.RsuGranted(effectiveOn, grantId, value, units, unitPrice, vesting, note, source);
        }
    }

    record VestRsu(LocalDate effectiveOn, String grantId, @Nullable BigDecimal units, @Nullable BigMoney unitPrice,
            @Nullable Money value, @Nullable Money marketValue, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.RsuVested(effectiveOn, grantId, units, unitPrice, value, marketValue, note, source);
        }
    }

    record ForfeitRsu(LocalDate effectiveOn, String grantId, @Nullable BigDecimal units, @Nullable Money value,
            @Nullable String reason, @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.RsuForfeited(effectiveOn, grantId, units, value, reason, note, source);
        }
    }

    /** @param employer absent: the one in force on that date, fixed when the command is recorded */
    record RecordVestingEvent(LocalDate effectiveOn, String event, @Nullable String employer,
            @Nullable Rational fraction, @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.VestingEventRecorded(effectiveOn, event, employer, fraction, note, source);
        }
    }

    record RecordSharePrice(LocalDate effectiveOn, String employer, BigMoney unitPrice, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.SharePriceRecorded(effectiveOn, employer, unitPrice, note, source);
        }
    }

    record RecordSplit(LocalDate effectiveOn, String employer, Rational ratio, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.StockSplit(effectiveOn, employer, ratio, note, source);
        }
    }

    record StartBenefit(LocalDate effectiveOn, String benefitId, String name, @Nullable CashBenefit cash,
            @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.BenefitStarted(effectiveOn, benefitId, name, cash, note, source);
        }
    }

    record EndBenefit(LocalDate effectiveOn, String benefitId, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.BenefitEnded(effectiveOn, benefitId, note, source);
        }
    }

    record StartLeave(LocalDate effectiveOn, String kind, @Nullable BigDecimal payPercent,
            @Nullable Boolean pausesVesting, @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.LeaveStarted(effectiveOn, kind, payPercent, pausesVesting, note, source);
        }
    }

    record EndLeave(LocalDate effectiveOn, @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.LeaveEnded(effectiveOn, note, source);
        }
    }

    record RecordIncident(LocalDate effectiveOn, String title, @Nullable Severity severity,
            @Nullable IncidentRole role, @Nullable List<String> systems, @Nullable String impact,
            @Nullable String lesson, @Nullable Integer durationDays, @Nullable List<String> tags,
            @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.IncidentRecorded(effectiveOn, title, severity, role, systems, impact, lesson,
                    durationDays, tags, note, source);
        }
    }

    record RecordAchievement(LocalDate effectiveOn, String title, AchievementCategory category,
            @Nullable List<Metric> metrics, @Nullable String lesson, @Nullable String url,
            @Nullable AchievementStatus status, @Nullable List<String> tags, @Nullable String note,
            @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.AchievementRecorded(effectiveOn, title, category, metrics, lesson, url, status, tags,
                    note, source);
        }
    }

    record EndEmployment(LocalDate effectiveOn, EndReason reason, @Nullable List<Acceleration> accelerate,
            @Nullable List<String> keep, @Nullable String note, @Nullable String source) implements Command {
        @Override
        public Fact toFact() {
            return new Fact.EmploymentEnded(effectiveOn, reason, accelerate, keep, note, source);
        }
    }

    record Correct(int fact, Command replacement, @Nullable String note, @Nullable String source) implements Command {
        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }

        @Override
        public Fact toFact() {
            return new Fact.FactCorrected(fact, replacement.toFact(), note, source);
        }
    }

    record Retract(int fact, String reason, @Nullable String note, @Nullable String source) implements Command {
        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }

        @Override
        public Fact toFact() {
            return new Fact.FactRetracted(fact, reason, note, source);
        }
    }
}
