package trackrecord.domain.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * The facts of a career in effective order, corrections applied: what is held to be true. A corrected fact stands
 * under the number of the original. Immutable and safe to share; folds are done once and kept.
 */
public final class Timeline {

    private static final Comparator<RecordedFact> EFFECTIVE_ORDER =
            order(RecordedFact::effectiveOn, it -> it.fact().type(), RecordedFact::number);
    private static final Comparator<OpenFact> OPEN_ORDER =
            order(OpenFact::effectiveOn, OpenFact::type, OpenFact::number);

    private final List<RecordedFact> facts;
    private final Career[] states;
    private volatile int folded;
    private volatile @Nullable Map<Integer, EmploymentId> employments;

    private Timeline(List<RecordedFact> facts, int size) {
        this.facts = facts;
        this.states = new Career[size + 1];
        this.states[0] = Career.BEFORE_ANY_FACT;
    }

    /** @param facts originals with their corrections applied, in any order */
    static Timeline of(List<RecordedFact> facts) {
        List<RecordedFact> ordered = facts.stream().sorted(EFFECTIVE_ORDER).toList();
        return new Timeline(ordered, ordered.size());
    }

    /** The same facts and others, each of which is made when all before it are. */
    public Timeline with(List<OpenFact> open) {
        List<OpenFact> ordered = Stream.concat(facts.stream().map(OpenFact::closed), open.stream())
                .sorted(OPEN_ORDER)
                .toList();
        List<RecordedFact> made = new ArrayList<>(ordered.size());
        Timeline timeline = new Timeline(Collections.unmodifiableList(made), ordered.size());
        for (OpenFact each : ordered) {
            RecordedFact fact = each.fact().apply(timeline.after(made.size()));
            if (fact != null) {
                made.add(fact);
            }
        }
        return timeline;
    }

    /** The same facts and others; what is folded before the first of them stays folded. */
    public Timeline and(List<RecordedFact> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<RecordedFact> ordered = Stream.concat(facts.stream(), more.stream())
                .sorted(EFFECTIVE_ORDER)
                .toList();
        Timeline timeline = new Timeline(ordered, ordered.size());
        int known = folded;
        int same = 0;
        while (same < known && facts.get(same).number() == ordered.get(same).number()) {
            same++;
        }
        System.arraycopy(states, 0, timeline.states, 0, same + 1);
        timeline.folded = same;
        return timeline;
    }

    /** The same without the facts of some numbers. */
    public Timeline without(Set<Integer> numbers) {
        List<RecordedFact> left =
                facts.stream().filter(it -> !numbers.contains(it.number())).toList();
        return left.size() == facts.size() ? this : new Timeline(left, left.size());
    }

    /** The same without what is about other employments than these; what is about none stays. */
    public Timeline only(Predicate<Employment> these) {
        Set<EmploymentId> others = atTheEnd().employments().all().stream()
                .filter(these.negate())
                .map(Employment::id)
                .collect(Collectors.toSet());
        Set<Integer> numbers = employments().entrySet().stream()
                .filter(it -> others.contains(it.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return without(numbers);
    }

    /**
     * The employment that each fact is about, or begins, or whose grant or bonus it is about, by the number of the fact; of a
     * fact about none there is none.
     */
    public Map<Integer, EmploymentId> employments() {
        Map<Integer, EmploymentId> made = employments;
        if (made == null) {
            made = new HashMap<>();
            for (int index = 0; index < facts.size(); index++) {
                RecordedFact fact = facts.get(index);
                EmploymentId id = after(index).employmentOf(fact).orElse(null);
                if (id != null) {
                    made.put(fact.number(), id);
                }
            }
            employments = made;
        }
        return made;
    }

    /** What is true before a fact at its place. */
    public Career before(OpenFact fact) {
        int low = 0;
        int high = facts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (OPEN_ORDER.compare(OpenFact.closed(facts.get(middle)), fact) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return after(low);
    }

    /** By effective date; on one day what ends comes before what begins; then by number. */
    private static <T> Comparator<T> order(
            Function<T, LocalDate> on, Function<T, EntryType> type, ToIntFunction<T> number) {
        return Comparator.comparing(on)
                .thenComparingInt(it -> rank(type.apply(it)))
                .thenComparingInt(number);
    }

    /** What ends comes before what begins, and an employment before what needs one. */
    private static int rank(EntryType type) {
        return switch (type) {
            case LEAVE_ENDED, BENEFIT_ENDED -> 0;
            case EMPLOYMENT_ENDED -> 1;
            case HIRED -> 2;
            case CAREER_NAMED,
                    SALARY_RAISED,
                    SALARY_ADJUSTED,
                    PROMOTED,
                    TRANSFERRED,
                    HOURS_CHANGED,
                    BONUS_TARGET_SET,
                    BONUS_PAID,
                    BONUS_REPAID,
                    RSU_GRANTED,
                    RSU_VESTED,
                    RSU_FORFEITED,
                    UNITS_ADJUSTED,
                    OPTIONS_GRANTED,
                    OPTIONS_EXERCISED,
                    OPTIONS_CANCELLED,
                    SHARES_PURCHASED,
                    VESTING_EVENT_RECORDED,
                    SHARE_PRICE_RECORDED,
                    STOCK_SPLIT,
                    BENEFIT_STARTED,
                    LEAVE_STARTED,
                    INCIDENT_RECORDED,
                    ACHIEVEMENT_RECORDED,
                    FACT_CORRECTED,
                    FACT_RETRACTED -> 3;
        };
    }

    /** In effective order. */
    public List<RecordedFact> facts() {
        return facts;
    }

    public Optional<RecordedFact> fact(int number) {
        return facts.stream().filter(it -> it.number() == number).findFirst();
    }

    /** What is true on a day, that day's facts included. */
    public State on(LocalDate day) {
        return after(countUpTo(day)).on(day);
    }

    /** What is true when all facts have happened, future ones included. */
    public Career atTheEnd() {
        return after(facts.size());
    }

    /** What is true after the first {@code count} facts. */
    public Career after(int count) {
        for (int next = folded; next < count; next++) {
            // Two threads may fold the same step: they store equal states.
            states[next + 1] = states[next].evolve(facts.get(next));
            folded = Math.max(folded, next + 1);
        }
        return states[count];
    }

    /** How many facts are effective on or before a day. */
    public int countUpTo(LocalDate day) {
        int low = 0;
        int high = facts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (facts.get(middle).effectiveOn().isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The facts effective in {@code [from, to)}. */
    public List<RecordedFact> between(LocalDate from, LocalDate to) {
        int first = countUpTo(from.minusDays(1));
        return facts.subList(first, Math.max(first, countUpTo(to.minusDays(1))));
    }

    /** The first fact's day; absent: there is none. */
    public @Nullable LocalDate firstDay() {
        return facts.isEmpty() ? null : facts.getFirst().effectiveOn();
    }

    /** The last fact's day; absent: there is none. */
    public @Nullable LocalDate lastDay() {
        return facts.isEmpty() ? null : facts.getLast().effectiveOn();
    }
}
