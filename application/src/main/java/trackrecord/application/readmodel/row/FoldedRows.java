package trackrecord.application.readmodel.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import trackrecord.application.readmodel.careerlist.Listed;
import trackrecord.application.readmodel.generation.Dated;
import trackrecord.application.readmodel.growth.GrowthHistory;
import trackrecord.application.readmodel.growth.GrowthStep;
import trackrecord.application.readmodel.state.CareerState;
import trackrecord.application.readmodel.state.Person;
import trackrecord.application.readmodel.totals.AnnualTotal;
import trackrecord.domain.growth.Growth;
import trackrecord.domain.measure.AnnualizedSpans;
import trackrecord.domain.tenure.TenureBasis;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * The rows of a career with all that they were made from, so that those of the same career with a few facts more are made
 * from what these change. Both ways make the same rows.
 */
record FoldedRows(
        History history,
        RowSet rows,
        List<Effective<List<AnnualTotal>>> annualized,
        List<Dated<Person>> persons,
        List<Dated<TenureBasis>> services,
        List<GrowthStep> steps) {

    /** @param history at least one fact */
    static FoldedRows of(String id, History history) {
        Timeline timeline = history.timeline();
        List<Effective<List<AnnualTotal>>> annualized = AnnualizedSpans.of(timeline, AnnualTotal::of);
        List<Dated<Person>> persons = Dated.course(timeline, Person::of);
        List<Dated<TenureBasis>> services = Dated.course(timeline, TenureBasis::of);
        List<GrowthStep> steps = steps(history, 0);
        RowSet rows = new RowSet(
                id,
                history.version(),
                history.lastRecordedAt().orElseThrow(),
                CareerState.of(timeline.firstDay(), persons, Dated.all(annualized), services),
                GrowthHistory.of(steps),
                Dated.course(timeline, Listed::of),
                AnnualTotal.course(annualized));
        return new FoldedRows(history, rows, annualized, persons, services, steps);
    }

    /** @param next the same facts, and some more behind them */
    FoldedRows with(History next) {
        Timeline timeline = next.timeline();
        int shared = shared(timeline);
        if (shared == 0) {
            return of(rows.id(), next);
        }
        List<Effective<List<AnnualTotal>>> nextAnnualized =
                AnnualizedSpans.after(annualized, timeline, shared, AnnualTotal::of);
        List<Dated<Person>> nextPersons = Dated.course(persons, timeline, shared, Person::of);
        List<Dated<TenureBasis>> nextServices = Dated.course(services, timeline, shared, TenureBasis::of);
        int same = stepsIn(timeline.facts().subList(0, shared));
        List<GrowthStep> nextSteps = new ArrayList<>(steps.subList(0, same));
        nextSteps.addAll(steps(next, shared));
        boolean otherState =
                !nextAnnualized.equals(annualized) || !nextPersons.equals(persons) || !nextServices.equals(services);
        RowSet made = new RowSet(
                rows.id(),
                next.version(),
                next.lastRecordedAt().orElseThrow(),
                otherState
                        ? CareerState.of(timeline.firstDay(), nextPersons, Dated.all(nextAnnualized), nextServices)
                        : rows.state(),
                rows.growth().with(steps.size(), same, nextSteps),
                Dated.course(rows.listed(), timeline, shared, Listed::of),
                otherState ? AnnualTotal.course(nextAnnualized) : rows.annualized());
        return new FoldedRows(next, made, nextAnnualized, nextPersons, nextServices, nextSteps);
    }

    /**
     * How many facts, the first ones, both timelines have. None where a hire is among the others: it may give another name
     * to the employer that a step before it says.
     */
    private int shared(Timeline timeline) {
        Timeline before = history.timeline();
        int shared = timeline.sharedWith(before);
        boolean hires = Stream.of(before, timeline)
                .flatMap(it -> it.facts().stream().skip(shared))
                .anyMatch(it -> it.fact() instanceof Hired);
        return hires ? 0 : shared;
    }

    private int stepsIn(List<RecordedFact> facts) {
        int count = 0;
        for (RecordedFact fact : facts) {
            if (count < steps.size() && steps.get(count).number() == fact.number()) {
                count++;
            }
        }
        return count;
    }

    private static List<GrowthStep> steps(History history, int place) {
        return Growth.steps(history.timeline(), place).stream()
                .map(it -> GrowthStep.of(it, history))
                .toList();
    }
}
