package trackrecord.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.domain.career.Career;
import trackrecord.domain.measure.AnnualizedSpans;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.RandomCareers.RandomCareer;
import trackrecord.domain.random.RandomCareers.Request;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.Command;

/** What a request comes to is the same whether the history before it is known folded, or folded anew. */
class GoneOnTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(60, 600));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachRequestOfACareerComesToTheSame(long seed) {
        RandomCareer career = RandomCareers.of(seed);
        History folded = History.EMPTY;
        for (Request request : career.requests()) {
            Object anew = outcome(History.of(folded.entries()), request.commands(), request.at());
            Decision decision = (Decision) outcome(folded, request.commands(), request.at());
            same(decision, (Decision) anew);
            folded = decision.after();
        }
        assertThat(folded.entries()).isEqualTo(career.history().entries());
    }

    /** What was accepted at one time is mostly refused at another, where it breaks rules of facts before and behind it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatComesAtTheWrongTimeIsRefusedForTheSameReasons(long seed) {
        List<Request> requests = RandomCareers.of(seed).requests();
        List<Command> all =
                requests.stream().flatMap(it -> it.commands().stream()).toList();
        History folded = History.EMPTY;
        for (int index = 0; index < requests.size(); index++) {
            Request request = requests.get(index);
            if (!folded.isEmpty()) {
                List<Command> wrong = new ArrayList<>(List.of(all.get((index * 31 + 7) % all.size())));
                if (index % 3 == 0) {
                    wrong.add(all.get((index * 17 + 3) % all.size()));
                }
                Object anew = outcome(History.of(folded.entries()), wrong, request.at());
                Object gone = outcome(folded, wrong, request.at());
                if (anew instanceof Decision decision) {
                    same((Decision) gone, decision);
                } else {
                    assertThat(gone).isEqualTo(anew);
                }
            }
            folded = Decider.decide(folded, request.commands(), request.at(), "random")
                    .after();
        }
    }

    private static Object outcome(History history, List<Command> commands, Instant at) {
        try {
            return Decider.decide(history, commands, at, "random");
        } catch (Rejected refused) {
            return refused.problems();
        }
    }

    private static void same(Decision gone, Decision anew) {
        assertThat(gone.entries()).isEqualTo(anew.entries());
        Timeline known = gone.after().timeline();
        History read = History.of(anew.after().entries());
        Timeline made = read.timeline();
        assertThat(known.facts()).isEqualTo(made.facts());
        IntStream.rangeClosed(0, made.facts().size())
                .forEach(count -> assertThat(parts(known.after(count))).isEqualTo(parts(made.after(count))));
        assertThat(gone.after().marked()).isEqualTo(read.marked());
        Timeline before = gone.before().timeline();
        assertThat(AnnualizedSpans.after(
                        AnnualizedSpans.of(before, GoneOnTest::amounts),
                        known,
                        known.sharedWith(before),
                        GoneOnTest::amounts))
                .isEqualTo(AnnualizedSpans.of(made, GoneOnTest::amounts));
    }

    /** A grant has no equals; what becomes of it shows in the spans. */
    private static List<Object> parts(Career career) {
        return Arrays.asList(
                career.name(),
                career.employments(),
                career.grants().stream().map(Grant::grantId).toList(),
                career.bonuses(),
                career.vestingEvents(),
                career.prices(),
                career.splits(),
                career.purchases());
    }

    private static List<String> amounts(Totals totals) {
        return totals.currencies().stream()
                .map(it -> it.currency() + " " + it.base().amount() + " "
                        + it.bonus().amount() + " " + it.equity().amount() + " "
                        + it.benefits().amount())
                .toList();
    }
}
