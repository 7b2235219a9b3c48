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
 * How two states of a career differ, and which facts brought that about: of two days as known now, or of what was
 * known at two instants.
 *
 * @param before     what is known of the first state, and the day it is of
 * @param after      likewise of the second
 * @param changes    the fields that differ; tenure is not among them, since it moves every day
 * @param difference the measures compared
 * @param facts      numbers, ascending: between days the facts effective after the first up to and including the
 *                   second, between instants those recorded after the first up to and including the second
 */
public record Changes(
        Moment before, Moment after, List<FieldChange> changes, List<Compared> difference, List<Integer> facts) {

    /** @param known what is known there */
    public record Moment(History known, LocalDate asOf) {

        Fields fields(Reading reading) {
            return reading.fields(known.timeline().on(asOf));
        }

        /** The one for all that is known until the day. */
        Reading reading() {
            return Reading.of(known.timeline(), 0, known.timeline().countUpTo(asOf));
        }
    }

    /**
     * The state of {@code to} against that of {@code from}; ANNUALIZED is compared.
     *
     * @throws IllegalArgumentException where {@code to} is before {@code from}
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
     * What was known of a day at {@code knownTo} against what was known of it at {@code knownFrom}; of a measure over a
     * window, that is what turns out to be owed (arrears).
     *
     * @param asOf   the day of the two states; of a window its last day
     * @param totals what the measure comes to on a timeline
     * @throws IllegalArgumentException where {@code knownTo} is before {@code knownFrom}
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
