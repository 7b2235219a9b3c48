package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Employments;
import trackrecord.domain.measure.Component;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Quoted;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * A total that somebody claims for the days {@code [from, to)}.
 *
 * @param amount     greater than 0
 * @param window     at least one day
 * @param within     the accepted difference, in the claim's currency, not negative; absent: {@link #precision}
 * @param components the stated parts of the total, in the claim's currency; empty if not stated
 * @param employment the employment that the claim concerns; absent: all, or those with {@code employer}
 * @param employer   the employer whose employments the claim concerns; absent: all employers
 */
public record Claim(
        Money amount,
        LocalDateRange window,
        @Nullable BigDecimal within,
        Map<Component, BigDecimal> components,
        @Nullable String note,
        @Nullable EmploymentId employment,
        @Nullable String employer) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** @throws IllegalArgumentException if an amount or the window breaks one of these rules */
    public Claim {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("the amount claimed must be greater than 0, not " + amount);
        }
        if (!window.getStart().isBefore(window.getEnd())) {
            throw new IllegalArgumentException(
                    "a window from " + window.getStart() + " to " + window.getEnd() + " has no day");
        }
        if (within != null && within.signum() < 0) {
            throw new IllegalArgumentException("within must be 0 or more, not " + within.toPlainString());
        }
        if (employment != null && employer != null) {
            throw new IllegalArgumentException("a claim names an employment or an employer, not both");
        }
        Map<Component, BigDecimal> copy = new EnumMap<>(Component.class);
        copy.putAll(components);
        components = Collections.unmodifiableMap(copy);
    }

    /** A claim about all employments. */
    public Claim(
            Money amount,
            LocalDateRange window,
            @Nullable BigDecimal within,
            Map<Component, BigDecimal> components,
            @Nullable String note) {
        this(amount, window, within, components, note, null, null);
    }

    /**
     * The part of a timeline that the claim concerns.
     *
     * @throws Rejected EMPLOYMENT_UNKNOWN, if there is no such employment
     */
    Timeline facts(Timeline known) {
        if (employment == null && employer == null) {
            return known;
        }
        Employments all = known.atTheEnd().employments();
        if (employment != null) {
            all.require(employment, "/employment");
        } else if (all.all().stream().noneMatch(this::isOf)) {
            throw new Rejected(List.of(Problem.inField(
                    Code.EMPLOYMENT_UNKNOWN,
                    "there is no employment with " + Quoted.of(String.valueOf(employer))
                            + "; write the employer as in its Hire",
                    0,
                    "/employer")));
        }
        return known.only(this::isOf);
    }

    private boolean isOf(Employment job) {
        return job.id().equals(employment) || job.employer().equals(employer);
    }

    public CurrencyUnit currency() {
        return amount.getCurrencyUnit();
    }

    /** The accepted difference: as stated, otherwise the {@link #precision} of the amount. */
    public BigDecimal reach() {
        return within == null ? precision(amount) : within;
    }

    boolean reaches(BigDecimal difference) {
        return difference.abs().compareTo(reach()) <= 0;
    }

    /**
     * The precision that a written amount implies: half the place value of its last non-zero digit, at most 1 percent
     * of the amount. 352,750 has a precision of 5, and 350,000 ("about 350k") of 3,500. Rounded down to the minor unit.
     */
    public static BigDecimal precision(Money amount) {
        BigDecimal digits = amount.getAmount().stripTrailingZeros();
        BigDecimal halfPlace = HALF.scaleByPowerOfTen(-digits.scale());
        BigDecimal onePercent = digits.movePointLeft(2);
        return halfPlace.min(onePercent).setScale(amount.getCurrencyUnit().getDecimalPlaces(), RoundingMode.DOWN);
    }
}
