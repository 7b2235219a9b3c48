package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;
import static trackrecord.application.running.Requests.withKey;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.generation.Generations.Generation;
import trackrecord.application.readmodel.rebuild.Progress.State;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.readmodel.rebuild.Room;
import trackrecord.application.recording.FactRecorder;
import trackrecord.application.recording.RecordFacts;
import trackrecord.application.recording.RecordingCounts;
import trackrecord.application.running.TestPostgres;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.career.CareerNotFound;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.postgres.PostgresDurability;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Two nodes on one PostgreSQL database. */
@Timeout(300)
class NodesTest {

    private static final int WRITERS = 16;
    private static final int EACH = 10;

    @TempDir
    static Path folder;

    private static RunningStore one;
    private static RunningStore other;

    @BeforeAll
    static void start() {
        String[] database =
                TestPostgres.settings().stream().map(it -> "--" + it).toArray(String[]::new);
        one = RunningStore.in(folder.resolve("one"), database);
        other = RunningStore.in(folder.resolve("other"), database);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    /** And none is told to try again: the two nodes take turns, however many more writers one of them has. */
    @Test
    void writersOnBothNodesLoseAndDoubleNothing() throws Exception {
        one.recorder().record(of("together", name("n")));
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            RunningStore node = writer % 4 == 0 ? one : other;
            writers.add(() -> {
                int highest = 0;
                for (int index = 0; index < EACH; index++) {
                    String note = number + "/" + index;
                    highest = node.recorder()
                            .record(withKey(note, "aa", "together", achievement(note)))
                            .version();
                    assertThat(node.careers().load("together").version()).isGreaterThanOrEqualTo(highest);
                }
                return highest;
            });
        }
        run(writers);

        for (RunningStore node : List.of(one, other)) {
            History history = node.careers().load("together");
            assertThat(history.version()).isEqualTo(1 + WRITERS * EACH);
            assertThat(history.entries().stream()
                            .skip(1)
                            .map(it -> it.entry().remarks().note()))
                    .doesNotHaveDuplicates();
        }
        assertThat(one.ledger().verify().problems()).isEmpty();
        assertThat(readModelVersion("together")).isEqualTo(1 + WRITERS * EACH);
    }

    private Integer readModelVersion(String career) {
        return one.get(JdbcTemplate.class).queryForObject("""
                select max(r.version) from row_set r join career c on c.id = r.id where c.slug = ?""", Integer.class, career);
    }

    @Test
    void theSameRequestToBothNodesIsRecordedOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            RecordFacts request = withKey("both-" + round, "aa", "begun-" + round, name("n"));
            List<FactRecorder.Answer> answers = run(List.of(
                    () -> one.recorder().record(request), () -> other.recorder().record(request)));

            assertThat(answers.getFirst()).isEqualTo(answers.getLast());
            assertThat(other.careers().load("begun-" + round).version()).isEqualTo(1);
        }
    }

    @Test
    void aReadOnOneNodeSeesWhatTheOtherRecorded() {
        for (int version = 1; version <= 10; version++) {
            RunningStore writer = version % 2 == 0 ? one : other;
            RunningStore reader = version % 2 == 0 ? other : one;
            writer.recorder()
                    .record(of(
                            "seen",
                            version == 1
                                    ? hire("2024-01-01", "Acme", 100_000)
                                    : raise(
                                            "2024-0" + Math.min(9, version) + "-0" + Math.min(9, version),
                                            100_000 + version * 1_000)));

            assertThat(reader.careers().load("seen").version()).isEqualTo(version);
        }
    }

    /** What a node has in memory is older then than the career's row. */
    @Test
    void aCommandThatMeetsWhatAnotherNodeRecordedIsCountedOnce() {
        RecordingCounts counts = one.get(RecordingCounts.class);
        one.recorder().record(of("moved-on", name("n")));
        other.recorder().record(of("moved-on", achievement("theirs")));
        long conflicts = counts.collisions();
        long retries = counts.retries();

        one.recorder().record(of("moved-on", achievement("ours")));
        assertThat(counts.collisions()).isEqualTo(conflicts + 1);
        assertThat(counts.retries()).isEqualTo(retries + 1);
    }

    @Test
    void anErasureByOneNodeIsSeenByTheOtherAtOnce() {
        one.recorder().record(of("erased", name("n")));
        List<RecordedEntry> before = other.careers().load("erased").entries();
        one.erasure().erase("erased");

        assertThatThrownBy(() -> other.careers().load("erased")).isInstanceOf(CareerNotFound.class);
        other.recorder().record(of("erased", name("again")));
        assertThat(one.careers().load("erased").entries()).hasSize(1).isNotEqualTo(before);
        assertThat(other.ledger().summary().erased()).isEqualTo(1);
        assertThat(other.ledger().verify().problems()).isEmpty();
    }

    /** The node that rebuilds waits for careers that the test holds locked, so it is killed in the middle. */
    @Test
    void aRebuildWhoseNodeIsKilledIsFinishedByAnother() throws Exception {
        String[] database =
                TestPostgres.settings().stream().map(it -> "--" + it).toArray(String[]::new);
        try (RunningStore survivor = RunningStore.in(folder.resolve("survivor"), database);
                ServerProcess killed = ServerProcess.start(
                        folder.resolve("killed"),
                        Stream.concat(Stream.of(database), Stream.of("--trackrecord.sample=false"))
                                .toArray(String[]::new));
                Connection lock = survivor.get(DataSource.class).getConnection()) {
            for (int career = 0; career < 5; career++) {
                survivor.recorder().record(of("career-" + career, hire("2024-01-01", "Acme", 100_000 + career)));
            }
            Generations generations = survivor.get(Generations.class);
            int before = generations.current().number();
            lock.setAutoCommit(false);
            lock.createStatement().execute("select id from career for update");
            assertThat(killed.post("/api/read-models/rebuild", "").statusCode()).isEqualTo(202);
            killed.kill();
            lock.rollback();
            assertThat(generations.building())
                    .get()
                    .extracting(Generation::number)
                    .isEqualTo(before + 1);

            survivor.get(Rebuild.class).startIfNeeded();
            assertThat(survivor.get(Rebuild.class).progress().startedAt())
                    .as("the other may still be alive")
                    .isNull();
            try (Rebuild later = new Rebuild(
                    survivor.get(DataSource.class),
                    survivor.get(PlatformTransactionManager.class),
                    generations,
                    survivor.get(EventReader.class),
                    Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)),
                    Room.in(survivor.get(StoreFile.class).folder()),
                    2,
                    false)) {
                later.startIfNeeded();
                later.join();
                assertThat(later.progress().state()).isEqualTo(State.DONE);
            }
            assertThat(generations.current().number()).isEqualTo(before + 1);
            assertThat(survivor.get(ReadModels.class).state().careers()).isEqualTo(5);
            assertThat(survivor.get(ReadModels.class).state().behind()).isZero();
        }
    }

    @Test
    void aServerThatMayLoseCommitsIsRefused() {
        String[] database = TestPostgres.settings("synchronous_commit = off").stream()
                .map(it -> "--" + it)
                .toArray(String[]::new);

        assertThatThrownBy(
                        () -> RunningStore.in(folder.resolve("third"), database).close())
                .rootCause()
                .isInstanceOf(PostgresDurability.NotDurable.class);
    }

    private static <T> List<T> run(List<Callable<T>> calls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
