package trackrecord.application.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.question.GrowthAnswer;
import trackrecord.application.question.MeasureTotals;
import trackrecord.application.question.StateAnswer;
import trackrecord.application.readmodel.growth.GrowthStep;
import trackrecord.application.readmodel.state.Person;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.growth.GrowthEntry;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * A question that the row of a career answers as well as its facts. Both give equal records.
 *
 * @param <A> the answer
 */
public sealed interface CareerQuestion<A> {

    /** @param knownAt not before the newest fact behind the row */
    A fromRow(String careerId, CareerRow row, Instant knownAt);

    /** @param known what had been recorded at {@code knownAt} */
    A fromFacts(String careerId, History known, Instant knownAt);

    /** Whether the row can answer it; otherwise the facts are folded. */
    default boolean isIn(CareerRow row) {
        return true;
    }

    /** Whether it needs the steps of growth, the largest part of the row. */
    default boolean needsSteps() {
        return false;
    }

    /** The state on a day. */
    record State(LocalDate asOf) implements CareerQuestion<StateAnswer> {

        @Override
        public StateAnswer fromRow(String careerId, CareerRow row, Instant knownAt) {
            Person person = row.state().person(asOf);
            List<StateAnswer.Job> jobs =
                    person.employments().stream().map(FromRows::job).toList();
            return new StateAnswer(
                    careerId,
                    person.name(),
                    row.version(),
                    asOf,
                    knownAt,
                    jobs.isEmpty() ? null : jobs.getFirst(),
                    jobs,
                    new MeasureTotals(
                            Measure.ANNUALIZED, FromRows.totals(row.state().annualized(asOf))),
                    row.tenure(asOf),
                    null);
        }

        @Override
        public StateAnswer fromFacts(String careerId, History known, Instant knownAt) {
            return StateAnswer.of(careerId, known, asOf, knownAt);
        }
    }

    /**
     * The tenure on a day.
     *
     * @param employment the employment whose spans are shown with the total; null for that of the state. An employment
     *                   not in force has no spans; {@link #fromFacts} throws {@link Rejected} EMPLOYMENT_UNKNOWN if the
     *                   id never exists
     */
    record Served(LocalDate asOf, @Nullable EmploymentId employment) implements CareerQuestion<Tenure> {

        /** With the spans of the state's employment. */
        public Served(LocalDate asOf) {
            this(asOf, null);
        }

        /** A row holds only the employments in force. */
        @Override
        public boolean isIn(CareerRow row) {
            return employment == null
                    || row.tenure(asOf).employments().stream()
                            .anyMatch(it -> it.employmentId().equals(employment));
        }

        @Override
        public Tenure fromRow(String careerId, CareerRow row, Instant knownAt) {
            return picked(row.tenure(asOf));
        }

        @Override
        public Tenure fromFacts(String careerId, History known, Instant knownAt) {
            if (employment != null) {
                known.timeline().atTheEnd().employments().require(employment, "employment");
            }
            return picked(Tenure.of(known.timeline().on(asOf)));
        }

        private Tenure picked(Tenure tenure) {
            return employment == null ? tenure : tenure.of(employment);
        }
    }

    /**
     * How a career grew over {@code [from, to)}. Both answers throw {@link EmptyWindow} if the window is empty.
     *
     * @param from  null for the first hire, otherwise the first fact
     * @param to    null for the day after today
     * @param kinds which entries to list
     */
    record Grown(@Nullable LocalDate from, @Nullable LocalDate to, Set<GrowthEntry.Kind> kinds, LocalDate today)
            implements CareerQuestion<GrowthAnswer> {

        @Override
        public boolean needsSteps() {
            return true;
        }

        @Override
        public GrowthAnswer fromRow(String careerId, CareerRow row, Instant knownAt) {
            List<GrowthStep> steps = row.steps();
            LocalDateRange window = window(from != null ? from : row.firstDay(steps, lastDay()));
            List<GrowthStep> within =
                    steps.stream().filter(it -> window.contains(it.on())).toList();
            List<Growth.Rate> rates =
                    Growth.rates(row.pay(window.getStart()), row.pay(window.getEndInclusive()), window);
            List<Growth.Promotion> promotions = within.stream()
                    .filter(it -> it.kind() == GrowthEntry.Kind.PROMOTION)
                    .map(it -> new Growth.Promotion(it.promotedBefore(), it.on()))
                    .toList();
            return new GrowthAnswer(
                    window.getStart(),
                    window.getEnd(),
                    within.stream()
                            .filter(it -> kinds.contains(it.kind()))
                            .map(FromRows::step)
                            .toList(),
                    rates.stream().map(GrowthAnswer.Rate::of).toList(),
                    Growth.promotions(promotions, window.getStart()),
                    null);
        }

        @Override
        public GrowthAnswer fromFacts(String careerId, History known, Instant knownAt) {
            LocalDateRange window = window(from != null ? from : Growth.firstDay(known.timeline(), lastDay()));
            return GrowthAnswer.of(Growth.of(known.timeline(), window.getStart(), window.getEnd(), kinds), known);
        }

        private LocalDate lastDay() {
            return to == null ? today : to.minusDays(1);
        }

        private LocalDateRange window(LocalDate first) {
            LocalDate end = to != null ? to : Growth.endAfter(first, today);
            if (!first.isBefore(end)) {
                throw new EmptyWindow(first, end);
            }
            return LocalDateRange.of(first, end);
        }
    }
}
