package trackrecord.domain.compensation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.Timeline;

/**
 * The course of ANNUALIZED over a life: adjoining spans, each as long as its totals show the same amounts. Whoever
 * keeps them answers ANNUALIZED of any day without the facts.
 */
public final class AnnualizedSpans {

    private final Timeline timeline;
    private final List<AnnualizedSpan> closed = new ArrayList<>();
    private @Nullable AnnualizedSpan open;

    private AnnualizedSpans(Timeline timeline) {
        this.timeline = timeline;
    }

    /** From the first fact's day for ever: the last span has no end. Empty without facts. */
    public static List<AnnualizedSpan> of(Timeline timeline) {
        AnnualizedSpans spans = new AnnualizedSpans(timeline);
        spans.walk();
        return spans.closed;
    }

    /**
     * The spans of {@code [from, to)}, the first and last cut to it; days before the first fact are a span of
     * nothing. Empty where the window is.
     */
    public static List<AnnualizedSpan> within(Timeline timeline, LocalDateRange window) {
        List<AnnualizedSpan> cut = new ArrayList<>();
        if (!window.getStart().isBefore(window.getEnd())) {
            return cut;
        }
        LocalDate first = timeline.firstDay();
        if (first == null || window.getStart().isBefore(first)) {
            LocalDate end = first == null || window.getEnd().isBefore(first) ? window.getEnd() : first;
            cut.add(new AnnualizedSpan(window.getStart(), end, Totals.NOTHING, List.of()));
        }
        for (AnnualizedSpan span : of(timeline)) {
            LocalDate from = span.from().isBefore(window.getStart()) ? window.getStart() : span.from();
            LocalDate to = span.to() == null || span.to().isAfter(window.getEnd()) ? window.getEnd() : span.to();
            if (from.isBefore(to)) {
                cut.add(span.over(from, to));
            }
        }
        return cut;
    }

    private void walk() {
        List<RecordedFact> facts = timeline.facts();
        int index = 0;
        while (index < facts.size()) {
            LocalDate day = facts.get(index).effectiveOn();
            int next = index;
            while (next < facts.size() && facts.get(next).effectiveOn().equals(day)) {
                next++;
            }
            day(index, next, day);
            time(timeline.after(next), day, next == facts.size() ? null : facts.get(next).effectiveOn());
            index = next;
        }
        if (open != null) {
            closed.add(open);
        }
    }

    /** One day's facts, those from {@code first} up to {@code next}. Most of them change no amount. */
    private void day(int first, int next, LocalDate day) {
        Career state = timeline.after(next);
        if (open != null && state.grants().isEmpty() && state == timeline.after(first)) {
            return;
        }
        Totals totals = Compensation.annualized(state, day);
        if (open == null || !open.totals().sameAmountsAs(totals)) {
            begin(day, totals, changedBy(first, next, day, totals));
        }
    }

    /**
     * The numbers of those facts of a day that change an amount, one after the other.
     *
     * @param end what the totals are after all of them
     */
    private List<Integer> changedBy(int first, int next, LocalDate day, Totals end) {
        Career state = timeline.after(first);
        Totals totals = open == null ? Totals.NOTHING
                : state.grants().isEmpty() ? open.totals() : Compensation.annualized(state, day);
        List<Integer> numbers = new ArrayList<>();
        for (int index = first; index < next; index++) {
            Career after = timeline.after(index + 1);
            if (after != state) {
                Totals changed = index + 1 == next ? end : Compensation.annualized(after, day);
                if (!changed.sameAmountsAs(totals)) {
                    numbers.add(timeline.facts().get(index).number());
                }
                state = after;
                totals = changed;
            }
        }
        return numbers;
    }

    /** The days after that day's facts, until the next one with facts. */
    private void time(Career state, LocalDate day, @Nullable LocalDate next) {
        for (VestingPeriod.Change change : VestingPeriod.changes(state, day, next)) {
            Totals totals = Compensation.annualized(state, change.on());
            if (!open.totals().sameAmountsAs(totals)) {
                begin(change.on(), totals, List.of());
            }
        }
    }

    private void begin(LocalDate day, Totals totals, List<Integer> facts) {
        if (open != null) {
            closed.add(open.over(open.from(), day));
        }
        open = new AnnualizedSpan(day, null, totals, facts);
    }
}
