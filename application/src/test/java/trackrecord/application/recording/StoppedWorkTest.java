package trackrecord.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trackrecord.application.running.RunningStore;
import trackrecord.domain.vocabulary.AchievementCategory;
import trackrecord.domain.vocabulary.Action;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.work.Work;
import trackrecord.domain.work.WorkStopped;

/** A request that is stopped at its deadline leaves nothing behind, and nothing broken. */
class StoppedWorkTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    @TempDir
    private Path folder;

    /** Enough for its fold to be looked at. */
    private static RecordFacts request() {
        List<Command> commands = new ArrayList<>();
        commands.add(new Action.Hire(
                        "Acme",
                        "Engineer",
                        null,
                        null,
                        null,
                        null,
                        null,
                        PayRate.aYear(Money.of(CurrencyUnit.USD, 1)),
                        null,
                        null,
                        null)
                .on(DAY));
        for (int i = 0; i < 2 * Work.STRIDE; i++) {
            commands.add(
                    new Action.RecordAchievement("Done", AchievementCategory.DELIVERY, null, null, null, null, null)
                            .on(DAY.plusDays(i)));
        }
        return new RecordFacts("ada", commands, null, null, null, "test");
    }

    @Test
    void nothingOfItIsRecorded() {
        try (RunningStore store = RunningStore.in(folder)) {
            Work stopping = Work.watched(steps -> {
                throw new WorkStopped("enough");
            });
            assertThatThrownBy(() -> stopping.during(() -> store.recorder().record(request())))
                    .hasStackTraceContaining("WorkStopped: enough");
            assertThat(store.careers().find("ada")).isEmpty();

            assertThat(store.recorder().record(request()).version()).isEqualTo(1 + 2 * Work.STRIDE);
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }
}
