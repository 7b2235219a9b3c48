package trackrecord.application.keeping.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;
import static trackrecord.application.running.Requests.withKey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.readmodel.generation.Generations;
import trackrecord.application.readmodel.rebuild.Rebuild;
import trackrecord.application.running.RunningStore;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.event.EventReader;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.application.store.key.SealedNotes;
import trackrecord.application.store.key.StoreSeal;
import trackrecord.application.store.sync.DurableTransactionManager;

/** A verification range by range: stopped, gone on with, and beside others that record. */
class VerificationRunTest {

    private static final int CAREERS = 7;

    private final RunningStore store = RunningStore.empty();
    private final JdbcTemplate jdbc = store.get(JdbcTemplate.class);
    private final Ledger ledger = store.ledger();

    @BeforeEach
    void careers() throws InterruptedException {
        store.get(Rebuild.class).join();
        for (int career = 0; career < CAREERS; career++) {
            store.recorder()
                    .record(withKey(
                            "key-" + career,
                            "aa",
                            "career-" + career,
                            name("Ada"),
                            hire("2024-01-01", "Acme", 100_000),
                            raise("2024-02-01", 110_000)));
        }
        store.erasure().erase("career-" + (CAREERS - 1));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Another process at the store. */
    private VerificationRun process(int careers, Duration later, boolean alone) {
        StoreNotes notes = store.get(StoreNotes.class);
        StoreSeal seal = new StoreSeal(store.get(MasterKeys.class));
        NoteCheck noteCheck = new NoteCheck(new SealedNotes(notes, seal), seal);
        return new VerificationRun(
                jdbc,
                store.get(DurableTransactionManager.class),
                notes,
                noteCheck,
                new GenerationCheck(store.get(Generations.class)),
                new LedgerCheck(jdbc, store.get(CareerKeys.class), store.get(EventReader.class), noteCheck),
                new VerificationState(jdbc, Clock.offset(Clock.systemUTC(), later), alone),
                new Ranges(jdbc, careers, 20_000));
    }

    private VerificationRun process() {
        return process(2, Duration.ZERO, true);
    }

    @Test
    void rangesFindWhatOneLookAtEverythingDoes() {
        Verification whole = process(200, Duration.ZERO, true).run();

        assertThat(whole.problems()).isEmpty();
        assertThat(whole.careers()).isEqualTo(CAREERS);
        assertThat(whole.facts()).isEqualTo(3 * CAREERS);
        assertThat(whole.erased()).isEqualTo(1);
        assertThat(whole.head()).isEqualTo(ledger.head().head());
        assertThat(whole.compared().careers()).isEqualTo(CAREERS - 1);
        assertThat(whole.compared().requests()).isEqualTo(CAREERS - 1);
        for (int careers : List.of(1, 2, 3)) {
            assertThat(process(careers, Duration.ZERO, true).run())
                    .as("ranges of %s", careers)
                    .usingRecursiveComparison()
                    .ignoringFields("at")
                    .isEqualTo(whole);
        }
    }

    @Test
    void rowsBoundARangeToo() {
        Ranges ranges = new Ranges(jdbc, 200, 4);
        String first = ranges.end(null).orElseThrow();
        assertThat(jdbc.queryForObject("select count(distinct id) from event where id <= ?", Integer.class, first))
                .as("careers of 3 facts, a row of the fourth and no more")
                .isEqualTo(2);
    }

    @Test
    void oneThatWasStoppedIsGoneOnWith() {
        VerificationRun stopped = process();
        VerificationRun.Reached reached = stopped.next(stopped.next(stopped.begin()));
        String damaged = jdbc.queryForObject("select min(id) from career", String.class);
        Ledger.Verifying verifying = ledger.summary().verifying();
        if (store.get(StoreFile.class).postgres()) {
            assertThat(verifying.careers()).as("another node may be at it").isPositive();
        } else {
            assertThat(verifying).as("nobody is at it").isNull();
        }
        jdbc.update("update event set name = 'Retired' where number = 3 and id = ?", damaged);

        VerificationRun next = process();
        assertThat(next.begin()).isEqualTo(reached);
        Verification found = next.run();

        assertThat(found.at()).isEqualTo(reached.began());
        assertThat(found.careers()).isEqualTo(CAREERS);
        assertThat(found.head()).isEqualTo(ledger.head().head());
        assertThat(found.intact()).as("changed behind its back").isTrue();
        assertThat(ledger.verify().problems())
                .extracting(LedgerProblem::id)
                .as("and found by the next")
                .contains(damaged);
    }

    @Test
    void whatAStoppedOneFoundIsNotForgotten() {
        String damaged = jdbc.queryForObject("select min(id) from career", String.class);
        jdbc.update("update event set name = 'Retired' where number = 3 and id = ?", damaged);
        VerificationRun stopped = process();
        stopped.next(stopped.begin());

        assertThat(process().run().problems()).extracting(LedgerProblem::id).contains(damaged);
        assertThat(ledger.summary().lastVerification())
                .as("on whatever node")
                .satisfies(last -> assertThat(last.intact()).isFalse());
    }

    @Test
    void oneThatWasStoppedLongAgoBeginsAnew() {
        VerificationRun stopped = process();
        VerificationRun.Reached reached = stopped.next(stopped.begin());

        VerificationRun.Reached begun = process(2, Duration.ofHours(2), true).begin();
        assertThat(begun.after()).isNull();
        assertThat(begun.began()).isAfter(reached.began());
        assertThat(jdbc.queryForObject("select count(*) from verified_career", Integer.class))
                .isZero();
    }

    @Test
    void besideAnotherNodeThatIsAtItNoneBegins() {
        VerificationRun other = process(2, Duration.ZERO, false);
        other.next(other.begin());

        assertThatThrownBy(process(2, Duration.ZERO, false)::begin)
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("Another node is verifying");
        assertThat(process(2, Duration.ofSeconds(90), false).begin().after())
                .as("not heard of for longer than a minute")
                .isNotNull();
        assertThatThrownBy(() -> other.next(new VerificationRun.Reached(Instant.EPOCH, null, false)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("continues it");
    }

    /** Their ranges were looked at before: they are looked at again, and the head is that of one moment. */
    @Test
    void whatChangesMeanwhileIsLookedAtAgain() {
        VerificationRun run = process();
        VerificationRun.Reached reached = run.begin();
        while (!reached.whole()) {
            reached = run.next(reached);
        }
        store.recorder().record(of("career-0", raise("2024-03-01", 120_000)));
        store.recorder().record(of("begun", hire("2024-01-01", "Bolt", 10_000)));
        store.erasure().erase("career-1");
        String damaged = jdbc.queryForObject("select id from career where slug = 'begun'", String.class);
        jdbc.update("update link set link = ? where id = ?", new byte[32], damaged);

        Verification found = run.finish(reached.began());

        assertThat(found.careers()).isEqualTo(CAREERS + 1);
        assertThat(found.facts()).isEqualTo(3 * CAREERS + 2);
        assertThat(found.erased()).isEqualTo(2);
        assertThat(found.head()).isEqualTo(ledger.head().head());
        assertThat(found.problems())
                .singleElement()
                .extracting(LedgerProblem::id)
                .isEqualTo(damaged);
        assertThat(jdbc.queryForObject("select count(*) from verified_career", Integer.class))
                .as("nothing is kept of single careers")
                .isZero();
    }

    @Test
    void aRestoreThatBeginsMeanwhileStopsIt() {
        StoreNotes notes = store.get(StoreNotes.class);
        VerificationRun run = process();
        VerificationRun.Reached reached = run.next(run.begin());
        notes.put(StoreNotes.RESTORING, "0 somebody 0");
        assertThatThrownBy(() -> run.next(reached)).isInstanceOf(StoreUnavailable.class);
        notes.remove(StoreNotes.RESTORING);
        assertThat(process().begin()).as("and the next goes on").isEqualTo(reached);
    }
}
