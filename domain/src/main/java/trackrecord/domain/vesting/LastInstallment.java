package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;
import trackrecord.domain.work.Work;

/**
 * Dates one installment of consecutive segments without dating the others. It caches the position after all pauses
 * except the last. A later call with one more pause, or with a different last pause, continues from there, so that a
 * career with many leaves is walked once instead of once for each leave. Two threads may compute the same position
 * twice.
 */
final class LastInstallment {

    private final VestingTerms terms;
    private final int segment;
    private final int occurrence;
    private final Place first;
    private @Nullable Reached reached;

    /** The position after applying those pauses. */
    private record Reached(Pauses pauses, Place place) {}

    /** @param installment the one to date, of a segment without an event */
    LastInstallment(VestingTerms terms, LocalDate grantedOn, Installment installment) {
        this.terms = terms;
        this.segment = installment.segment();
        this.occurrence = installment.occurrence();
        this.first = new Place(0, 0, terms.startOr(grantedOn), 0, terms.startOr(grantedOn), null);
    }

    /** @param pauses each with an end */
    @SuppressWarnings("ReferenceEquality") // Links of one chain.
    LocalDate on(Pauses pauses) {
        Reached known = reached;
        Deque<Pauses> later = new ArrayDeque<>();
        Pauses earlier = pauses;
        while (!earlier.isEmpty() && (known == null || earlier != known.pauses())) {
            Work.step();
            later.push(earlier);
            earlier = earlier.before();
        }
        Walk walk = new Walk(known == null || earlier.isEmpty() ? first : known.place());
        for (Pauses next : later) {
            if (next == pauses) {
                reached = new Reached(next.before(), walk.place());
            }
            walk.past(next.last());
        }
        return walk.dated();
    }

    /**
     * @param segment    of the installment that is dated next, from 0; likewise its occurrence, from 1
     * @param anchor     from which months are counted
     * @param reached    its date, if no further pause moves it; for occurrence 0 the day on which the segments begin
     * @param dated      the date of the wanted installment, once it is passed
     */
    private record Place(
            int segment,
            int occurrence,
            LocalDate anchor,
            long months,
            LocalDate reached,
            @Nullable LocalDate dated) {}

    private final class Walk {

        private int at;
        private int number;
        private LocalDate anchor;
        private long months;
        private LocalDate day;
        private @Nullable LocalDate dated;

        Walk(Place place) {
            this.at = place.segment();
            this.number = place.occurrence();
            this.anchor = place.anchor();
            this.months = place.months();
            this.day = place.reached();
            this.dated = place.dated();
            if (number == 0) {
                at = -1;
                nextSegment();
            }
        }

        Place place() {
            return new Place(at, number, anchor, months, day, dated);
        }

        /** Moves the installments that fall into a pause out of it, and all later ones by the same time. */
        void past(Pause pause) {
            while (!isOver() && day.isBefore(pause.days().getStart())) {
                pass(passes(pause.days().getStart()));
            }
            while (!isOver() && pause.covers(day)) {
                move(
                        segment().periodType() == PeriodType.MONTHS
                                ? 1
                                : periodsUntil(pause.days().getEnd()));
            }
        }

        /** The date of the wanted installment, if no further pause moves it. */
        LocalDate dated() {
            while (dated == null) {
                pass(segment().occurrences() - number + 1);
            }
            return dated;
        }

        private boolean isOver() {
            return at == terms.segments().size();
        }

        private Segment segment() {
            return terms.segments().get(at);
        }

        /**
         * The number of installments of the segment, from the next one on, that come before a day. Periods of months
         * are passed one by one.
         */
        private int passes(LocalDate until) {
            return segment().periodType() == PeriodType.MONTHS
                    ? 1
                    : (int) Math.min(periodsUntil(until), segment().occurrences() - number + 1L);
        }

        private long periodsUntil(LocalDate until) {
            return Math.ceilDiv(
                    until.toEpochDay() - day.toEpochDay(), (long) segment().period());
        }

        /** Passes that many installments of the segment; the wanted one may be among them. */
        private void pass(int count) {
            int last = number + count - 1;
            if (at == segment && number <= occurrence && occurrence <= last) {
                move(occurrence - number);
                dated = day;
                move(last - occurrence);
            } else {
                move(last - number);
            }
            number = last;
            if (number < segment().occurrences()) {
                number++;
                move(1);
            } else {
                nextSegment();
            }
        }

        /** Goes on to the first installment of the next segment that takes time. */
        private void nextSegment() {
            do {
                if (at >= 0 && isChained() && segment().periodType() == PeriodType.DAYS) {
                    anchor = day;
                    months = 0;
                }
                at++;
                if (!isOver() && isChained() && segment().period() == 0 && at == segment) {
                    dated = day;
                }
            } while (!isOver() && (!isChained() || segment().period() == 0));
            number = 1;
            if (!isOver()) {
                move(1);
            }
        }

        private boolean isChained() {
            return segment().event() == null;
        }

        private void move(long periods) {
            Work.step();
            switch (segment().periodType()) {
                case DAYS -> day = day.plusDays(periods * segment().period());
                case MONTHS -> {
                    months += periods * segment().period();
                    day = terms.dayOfMonthOrDefault().after(anchor, months);
                }
            }
        }
    }
}
