package trackrecord.application.readmodel.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.sync.DurableTransactionManager;

/** A rebuild of more facts than it may hold in memory. */
class SmallRoomTest {

    private static final int CAREERS = 9;

    private static final String OF_EVENTS = "from event";

    @TempDir
    Path folder;

    private final RunningStore store = RunningStore.empty();
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final WatchedStatements watched = new WatchedStatements(store.get(HikariDataSource.class));

    @BeforeEach
    void careers() throws InterruptedException {
        store.get(Rebuild.class).join();
        for (int career = 0; career < CAREERS; career++) {
            store.recorder()
                    .record(of(
                            "career-" + career,
                            name("Ada"),
                            hire("2024-01-01", "Acme", 100_000 + career),
                            raise("2024-02-01", 110_000)));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Progress rebuild(int facts) throws InterruptedException {
        try (Rebuild rebuild = new Rebuild(
                watched,
                store.get(DurableTransactionManager.class),
                store.get(Generations.class),
                store.get(EventReader.class),
                Clock.systemUTC(),
                new Room(facts, folder),
                2,
                true)) {
            rebuild.start();
            rebuild.join();
            return rebuild.progress();
        }
    }

    private List<String> rows() {
        return jdbc.queryForList(
                "select id || ' ' || persons || annualized || services from career_state where generation = "
                        + Generations.CURRENT + " order by id",
                String.class);
    }

    /** Not once for each part of the facts that fits: their number would then count twice. */
    @ParameterizedTest(name = "room for {0} facts")
    @ValueSource(ints = {1, 5, 20})
    void theTableOfEventsIsReadOnce(int facts) throws InterruptedException {
        List<String> before = rows();

        Progress progress = rebuild(facts);

        assertThat(progress.failure()).isNull();
        assertThat(progress.state()).isEqualTo(Progress.State.DONE);
        assertThat(watched.statements().filter(it -> it.contains(OF_EVENTS)))
                .as("its ends, and a page for each of two workers")
                .hasSize(1 + 2);
        assertThat(rows()).isEqualTo(before).hasSize(CAREERS);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRebuildThatBreaksOffLeavesNoFileAndIsGoneOnWith() throws InterruptedException {
        List<String> before = rows();
        watched.failAt(it -> it.contains("from career_key"), 2);

        assertThat(rebuild(5).state()).isEqualTo(Progress.State.FAILED);

        assertThat(folder).isEmptyDirectory();
        watched.failNowhere();
        assertThat(rebuild(5).state()).isEqualTo(Progress.State.DONE);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void rangesHoldEveryCareerOnce() throws InterruptedException {
        Generations generations = store.get(Generations.class);
        int none = generations.current().number() + 1;
        List<String> all = jdbc.queryForList("select id from career order by id", String.class);

        for (int facts : List.of(1, 3, 6, 7, 100)) {
            List<CareerRange> ranges = CareerRange.behind(generations, none, facts);
            assertThat(ranges.stream()
                            .flatMap(it -> it.behind(generations, none).stream())
                            .toList())
                    .isEqualTo(all);
            assertThat(ranges).allSatisfy(it -> {
                assertThat(it.careers()).isEqualTo(it.behind(generations, none).size());
                assertThat(it.facts()).isEqualTo(3L * it.careers()).isLessThanOrEqualTo(Math.max(3, facts));
            });
        }
        assertThat(CareerRange.behind(generations, generations.current().number(), 3))
                .isEmpty();
    }
}
