package trackrecord.domain.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkTest {

    @Test
    void countsWhatIsDoneDuringItAndNothingElse() {
        Work work = Work.counted();
        Work.step();

        String result = work.during(() -> {
            Work.step();
            Work.steps(41);
            return "done";
        });
        Work.step();

        assertThat(result).isEqualTo("done");
        assertThat(work.steps()).isEqualTo(42);
    }

    @Test
    void goesOnCountingWhereItLeftOff() {
        Work work = Work.counted();
        work.during(() -> step(2));
        work.during(() -> step(3));

        assertThat(work.steps()).isEqualTo(5);
    }

    @Test
    void theWatchLooksOnceAStride() {
        List<Long> looks = new ArrayList<>();
        Work.watched(looks::add).during(() -> step(3 * Work.STRIDE + 1));

        assertThat(looks).containsExactly((long) Work.STRIDE, 2L * Work.STRIDE, 3L * Work.STRIDE);
    }

    @Test
    void theWatchStopsItInAStep() {
        Work work = Work.watched(steps -> {
            throw new WorkStopped("after " + steps);
        });

        assertThatThrownBy(() -> work.during(() -> step(100_000)))
                .isInstanceOf(WorkStopped.class)
                .hasMessage("after " + Work.STRIDE);
        assertThat(work.steps()).isEqualTo(Work.STRIDE);
    }

    private static int step(int times) {
        for (int time = 0; time < times; time++) {
            Work.step();
        }
        return times;
    }
}
