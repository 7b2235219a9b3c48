package trackrecord.domain.measure;

import static java.util.function.Function.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.domain.measure.Shown.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.RandomCareers.RandomCareer;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.RecordedFact;

/** Random careers, as known at random instants, against {@link Oracle}; a failure names its seed. */
class OracleTest {

    private static final int CAREERS_A_BLOCK = 25;

    static LongStream blocks() {
        return LongStream.range(0, Rounds.of(12, 36));
    }

    @ParameterizedTest(name = "seeds from {0} x 25 on")
    @MethodSource("blocks")
    void everyMeasureIsWhatTheOracleSays(long block) {
        for (long seed = block * CAREERS_A_BLOCK; seed < (block + 1) * CAREERS_A_BLOCK; seed++) {
            RandomCareer career = RandomCareers.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            History known = career.history()
                    .knownAt(career.requests()
                            .get(random.nextInt(career.requests().size()))
                            .at());
            agrees(seed, career.history(), random);
            agrees(seed, known, random);
        }
    }

    private static void agrees(long seed, History history, SplittableRandom random) {
        Timeline timeline = history.timeline();
        if (timeline.facts().isEmpty()) {
            return;
        }
        Oracle oracle = new Oracle(history.entries());
        List<LocalDate> days = days(timeline, random);
        for (LocalDate day : days) {
            assertThat(shown(Compensation.annualized(timeline, day)))
                    .as("ANNUALIZED of seed %d on %s", seed, day)
                    .isEqualTo(oracle.annualized(day));
        }
        for (int round = 0; round < 4; round++) {
            LocalDate one = days.get(random.nextInt(days.size()));
            LocalDate other = days.get(random.nextInt(days.size()));
            LocalDateRange window =
                    one.isBefore(other) ? LocalDateRange.of(one, other) : LocalDateRange.of(other, one.plusDays(1));
            PayConvention convention = PayConvention.values()[round % 2];
            String what = "of seed " + seed + " over " + window + ", " + convention;
            assertThat(shown(Compensation.realized(timeline, window, convention)))
                    .as("REALIZED %s", what)
                    .isEqualTo(oracle.realized(
                            window, convention, timeline.on(window.getEnd().minusDays(1))));
            assertThat(shown(Compensation.granted(timeline, window, convention)))
                    .as("GRANTED %s", what)
                    .isEqualTo(oracle.granted(window, convention));
            assertThat(shown(Compensation.firstYear(timeline, one)))
                    .as("FIRST_YEAR of seed %d on %s", seed, one)
                    .isEqualTo(oracle.firstYear(one));
        }
    }

    /** The days around facts and around changes of the rates, and some others. */
    private static List<LocalDate> days(Timeline timeline, SplittableRandom random) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (RecordedFact fact : timeline.facts()) {
            if (random.nextInt(3) == 0) {
                days.add(fact.effectiveOn().minusDays(1));
                days.add(fact.effectiveOn());
            }
        }
        for (Effective<Totals> span : AnnualizedSpans.of(timeline, identity())) {
            days.add(span.since().minusDays(1));
            days.add(span.since());
        }
        for (int count = 0; count < 10; count++) {
            days.add(timeline.firstDay().plusDays(random.nextInt(-40, 8000)));
        }
        return new ArrayList<>(days);
    }
}
