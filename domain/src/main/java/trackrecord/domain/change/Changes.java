package trackrecord.domain.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * The differences between two states of a career, and the facts that caused them: two days as known now, or one day as
 * known at two instants.
 *
 * @param before     the history behind the first state, and its day
 * @param after      the history behind the second state, and its day
 * @param changes    the fields that differ, without tenure, which changes every day
 * @param difference the measures compared
 * @param facts      numbers, ascending: between days the facts effective after the first up to and including the
 *                   second, between instants those recorded after the first up to and including the second
 */
public record Changes(
        Moment before, Moment after, List<FieldChange> changes, List<Compared> difference, List<Integer> facts) {

    /** @param known the history at that moment */
    public record Moment(History known, LocalDate asOf) {

        Fields fields(Reading reading) {
            return reading.fields(known.timeline().on(asOf));
        }

        /** The reading for everything known up to the day. */
        Reading reading() {
            return Reading.of(known.timeline(), 0, known.timeline().countUpTo(asOf));
        }
    }

    /**
     * The state of {@code to} against that of {@code from}; ANNUALIZED is compared.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public static Changes betweenDays(History known, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("from (" + from + ") must not be after to (" + to + ")");
        }
        Timeline timeline = known.timeline();
        int first = timeline.countUpTo(from);
        int end = timeline.countUpTo(to);
        Moment before = new Moment(known, from);
        Moment after = new Moment(known, to);
        Reading reading = Reading.of(timeline, first, end);
        Fields then = before.fields(reading);
        Fields now = after.fields(reading);
        Compared annualized = new Compared(Measure.ANNUALIZED, then.annualized(), now.annualized());
        List<Integer> facts = timeline.facts().subList(first, end).stream()
                .map(RecordedFact::number)
                .sorted()
                .toList();
        return new Changes(
                before,
                after,
                Blame.betweenDays(then, now, Movers.onTheirDays(reading, timeline, first, end)),
                List.of(annualized),
                facts);
    }

    /**
     * Compares what was known about a day at {@code knownTo} and at {@code knownFrom}. For a measure over a window, the
     * difference is what turned out to be owed (arrears).
     *
     * @param asOf   the day of the two states; for a window, its last day
     * @param totals computes the measure on a timeline
     * @throws IllegalArgumentException if {@code knownTo} is before {@code knownFrom}
     */
    public static Changes betweenInstants(
            History history,
            Instant knownFrom,
            Instant knownTo,
            LocalDate asOf,
            Measure measure,
            Function<Timeline, Totals> totals) {
        if (knownTo.isBefore(knownFrom)) {
            throw new IllegalArgumentException(
                    "knownFrom (" + knownFrom + ") must not be after knownTo (" + knownTo + ")");
        }
        Moment before = new Moment(history.knownAt(knownFrom), asOf);
        Moment after = new Moment(history.knownAt(knownTo), asOf);
        List<Integer> facts = new ArrayList<>();
        for (int number = before.known().version() + 1; number <= after.known().version(); number++) {
            facts.add(number);
        }
        Compared compared = new Compared(
                measure,
                totals.apply(before.known().timeline()),
                totals.apply(after.known().timeline()));
        return new Changes(
                before,
                after,
                facts.isEmpty() ? List.of() : Blame.betweenInstants(before, after),
                List.of(compared),
                List.copyOf(facts));
    }
}
