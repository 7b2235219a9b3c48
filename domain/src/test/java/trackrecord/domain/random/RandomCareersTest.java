package trackrecord.domain.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.domain.random.RandomCareers.RandomCareer;
import trackrecord.domain.random.RandomCareers.Request;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EntryType;
import trackrecord.domain.vocabulary.RecordedEntry;

class RandomCareersTest {

    @Test
    void everyKindOfFactComesUp() {
        Map<EntryType, Integer> seen = new EnumMap<>(EntryType.class);
        LongStream.range(0, 200)
                .mapToObj(RandomCareers::of)
                .flatMap(it -> it.history().entries().stream())
                .forEach(it -> seen.merge(it.entry().type(), 1, Integer::sum));
        assertThat(seen).containsOnlyKeys(EntryType.values());
        assertThat(seen)
                .allSatisfy(
                        (type, count) -> assertThat(count).as(type.factName()).isGreaterThan(20));
    }

    @Test
    void severalEmploymentsGoOnAtOnceWhereTheSeedSaysSo() {
        assertThat(LongStream.range(0, 100)).allSatisfy(seed -> {
            if (!RandomCareers.hasSideJobs(seed)) {
                assertThat(atOnce(seed)).as("seed %d", seed).isLessThan(2);
            }
        });
        assertThat(LongStream.range(0, 100).filter(seed -> atOnce(seed) > 1)).hasSizeGreaterThan(30);
        assertThat(LongStream.range(0, 100).filter(seed -> atOnce(seed) > 2)).hasSizeGreaterThan(5);
    }

    /** How many employments are in force at most after any fact. */
    private static int atOnce(long seed) {
        Timeline timeline = RandomCareers.of(seed).history().timeline();
        return IntStream.rangeClosed(0, timeline.facts().size())
                .map(count -> timeline.after(count).employments().running().size())
                .max()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedMakesTheSameCareer(long seed) {
        assertThat(RandomCareers.of(seed).history().entries())
                .isEqualTo(RandomCareers.of(seed).history().entries());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void itsRequestsMakeItsHistory(long seed) {
        RandomCareer career = RandomCareers.of(seed, 60);
        History history = History.EMPTY;
        for (Request request : career.requests()) {
            history = Decider.decide(history, request.commands(), request.at(), "random")
                    .after();
        }
        assertThat(history.entries()).isEqualTo(career.history().entries());
        assertThat(career.commands()).hasSameSizeAs(history.entries()).doesNotContainNull();
        assertThat(career.commands()).anyMatch(it -> it.type() == EntryType.HIRED);
        assertThat(history.entries()).extracting(RecordedEntry::number).startsWith(1, 2, 3);
    }
}
