package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.vocabulary.DayOfMonth;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Segment;
import trackrecord.domain.work.Work;

/**
 * Walks through segments that follow one another and names the dates of their installments.
 *
 * <p>Months are counted from the anchor, never from the date before, so that a start on the 31st does not drift to the
 * 28th. An installment that falls into a pause moves on by its period, and all later ones move with it.
 */
final class InstallmentDates {

    private final DayOfMonth dayOfMonth;
    private final List<Pause> pauses;
    /** Index of the first pause that is not over on the date reached; dates only move forward. */
    private int pause;

    private LocalDate anchor;
    private long monthsFromAnchor;
    private LocalDate reached;

    InstallmentDates(LocalDate start, DayOfMonth dayOfMonth, List<Pause> pauses) {
        this.dayOfMonth = dayOfMonth;
        this.pauses = pauses;
        this.anchor = start;
        this.reached = start;
    }

    /** The dates of the segment's installments, in order; the next call continues from the last of them. */
    List<LocalDate> next(Segment segment) {
        List<LocalDate> dates = new ArrayList<>(segment.occurrences());
        for (int occurrence = 1; occurrence <= segment.occurrences(); occurrence++) {
            if (segment.period() > 0) {
                step(segment, 1);
                while (isPaused(reached)) {
                    step(segment, periodsPaused(segment));
                }
            }
            dates.add(reached);
        }
        if (segment.periodType() == VestingTerms.PeriodType.DAYS) {
            anchor = reached;
            monthsFromAnchor = 0;
        }
        return dates;
    }

    private void step(Segment segment, long periods) {
        Work.step();
        switch (segment.periodType()) {
            case DAYS -> reached = reached.plusDays(periods * segment.period());
            case MONTHS -> {
                monthsFromAnchor += periods * segment.period();
                reached = dayOfMonth.after(anchor, monthsFromAnchor);
            }
        }
    }

    private boolean isPaused(LocalDate day) {
        if (pause < pauses.size() && pauses.get(pause).isOver(day)) {
            pause = firstNotOver(day);
        }
        return pause < pauses.size() && pauses.get(pause).covers(day);
    }

    /** Binary search, because many leaves may lie between two tranches a year apart. */
    private int firstNotOver(LocalDate day) {
        Work.step();
        int low = pause + 1;
        int high = pauses.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pauses.get(middle).isOver(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The number of periods of days until the pause is over. Periods of months are tried one by one, since there are
     * few.
     */
    private long periodsPaused(Segment segment) {
        LocalDateRange days = pauses.get(pause).days();
        if (segment.periodType() == VestingTerms.PeriodType.MONTHS || days.isUnboundedEnd()) {
            return 1;
        }
        return Math.ceilDiv(days.getEnd().toEpochDay() - reached.toEpochDay(), (long) segment.period());
    }
}
