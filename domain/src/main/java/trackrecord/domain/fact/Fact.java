package trackrecord.domain.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.VestingTerms;

/**
 * Something that happened in a career, effective on a date: the whole vocabulary of what is recorded.
 *
 * <p>Amounts are in the currency's minor units at most, {@code unitPrice} has up to 10 decimals. What is marked
 * {@link Nullable} may be absent; in a change it means "as before", in {@link Hired} "none".
 */
public sealed interface Fact {

    /** The first day on which the fact holds; absent only for {@link FactCorrected} and {@link FactRetracted}. */
    @Nullable LocalDate effectiveOn();

    /** Free text. */
    @Nullable String note();

    /** A URL or the name of a document. */
    @Nullable String source();

    /** The stable name of this kind of fact, as stored and as shown. */
    default String type() {
        return getClass().getSimpleName();
    }

    record CareerNamed(LocalDate effectiveOn, String name,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /** @param priorTotal what the job before paid in total, as the person states it */
    record Hired(LocalDate effectiveOn, String employer, String title, @Nullable String level, @Nullable String team,
            @Nullable String location, @Nullable String manager, @Nullable String employmentType, Money baseSalary,
            @Nullable BonusTarget bonusTarget, @Nullable Money priorTotal,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /** @param baseSalary the new annual rate */
    record SalaryRaised(LocalDate effectiveOn, Money baseSalary, @Nullable String reason,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /** A change of base that need not be a raise: also a cut, or another currency. */
    record SalaryAdjusted(LocalDate effectiveOn, Money baseSalary, String reason,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    record Promoted(LocalDate effectiveOn, String title, @Nullable String level, @Nullable Money baseSalary,
            @Nullable String reason, @Nullable String note, @Nullable String source) implements Fact {
    }

    record Transferred(LocalDate effectiveOn, @Nullable String team, @Nullable String location,
            @Nullable String manager, @Nullable String title, @Nullable String level, @Nullable String employmentType,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    record BonusTargetSet(LocalDate effectiveOn, BonusTarget bonusTarget,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    record BonusPaid(LocalDate effectiveOn, Money amount, BonusKind kind, @Nullable DateRange forPeriod,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /** @param fact number of the {@link BonusPaid} that is paid back */
    record BonusRepaid(LocalDate effectiveOn, int fact, Money amount, @Nullable String reason,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /**
     * A grant of restricted stock units, either of a {@code value}, or of {@code units} at a {@code unitPrice}
     * (the grant-date fair value of one).
     *
     * @param vesting absent: all of it falls due on the grant date
     */
    record RsuGranted(LocalDate effectiveOn, String grantId, @Nullable Money value, @Nullable BigDecimal units,
            @Nullable BigMoney unitPrice, @Nullable VestingTerms vesting,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /** Units, for what each was worth; or, of a grant in money, its value and what that was worth on the market. */
    record RsuVested(LocalDate effectiveOn, String grantId, @Nullable BigDecimal units, @Nullable BigMoney unitPrice,
            @Nullable Money value, @Nullable Money marketValue,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    record RsuForfeited(LocalDate effectiveOn, String grantId, @Nullable BigDecimal units, @Nullable Money value,
            @Nullable String reason, @Nullable String note, @Nullable String source) implements Fact {
    }

    /** @param fraction the share that the event releases of segments that wait for it; absent: all */
    record VestingEventRecorded(LocalDate effectiveOn, String event, String employer, @Nullable Rational fraction,
            @Nullable String note, @Nullable String source) implements Fact {
        public VestingEventRecorded of(String anEmployer) {
            return new VestingEventRecorded(effectiveOn, event, anEmployer, fraction, note, source);
        }
    }

    record SharePriceRecorded(LocalDate effectiveOn, String employer, BigMoney unitPrice,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /** @param ratio new shares for each old one: 20/1 */
    record StockSplit(LocalDate effectiveOn, String employer, Rational ratio,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /** @param cash absent: a benefit without a cash value */
    record BenefitStarted(LocalDate effectiveOn, String benefitId, String name, @Nullable CashBenefit cash,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    record BenefitEnded(LocalDate effectiveOn, String benefitId,
            @Nullable String note, @Nullable String source) implements Fact {
    }

    /**
     * @param payPercent    share of base that a day of the leave pays, 0 to 100; absent: 100
     * @param pausesVesting absent: false
     */
    record LeaveStarted(LocalDate effectiveOn, String kind, @Nullable BigDecimal payPercent,
            @Nullable Boolean pausesVesting, @Nullable String note, @Nullable String source) implements Fact {
    }

    record LeaveEnded(LocalDate effectiveOn, @Nullable String note, @Nullable String source) implements Fact {
    }

    record IncidentRecorded(LocalDate effectiveOn, String title, @Nullable Severity severity,
            @Nullable IncidentRole role, @Nullable List<String> systems, @Nullable String impact,
            @Nullable String lesson, @Nullable Integer durationDays, @Nullable List<String> tags,
            @Nullable String note, @Nullable String source) implements Fact {
        public IncidentRecorded {
            systems = systems == null ? null : List.copyOf(systems);
            tags = tags == null ? null : List.copyOf(tags);
        }
    }

    record AchievementRecorded(LocalDate effectiveOn, String title, AchievementCategory category,
            @Nullable List<Metric> metrics, @Nullable String lesson, @Nullable String url,
            @Nullable AchievementStatus status, @Nullable List<String> tags,
            @Nullable String note, @Nullable String source) implements Fact {
        public AchievementRecorded {
            metrics = metrics == null ? null : List.copyOf(metrics);
            tags = tags == null ? null : List.copyOf(tags);
        }
    }

    /**
     * @param accelerate what vests on this day beyond what fell due; absent: nothing
     * @param keep       grants that stay on their schedule; absent: none
     */
    record EmploymentEnded(LocalDate effectiveOn, EndReason reason, @Nullable List<Acceleration> accelerate,
            @Nullable List<String> keep, @Nullable String note, @Nullable String source) implements Fact {
        public EmploymentEnded {
            accelerate = accelerate == null ? null : List.copyOf(accelerate);
            keep = keep == null ? null : List.copyOf(keep);
        }
    }

    /**
     * The record of a fact was wrong, and this is what it should have said.
     *
     * @param fact        number of the original fact, never of a correction
     * @param replacement a fact of the same type; its date may differ
     */
    record FactCorrected(int fact, Fact replacement,
            @Nullable String note, @Nullable String source) implements Fact, Correction {
        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }

    /** A fact never happened. @param fact number of the original fact, never of a correction */
    record FactRetracted(int fact, String reason,
            @Nullable String note, @Nullable String source) implements Fact, Correction {
        @Override
        public @Nullable LocalDate effectiveOn() {
            return null;
        }
    }
}
