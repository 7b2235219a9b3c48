package trackrecord.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.given.RandomHistory;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/** Over careers of chance: what is said to have changed is what differs, and what answers for it was there. */
class ChangesOracleTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(40, 120));
    }

    private static LocalDate anyDay(Random random) {
        return RandomHistory.FIRST.plusDays(random.nextInt(3000));
    }

    private static Object field(State career, Function<Employment, Object> of) {
        return career.employment().map(of).orElse(null);
    }

    /** The employment's fields, read anew. */
    private static List<String> differing(State one, State other) {
        List<String> differing = new ArrayList<>();
        compare("employer", one, other, Employment::employer, differing);
        compare("title", one, other, it -> it.position().title().value(), differing);
        compare("level", one, other, it -> Effective.valueOf(it.position().level()), differing);
        compare("team", one, other, it -> Effective.valueOf(it.position().team()), differing);
        compare("since", one, other, Employment::since, differing);
        compare("baseSalary", one, other, it -> it.rate().value(), differing);
        compare(
                "bonusTarget",
                one,
                other,
                it -> it.target().map(Effective::value).orElse(null),
                differing);
        compare("onLeave", one, other, it -> it.runningLeave().isPresent(), differing);
        return differing;
    }

    private static void compare(
            String name, State one, State other, Function<Employment, Object> of, List<String> differing) {
        if (!Objects.equals(field(one, of), field(other, of))) {
            differing.add("employment." + name);
        }
    }

    private static List<String> employmentFields(Changes changes) {
        return changes.changes().stream()
                .map(FieldChange::field)
                .filter(it -> it.startsWith("employment."))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void between_days(long seed) {
        History history = RandomHistory.of(seed, 100);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            TreeSet<LocalDate> days = new TreeSet<>(List.of(anyDay(random), anyDay(random)));
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
    void between_instants(long seed) {
        History history = RandomHistory.of(seed, 100);
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            LocalDate asOf = anyDay(random);
            int one = random.nextInt(history.version());
            int other = one + random.nextInt(history.version() - one);
            Instant knownFrom = history.entries().get(one).recordedAt();
            Instant knownTo = history.entries().get(other).recordedAt();
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
                            history.knownAt(knownFrom).timeline().on(asOf),
                            history.knownAt(knownTo).timeline().on(asOf)));
            assertThat(changes.changes()).allSatisfy(it -> {
                assertThat(it.facts()).as("seed %s: %s", seed, it).isNotEmpty();
                assertThat(between).as("seed %s: %s", seed, it).containsAll(it.facts());
            });
        }
    }
}
