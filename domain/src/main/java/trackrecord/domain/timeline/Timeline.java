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
 * The facts of a career in effective order, with corrections applied. A corrected fact keeps the number of the
 * original. Immutable and thread-safe; folds are computed once and cached.
 */
public final class Timeline {

    private static final Comparator<RecordedFact> EFFECTIVE_ORDER =
            order(RecordedFact::effectiveOn, it -> it.fact().type(), RecordedFact::number);
    private static final Comparator<OpenFact> OPEN_ORDER =
            order(OpenFact::effectiveOn, OpenFact::type, OpenFact::number);

    private final List<RecordedFact> facts;
    private final Career[] states;
    private volatile int folded;
    /** What each of the first {@code told} facts is about. */
    private final @Nullable EmploymentId[] abouts;

    private volatile int told;
    private volatile @Nullable Map<Integer, EmploymentId> employments;

    private Timeline(List<RecordedFact> facts, int size) {
        this.facts = facts;
        this.states = new Career[size + 1];
        this.states[0] = Career.BEFORE_ANY_FACT;
        this.abouts = new EmploymentId[size];
    }

    /** One whose first facts are those of another, and with them what was found of these. */
    private Timeline(List<RecordedFact> facts, int size, Timeline other, int shared) {
        this(facts, size);
        int known = Math.min(shared, other.folded);
        System.arraycopy(other.states, 1, states, 1, known);
        folded = known;
        int named = Math.min(shared, other.told);
        System.arraycopy(other.abouts, 0, abouts, 0, named);
        told = named;
    }

    /** @param facts originals with their corrections applied, in any order */
    static Timeline of(List<RecordedFact> facts) {
        List<RecordedFact> ordered = facts.stream().sorted(EFFECTIVE_ORDER).toList();
        return new Timeline(ordered, ordered.size());
    }

    /** This timeline with open facts, each made from the state before its place. */
    public Timeline with(List<OpenFact> open) {
        if (open.isEmpty()) {
            return this;
        }
        int shared = open.stream().mapToInt(this::placeOf).min().orElseThrow();
        List<OpenFact> rest = Stream.concat(
                        facts.subList(shared, facts.size()).stream().map(OpenFact::closed), open.stream())
                .sorted(OPEN_ORDER)
                .toList();
        List<RecordedFact> made = new ArrayList<>(shared + rest.size());
        made.addAll(facts.subList(0, shared));
        Timeline timeline = new Timeline(Collections.unmodifiableList(made), shared + rest.size(), this, shared);
        for (OpenFact each : rest) {
            RecordedFact fact = each.fact().apply(timeline.after(made.size()));
            if (fact != null) {
                made.add(fact);
            }
        }
        return timeline;
    }

    /** This timeline with more facts. States before the first of them stay cached. */
    public Timeline and(List<RecordedFact> more) {
        if (more.isEmpty()) {
            return this;
        }
        int shared = more.stream()
                .map(OpenFact::closed)
                .mapToInt(this::placeOf)
                .min()
                .orElseThrow();
        List<RecordedFact> ordered = Stream.concat(facts.stream(), more.stream())
                .sorted(EFFECTIVE_ORDER)
                .toList();
        return new Timeline(ordered, ordered.size(), this, shared);
    }

    /** This timeline without the facts of some numbers. */
    public Timeline without(Set<Integer> numbers) {
        int shared = 0;
        while (shared < facts.size() && !numbers.contains(facts.get(shared).number())) {
            shared++;
        }
        if (shared == facts.size()) {
            return this;
        }
        List<RecordedFact> left =
                facts.stream().filter(it -> !numbers.contains(it.number())).toList();
        return new Timeline(left, left.size(), this, shared);
    }

    /**
     * How many facts, the first ones of both, this timeline has in common with the one that it was made from. They are all
     * facts of their days in both, so that whatever looks no further than the day of a fact finds the same there.
     */
    @SuppressWarnings(
            "ReferenceEquality") // A fact that stayed is the same one; for an equal one more is looked at than need be.
    public int sharedWith(Timeline other) {
        int least = Math.min(facts.size(), other.facts.size());
        int shared = 0;
        while (shared < least && facts.get(shared) == other.facts.get(shared)) {
            shared++;
        }
        int place = shared;
        return Stream.of(facts, other.facts)
                .filter(it -> place < it.size())
                .map(it -> it.get(place).effectiveOn())
                .min(Comparator.naturalOrder())
                .map(changed -> countUpTo(changed.minusDays(1)))
                .orElse(shared);
    }

    /** This timeline with only the facts of these employments and the facts that concern none. */
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
     * The employment that each fact concerns (directly, by beginning it, or through a grant or bonus), by number of the
     * fact. Facts that concern none are missing.
     */
    public Map<Integer, EmploymentId> employments() {
        Map<Integer, EmploymentId> made = employments;
        if (made == null) {
            made = new HashMap<>();
            for (int index = 0; index < facts.size(); index++) {
                EmploymentId id = employment(index);
                if (id != null) {
                    made.put(facts.get(index).number(), id);
                }
            }
            employments = made;
        }
        return made;
    }

    /** The employment that the fact at a place is about, as {@link #employments} has it; absent: none. */
    @Nullable
    EmploymentId employment(int place) {
        for (int next = told; next <= place; next++) {
            // Two threads may find the same one: they store equal ids.
            abouts[next] = after(next).employmentOf(facts.get(next)).orElse(null);
            told = Math.max(told, next + 1);
        }
        return abouts[place];
    }

    /** The state before a fact at its place. */
    public Career before(OpenFact fact) {
        return after(placeOf(fact));
    }

    private int placeOf(OpenFact fact) {
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
        return low;
    }

    /** By effective date; on one day ends come before beginnings; then by number. */
    private static <T> Comparator<T> order(
            Function<T, LocalDate> on, Function<T, EntryType> type, ToIntFunction<T> number) {
        return Comparator.comparing(on)
                .thenComparingInt(it -> rank(type.apply(it)))
                .thenComparingInt(number);
    }

    /** Ends come before beginnings, and the beginning of an employment before facts that need one. */
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

    /** The state on a day, including the facts of that day. */
    public State on(LocalDate day) {
        return after(countUpTo(day)).on(day);
    }

    /** The state after all facts, including future ones. */
    public Career atTheEnd() {
        return after(facts.size());
    }

    /** The state after the first {@code count} facts. */
    public Career after(int count) {
        for (int next = folded; next < count; next++) {
            // Two threads may fold the same step; they store equal states.
            states[next + 1] = states[next].evolve(facts.get(next));
            folded = Math.max(folded, next + 1);
        }
        return states[count];
    }

    /** The number of facts effective on or before a day. */
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

    /** The day of the first fact; null if there is none. */
    public @Nullable LocalDate firstDay() {
        return facts.isEmpty() ? null : facts.getFirst().effectiveOn();
    }

    /** The day of the last fact; null if there is none. */
    public @Nullable LocalDate lastDay() {
        return facts.isEmpty() ? null : facts.getLast().effectiveOn();
    }
}
