package trackrecord.domain.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.domain.command.Command;
import trackrecord.domain.fact.Fact;
import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.random.RandomCareers.RandomCareer;
import trackrecord.domain.random.RandomCareers.Request;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;

class RandomCareersTest {

    @Test
    void everyKindOfFactComesUp() {
        Map<String, Integer> seen = new TreeMap<>();
        LongStream.range(0, 200).mapToObj(RandomCareers::of).flatMap(it -> it.history().facts().stream())
                .forEach(it -> seen.merge(it.fact().type(), 1, Integer::sum));
        assertThat(seen.keySet()).hasSize(Fact.class.getPermittedSubclasses().length);
        assertThat(seen).allSatisfy((type, count) -> assertThat(count).as(type).isGreaterThan(20));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedMakesTheSameCareer(long seed) {
        assertThat(RandomCareers.of(seed).history().facts()).isEqualTo(RandomCareers.of(seed).history().facts());
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void itsRequestsMakeItsHistory(long seed) {
        RandomCareer career = RandomCareers.of(seed, 60);
        History history = History.EMPTY;
        for (Request request : career.requests()) {
            history = history.plus(Decider.decide(history, request.commands(), request.at(), "random"));
        }
        assertThat(history.facts()).isEqualTo(career.history().facts());
        assertThat(career.commands()).hasSameSizeAs(history.facts()).doesNotContainNull();
        assertThat(career.commands()).hasAtLeastOneElementOfType(Command.Hire.class);
        assertThat(history.facts()).extracting(RecordedFact::number).startsWith(1, 2, 3);
    }
}
