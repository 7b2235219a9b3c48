package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.of;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.ledger.ClockCheck;
import trackrecord.application.keeping.ledger.ClockWarning;
import trackrecord.application.keeping.ledger.ClockWarning.Code;
import trackrecord.application.keeping.restore.Restore;

/** A clock that was set years ahead shows: before it does harm, and long after it was put right. */
@ExtendWith(OutputCaptureExtension.class)
class ClockTest {

    @TempDir
    Path folder;

    @Test
    void factsOfATimeThatHasNotComeAreToldAtTheStartAndByTheLedger(CapturedOutput output) {
        String line = """
                {"careerId":"ahead","number":1,"effectiveOn":"2024-01-01","recordedAt":"2199-01-01T00:00:00.000Z",\
                "recordedBy":"local","fact":{"type":"CareerNamed","name":"Ahead"}}""";
        try (RunningStore store = RunningStore.in(folder)) {
            assertThat(store.ledger().summary().warnings()).isEmpty();
            store.get(Restore.class).restore(List.of(line).iterator());
            assertThat(store.ledger().summary().warnings())
                    .extracting(ClockWarning::code)
                    .containsExactly(Code.FACTS_AFTER_CLOCK);
        }
        assertThat(output).doesNotContain("recorded after the store's clock");
        RunningStore.in(folder).close();
        assertThat(output)
                .containsOnlyOnce("Careers with facts recorded after the store's clock: 1; the newest is of "
                        + "2199-01-01T00:00:00.000Z");
    }

    @Test
    void nothingIsSaidOfAStoreThatIsUsedNowOrWasNotForAWhile() {
        try (RunningStore store = RunningStore.in(folder)) {
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            assertThat(codes(jdbc, Duration.ofDays(365 * 9))).containsExactly(Code.DATABASE_CLOCK_DIFFERS);

            store.recorder().record(of("me", hire("2024-01-01", "Acme", 100_000)));
            assertThat(codes(jdbc, Duration.ZERO)).isEmpty();
            assertThat(codes(jdbc, Duration.ofMinutes(4))).isEmpty();
            assertThat(codes(jdbc, Duration.ofMinutes(-4))).isEmpty();
        }
    }

    /** The test cannot set the clock of the database: that the two differ is told each time. */
    @Test
    void aClockThatIsYearsAheadOrBehindIsTold() {
        try (RunningStore store = RunningStore.in(folder)) {
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            store.recorder().record(of("me", hire("2024-01-01", "Acme", 100_000)));

            assertThat(codes(jdbc, Duration.ofDays(365 * 4))).containsExactly(Code.DATABASE_CLOCK_DIFFERS);
            assertThat(codes(jdbc, Duration.ofDays(365 * 6)))
                    .containsExactly(Code.LONG_AFTER_NEWEST_FACT, Code.DATABASE_CLOCK_DIFFERS);
            assertThat(codes(jdbc, Duration.ofDays(-365)))
                    .containsExactly(Code.FACTS_AFTER_CLOCK, Code.DATABASE_CLOCK_DIFFERS);
        }
    }

    private static List<Code> codes(JdbcTemplate jdbc, Duration ahead) {
        Instant database = jdbc.queryForObject("select current_timestamp", java.time.OffsetDateTime.class)
                .toInstant();
        return new ClockCheck(jdbc, Clock.fixed(database.plus(ahead), ZoneOffset.UTC))
                .warnings().stream().map(ClockWarning::code).toList();
    }
}
