package trackrecord.application.readmodel.row;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.hire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.application.readmodel.growth.GrowthHistory;
import trackrecord.application.readmodel.growth.GrowthHistory.Part;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.random.RandomCareers.Request;
import trackrecord.domain.random.Rounds;
import trackrecord.domain.rule.Decider;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Remarks;

/** Rows that are made from what some facts change are those that all facts make. */
class FoldedRowsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Rounds.of(20, 300));
    }

    /** Facts come late, in advance, are corrected and retracted: after each request the rows are those of a rebuild. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRequestLeavesTheRowsOfARebuild(long seed) {
        grow(RandomCareers.of(seed).requests());
    }

    /** At the end and in the middle, one more and one less, across the ends of parts. */
    @Test
    void soItDoesWithStepsInSeveralParts() {
        List<Request> requests = new ArrayList<>();
        requests.add(request(hire("2020-01-01", "Acme", 100_000)));
        for (int number = 2; number <= 110; number++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(number % 7 == 0 ? number / 2 : number);
            requests.add(request(achievement("Step " + number).action().on(day)));
            if (number % 10 == 1) {
                requests.add(request(new Command.Retract(number - 1, "Told twice", Remarks.NONE)));
                number++;
            }
        }
        FoldedRows grown = grow(requests);

        assertThat(grown.rows().growth().parts()).hasSizeGreaterThan(1);
        assertThat(grown.rows().growth().read()).hasSize(grown.steps().size());
    }

    private static Request request(Command command) {
        return new Request(Instant.parse("2026-01-05T08:00:00Z"), List.of(command));
    }

    private static FoldedRows grow(List<Request> requests) {
        History history = History.EMPTY;
        FoldedRows folded = null;
        for (Request request : requests) {
            history = Decider.decide(history, request.commands(), request.at(), "random")
                    .after();
            folded = folded == null ? FoldedRows.of("id", history) : folded.with(history);
            RowSet rebuilt = RowSet.of("id", History.of(history.entries()));
            assertThat(folded.rows()).isEqualTo(rebuilt);
            assertThat(folded.rows().toString()).isEqualTo(rebuilt.toString());
        }
        return folded;
    }

    @Test
    void aPartThatIsMissingOrThereTwiceIsNoGrowth() {
        Part first = new Part(0, true, "[]");
        Part last = new Part(1, false, "[]");

        assertThat(GrowthHistory.ofRows(List.of(first, last))).isPresent();
        assertThat(GrowthHistory.ofRows(List.of(first))).isEmpty();
        assertThat(GrowthHistory.ofRows(List.of(last))).isEmpty();
        assertThat(GrowthHistory.ofRows(List.of(first, first, last))).isEmpty();
        assertThat(GrowthHistory.ofRows(List.of(first, last, last))).isEmpty();
        assertThat(GrowthHistory.ofRows(List.of())).isEmpty();
    }
}
