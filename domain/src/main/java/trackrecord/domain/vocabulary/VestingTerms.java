package trackrecord.domain.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * How a grant vests: segments that follow one another from a start date.
 *
 * @param start      vesting commencement date; absent: the grant date
 * @param segments   in order, each vesting its percentage of the whole grant
 * @param allocation how whole units are spread over the tranches; absent: CUMULATIVE_ROUND_DOWN
 * @param dayOfMonth on which day of its month a tranche falls; absent: VESTING_START_DAY_OR_LAST_DAY_OF_MONTH
 * @param heldUntil  name of the event that releases tranches after their date (a double trigger); absent: none
 */
public record VestingTerms(
        @Nullable LocalDate start,
        List<Segment> segments,
        @Nullable Allocation allocation,
        @Nullable DayOfMonth dayOfMonth,
        @Nullable String heldUntil) {

    public VestingTerms {
        segments = List.copyOf(segments);
    }

    public LocalDate startOr(LocalDate grantedOn) {
        return start == null ? grantedOn : start;
    }

    public Allocation allocationOrDefault() {
        return allocation == null ? Allocation.CUMULATIVE_ROUND_DOWN : allocation;
    }

    public DayOfMonth dayOfMonthOrDefault() {
        return dayOfMonth == null ? DayOfMonth.VESTING_START_DAY_OR_LAST_DAY_OF_MONTH : dayOfMonth;
    }

    /** The number of installments of all segments. */
    public long occurrences() {
        long occurrences = 0;
        for (Segment segment : segments) {
            occurrences += segment.occurrences();
        }
        return occurrences;
    }

    /** Whether an event of that name starts a segment. */
    public boolean schedules(String event) {
        return segments.stream().anyMatch(segment -> event.equals(segment.event()));
    }

    /** Whether every segment waits for an event. */
    public boolean waitsForEvents() {
        return segments.stream().allMatch(segment -> segment.event() != null);
    }

    /** Vesting years: occurrences x period over the segments without an event (months / 12, days / 365), at least 1. */
    public Rational years() {
        Rational years = Rational.ZERO;
        for (Segment segment : segments) {
            if (segment.event() == null) {
                long length = (long) segment.occurrences() * segment.period();
                years = years.plus(Rational.of(length, segment.periodType() == PeriodType.MONTHS ? 12 : 365));
            }
        }
        return years.max(Rational.ONE);
    }

    /**
     * A run of equally spaced installments.
     *
     * @param occurrences number of installments, at least 1
     * @param period      distance between them in months or days; 0: all at once
     * @param percentage  share of the whole grant, from 0 (a waiting period without vesting) to 1
     * @param cliff       absent: none
     * @param event       name of the event on whose date the segment starts; absent: it follows the previous segment
     */
    public record Segment(
            int occurrences,
            int period,
            PeriodType periodType,
            Rational percentage,
            @Nullable Cliff cliff,
            @Nullable String event) {}

    /**
     * Nothing vests before installment {@code occurrence}. On it, {@code percentage} of the segment vests; the rest
     * vests evenly over the later installments.
     */
    public record Cliff(int occurrence, Rational percentage) {}

    public enum PeriodType {
        MONTHS,
        DAYS
    }
}
