package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.State;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * ANNUALIZED over a whole career: adjoining spans, each of which lasts as long as its totals show the same amounts. A
 * reader who stores the spans can answer ANNUALIZED for any day without the facts. Each span keeps only what the caller
 * selects, because the derivations of all spans together grow with the square of the career's length.
 */
public final class AnnualizedSpans<T> {

    private final Timeline timeline;
    private final Function<Totals, T> kept;
    private final List<Effective<T>> closed = new ArrayList<>();
    private @Nullable Effective<Totals> open;

    private AnnualizedSpans(Timeline timeline, Function<Totals, T> kept) {
        this.timeline = timeline;
        this.kept = kept;
    }

    /**
     * The spans from the day of the first fact on; the last one has no end. Empty if there are no facts.
     *
     * @param kept selects what a span keeps of its totals
     */
    public static <T> List<Effective<T>> of(Timeline timeline, Function<Totals, T> kept) {
        return after(List.of(), timeline, 0, kept);
    }

    /**
     * The same, found from the spans of another timeline of which the first facts are the same.
     *
     * @param before the spans of the other, with the same {@code kept}
     * @param shared how many facts {@link Timeline#sharedWith} it
     */
    public static <T> List<Effective<T>> after(
            List<Effective<T>> before, Timeline timeline, int shared, Function<Totals, T> kept) {
        AnnualizedSpans<T> spans = new AnnualizedSpans<>(timeline, kept);
        // Time changes something until the next fact, which may be another one: the last day of both is walked again.
        LocalDate last = shared == 0 ? null : timeline.facts().get(shared - 1).effectiveOn();
        if (last != null) {
            spans.goOn(before, last);
        }
        spans.walk(last == null ? 0 : timeline.countUpTo(last.minusDays(1)));
        return spans.closed;
    }

    /** Takes over the spans that began before a day. */
    private void goOn(List<Effective<T>> before, LocalDate day) {
        before.stream().filter(it -> it.since().isBefore(day)).forEach(closed::add);
        if (!closed.isEmpty()) {
            Effective<T> last = closed.removeLast();
            open = Effective.from(last.since(), Compensation.annualized(timeline, last.since()), last.facts());
        }
    }

    /**
     * The spans of {@code [from, to)}, with the first and last one cut to the window. Days before the first fact form a
     * span without amounts. Empty if the window is empty.
     */
    public static <T> List<Effective<T>> within(Timeline timeline, LocalDateRange window, Function<Totals, T> kept) {
        List<Effective<T>> cut = new ArrayList<>();
        LocalDate first = timeline.firstDay();
        LocalDateRange before = first == null ? window : LocalDateRange.ofUnboundedStart(first);
        Accrual.common(window, before)
                .ifPresent(days -> cut.add(new Effective<>(kept.apply(Totals.NOTHING), days, List.of())));
        for (Effective<T> span : of(timeline, kept)) {
            Accrual.common(window, span.days()).ifPresent(days -> cut.add(span.over(days)));
        }
        return cut;
    }

    private void walk(int from) {
        List<RecordedFact> facts = timeline.facts();
        int index = from;
        while (index < facts.size()) {
            LocalDate day = facts.get(index).effectiveOn();
            int next = index;
            while (next < facts.size() && facts.get(next).effectiveOn().equals(day)) {
                next++;
            }
            day(index, next, day);
            time(
                    timeline.after(next).on(day),
                    next == facts.size() ? null : facts.get(next).effectiveOn());
            index = next;
        }
        if (open != null) {
            close(open);
        }
    }

    /** One day's facts, those from {@code first} up to {@code next}. Most of them change no amount. */
    @SuppressWarnings("ReferenceEquality") // A fact that changes nothing leaves the same state.
    private void day(int first, int next, LocalDate day) {
        Career state = timeline.after(next);
        if (open != null && state.grants().isEmpty() && state == timeline.after(first)) {
            return;
        }
        Totals totals = Compensation.annualized(state.on(day));
        if (open == null || !open.value().sameAmountsAs(totals)) {
            begin(day, totals, changedBy(first, next, day, totals));
        }
    }

    /**
     * The numbers of those facts of a day that change an amount, one after the other.
     *
     * @param end what the totals are after all of them
     */
    @SuppressWarnings("ReferenceEquality") // A fact that changes nothing leaves the same state.
    private List<Integer> changedBy(int first, int next, LocalDate day, Totals end) {
        Career state = timeline.after(first);
        Totals totals = open == null
                ? Totals.NOTHING
                : state.grants().isEmpty() ? open.value() : Compensation.annualized(state.on(day));
        List<Integer> numbers = new ArrayList<>();
        for (int index = first; index < next; index++) {
            Career after = timeline.after(index + 1);
            if (after != state) {
                Totals changed = index + 1 == next ? end : Compensation.annualized(after.on(day));
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
    private void time(State state, @Nullable LocalDate next) {
        for (VestingPeriod.Change change : VestingPeriod.changes(state, next)) {
            Totals totals = Compensation.annualized(state.on(change.on()));
            if (open == null || !open.value().sameAmountsAs(totals)) {
                begin(change.on(), totals, List.of());
            }
        }
    }

    private void begin(LocalDate day, Totals totals, List<Integer> facts) {
        if (open != null) {
            close(open.until(day));
        }
        open = Effective.from(day, totals, facts);
    }

    private void close(Effective<Totals> span) {
        closed.add(new Effective<>(kept.apply(span.value()), span.days(), span.facts()));
    }
}
