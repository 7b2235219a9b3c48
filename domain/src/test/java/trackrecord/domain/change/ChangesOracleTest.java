package trackrecord.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Component;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/** Over random careers: what is said to have changed is what differs, and what answers for it was there. */
class ChangesOracleTest {

    /** What is read of an employment, in the order in which it is shown. */
    private static final Map<String, Function<Employment, @Nullable Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("employer", Employment::employer);
        FIELDS.put("title", it -> it.position().title().value());
        FIELDS.put("level", it -> Effective.valueOf(it.position().level()));
        FIELDS.put("team", it -> Effective.valueOf(it.position().team()));
        FIELDS.put("location", it -> Effective.valueOf(it.position().location()));
        FIELDS.put("manager", it -> Effective.valueOf(it.position().manager()));
        FIELDS.put("employmentType", it -> Effective.valueOf(it.position().employmentType()));
        FIELDS.put("since", Employment::since);
        FIELDS.put("side", Employment::side);
        FIELDS.put("baseSalary", it -> it.rate().value());
        FIELDS.put("fte", it -> it.fte().value());
        FIELDS.put("paidSalary", Employment::paidSalary);
        FIELDS.put("bonusTarget", it -> it.target().map(Effective::value).orElse(null));
        FIELDS.put("onLeave", it -> it.runningLeave().isPresent());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(40, 120));
    }

    private static LocalDate anyDay(History history, Random random) {
        LocalDate first = history.timeline().firstDay().minusDays(30);
        long days = ChronoUnit.DAYS.between(first, history.timeline().lastDay()) + 400;
        return first.plusDays(random.nextLong(days));
    }

    /** Whether two employments were in force on any day of the facts, or before the first of them. */
    private static boolean areSideBySide(Timeline timeline, LocalDate from, LocalDate to) {
        return Stream.concat(
                        Stream.of(from),
                        timeline.facts().stream()
                                .map(RecordedFact::effectiveOn)
                                .filter(day -> day.isAfter(from) && !day.isAfter(to)))
                .anyMatch(day -> timeline.on(day).career().inForce().size() > 1);
    }

    /** The fields of employments that differ and are worth showing, each with the employment that it is of. */
    private static List<String> differing(State one, State other, boolean sideBySide) {
        List<String> differing = new ArrayList<>();
        if (sideBySide) {
            Map<EmploymentId, Employment> before = byId(one);
            Map<EmploymentId, Employment> after = byId(other);
            Set<EmploymentId> either = new LinkedHashSet<>(after.keySet());
            either.addAll(before.keySet());
            either.forEach(id -> compare(id, before.get(id), after.get(id), differing));
        } else {
            Employment before = one.employment().orElse(null);
            Employment after = other.employment().orElse(null);
            if (before != null || after != null) {
                compare((after == null ? before : after).id(), before, after, differing);
            }
        }
        return differing;
    }

    private static Map<EmploymentId, Employment> byId(State state) {
        Map<EmploymentId, Employment> jobs = new LinkedHashMap<>();
        state.career().inForce().forEach(job -> jobs.put(job.id(), job));
        return jobs;
    }

    private static void compare(
            EmploymentId id, @Nullable Employment before, @Nullable Employment after, List<String> differing) {
        FIELDS.forEach((name, of) -> {
            Object then = before == null ? null : of.apply(before);
            Object now = after == null ? null : of.apply(after);
            boolean shown =
                    switch (name) {
                        case "side" -> isAtSide(before) || isAtSide(after);
                        case "fte", "paidSalary" -> isPartTime(before) || isPartTime(after);
                        default -> true;
                    };
            if (shown && !Objects.equals(then, now)) {
                differing.add(id + " employment." + name);
            }
        });
    }

    private static boolean isAtSide(@Nullable Employment job) {
        return job != null && job.side();
    }

    private static boolean isPartTime(@Nullable Employment job) {
        return job != null && !job.fte().value().equals(Rational.ONE);
    }

    /** The career's name and the components of ANNUALIZED that differ. */
    private static Set<String> differingBeside(State one, State other) {
        Map<String, Object> before = beside(one);
        Map<String, Object> after = beside(other);
        Set<String> differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(field -> Objects.equals(before.get(field), after.get(field)));
        return differing;
    }

    private static Map<String, Object> beside(State state) {
        Map<String, Object> values = new LinkedHashMap<>();
        String name = Effective.valueOf(state.career().name());
        if (name != null) {
            values.put("name", name);
        }
        for (CurrencyTotal total : Compensation.annualized(state).currencies()) {
            for (Component component : Component.values()) {
                BigDecimal amount = total.component(component).amount();
                if (amount.signum() != 0) {
                    values.put("compensation." + total.currency() + "." + component, amount);
                }
            }
        }
        return values;
    }

    private static Set<String> fieldsBeside(Changes changes) {
        return changes.changes().stream()
                .map(FieldChange::field)
                .filter(it -> !it.startsWith("employment."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> employmentFields(Changes changes) {
        return changes.changes().stream()
                .filter(it -> it.field().startsWith("employment."))
                .map(it -> it.employmentId() + " " + it.field())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFieldsThatDifferBetweenDaysAreListed(long seed) {
        History history = RandomCareers.of(seed).history();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            TreeSet<LocalDate> days = new TreeSet<>(List.of(anyDay(history, random), anyDay(history, random)));
            LocalDate from = days.first();
            LocalDate to = days.last();
            Changes changes = Changes.betweenDays(history, from, to);
            List<Integer> between = history.timeline().facts().stream()
                    .filter(it ->
                            it.effectiveOn().isAfter(from) && !it.effectiveOn().isAfter(to))
                    .map(RecordedFact::number)
                    .sorted()
                    .toList();

            assertThat(changes.facts())
                    .as("seed %s, from %s to %s", seed, from, to)
                    .isEqualTo(between);
            assertThat(employmentFields(changes))
                    .as("seed %s, from %s to %s", seed, from, to)
                    .isEqualTo(differing(
                            history.timeline().on(from),
                            history.timeline().on(to),
                            areSideBySide(history.timeline(), from, to)));
            assertThat(fieldsBeside(changes))
                    .as("seed %s, from %s to %s", seed, from, to)
                    .isEqualTo(differingBeside(
                            history.timeline().on(from), history.timeline().on(to)));
            assertThat(changes.changes())
                    .as("seed %s, from %s to %s", seed, from, to)
                    .allSatisfy(it -> {
                        assertThat(it.facts()).isNotEmpty();
                        assertThat(it.before()).isNotEqualTo(it.after());
                        if (!it.field().endsWith("EQUITY")) {
                            assertThat(between).containsAll(it.facts());
                        }
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFieldsThatDifferBetweenInstantsAreListed(long seed) {
        History history = RandomCareers.of(seed).history();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            LocalDate asOf = anyDay(history, random);
            int one = random.nextInt(history.version());
            int other = one + random.nextInt(history.version() - one);
            Instant knownFrom = history.entries().get(one).recordedAt();
            Instant knownTo = history.entries().get(other).recordedAt();
            Timeline then = history.knownAt(knownFrom).timeline();
            Timeline now = history.knownAt(knownTo).timeline();
            Changes changes = AnnualizedChanges.betweenInstants(history, knownFrom, knownTo, asOf);
            List<Integer> between = history.entries().stream()
                    .filter(it -> it.recordedAt().isAfter(knownFrom)
                            && !it.recordedAt().isAfter(knownTo))
                    .map(RecordedEntry::number)
                    .toList();

            assertThat(changes.facts())
                    .as("seed %s, from %s to %s", seed, knownFrom, knownTo)
                    .isEqualTo(between);
            assertThat(employmentFields(changes))
                    .as("seed %s, known %s to %s", seed, knownFrom, knownTo)
                    .isEqualTo(differing(
                            then.on(asOf),
                            now.on(asOf),
                            areSideBySide(then, LocalDate.MIN, asOf) || areSideBySide(now, LocalDate.MIN, asOf)));
            assertThat(fieldsBeside(changes))
                    .as("seed %s, known %s to %s", seed, knownFrom, knownTo)
                    .isEqualTo(differingBeside(then.on(asOf), now.on(asOf)));
            assertThat(changes.changes()).allSatisfy(it -> {
                assertThat(it.facts()).as("seed %s: %s", seed, it).isNotEmpty();
                assertThat(between).as("seed %s: %s", seed, it).containsAll(it.facts());
            });
        }
    }
}
