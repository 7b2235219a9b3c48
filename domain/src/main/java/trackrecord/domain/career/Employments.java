package trackrecord.domain.career;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.OptionsGranted;
import trackrecord.domain.vocabulary.Fact.RsuGranted;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * The employments of a career. Immutable.
 *
 * @param all     in the order of their hires
 * @param running those in force, in the same order
 */
public record Employments(List<Employment> all, List<Employment> running) {

    public static final Employments NONE = new Employments(List.of(), List.of());

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The employment that began last, in force or not. */
    public Optional<Employment> lastBegun() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public Optional<Employment> find(EmploymentId id) {
        int place = placeIn(running, id);
        if (place >= 0) {
            return Optional.of(running.get(place));
        }
        place = placeIn(all, id);
        return place < 0 ? Optional.empty() : Optional.of(all.get(place));
    }

    /**
     * The employment with a requested id.
     *
     * @param where the source of the request: the name of a parameter, or a JSON pointer into a body
     * @throws Rejected EMPLOYMENT_UNKNOWN, with the existing ids
     */
    public Employment require(EmploymentId id, String where) {
        return find(id).orElseThrow(() -> new Rejected(List.of(Problem.inField(
                Code.EMPLOYMENT_UNKNOWN,
                all.isEmpty()
                        ? "there is no employment " + id + ", and no other; record a Hire first"
                        : "there is no employment " + id + "; there are "
                                + Written.some(all.stream()
                                        .map(job -> job.id().value())
                                        .toList()),
                0,
                where))));
    }

    /**
     * The employment that ended last; among several that ended on one day, the one that began last. Empty if none has
     * ended.
     */
    public Optional<Employment> endedLast() {
        return endedLast(job -> true);
    }

    /** The main employment in force, otherwise the main one that ended last. */
    public Optional<Employment> lastMain() {
        return main().or(() -> endedLast(job -> !job.side()));
    }

    private Optional<Employment> endedLast(Predicate<Employment> counts) {
        Work.steps(all.size());
        Employment last = null;
        for (Employment job : all) {
            if (!job.running()
                    && counts.test(job)
                    && (last == null
                            || !job.days().getEnd().isBefore(last.days().getEnd()))) {
                last = job;
            }
        }
        return Optional.ofNullable(last);
    }

    /** The main employment in force; if two overlap within a day, the one that began last. */
    public Optional<Employment> main() {
        for (Employment job : running.reversed()) {
            Work.step();
            if (!job.side()) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** The employments in force: the main one first, then by their first day. */
    public List<Employment> inForce() {
        Optional<Employment> main = main();
        if (main.isEmpty() || running.size() == 1) {
            return running;
        }
        Work.steps(running.size());
        return Stream.concat(main.stream(), running.stream().filter(job -> !job.id()
                        .equals(main.get().id())))
                .toList();
    }

    /** The employment that the next fact concerns, or that it began; empty if there is none. */
    Optional<Employment> about(RecordedFact recorded) {
        EmploymentId id = recorded.employment();
        if (recorded.fact() instanceof Hired) {
            return find(EmploymentId.begunBy(recorded.number(), id));
        }
        return id == null ? aboutUnnamed(recorded.fact()) : find(id);
    }

    /**
     * Facts stored before employments had ids concern employments whose hire was stored then; only one of those is in
     * force at a time.
     */
    private Optional<Employment> aboutUnnamed(Fact fact) {
        return switch (fact.type().employment()) {
            case NONE, BEGINS, BEGUN_IF_ANY -> Optional.empty();
            // A misplaced grant (possible in a restored history of another origin) belongs to the last employment.
            case IN_FORCE ->
                fact instanceof RsuGranted || fact instanceof OptionsGranted ? lastUnnamed() : unnamedInForce();
            case RUNS_THERE -> unnamedInForce();
            case BEGUN -> lastUnnamed();
        };
    }

    Optional<Employment> unnamedInForce() {
        return unnamed(running);
    }

    private Optional<Employment> lastUnnamed() {
        return unnamedInForce().or(() -> unnamed(all));
    }

    private static Optional<Employment> unnamed(List<Employment> jobs) {
        for (Employment job : jobs.reversed()) {
            Work.step();
            if (!job.named()) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    /** The employment that is meant when the next fact is recorded without naming one. */
    public Meant meant(Fact fact) {
        return switch (fact.type().employment()) {
            case NONE, BEGINS -> new Meant.None();
            case IN_FORCE -> meantInForce();
            case RUNS_THERE -> {
                List<Employment> there =
                        running.stream().filter(job -> job.hasRunning(fact)).toList();
                yield there.size() == 1 ? new Meant.One(there.getFirst()) : meantInForce();
            }
            case BEGUN -> running.isEmpty() ? Meant.of(endedLast()) : meantInForce();
            case BEGUN_IF_ANY ->
                switch (meantInForce()) {
                    case Meant.One it -> it;
                    case Meant.None _, Meant.OneOf _ -> new Meant.None();
                };
        };
    }

    /** The only employment in force, otherwise the main one. */
    public Meant meantInForce() {
        if (running.size() < 2) {
            return Meant.of(running.stream().findFirst());
        }
        return main().<Meant>map(Meant.One::new).orElseGet(() -> new Meant.OneOf(running));
    }

    Employments with(Employment begun) {
        return new Employments(Lists.with(all, begun), Lists.with(running, begun));
    }

    /** The same with a new state of a running employment. */
    Employments changed(Employment next) {
        List<Employment> nextAll = new ArrayList<>(all);
        List<Employment> nextRunning = new ArrayList<>(running);
        nextAll.set(placeIn(all, next.id()), next);
        int place = placeIn(running, next.id());
        if (next.running()) {
            nextRunning.set(place, next);
        } else {
            nextRunning.remove(place);
        }
        return new Employments(Collections.unmodifiableList(nextAll), Collections.unmodifiableList(nextRunning));
    }

    /** Most facts concern a recent employment, so the search starts at the end. */
    private static int placeIn(List<Employment> jobs, EmploymentId id) {
        int place = jobs.size() - 1;
        while (place >= 0 && !jobs.get(place).id().equals(id)) {
            Work.step();
            place--;
        }
        return place;
    }
}
