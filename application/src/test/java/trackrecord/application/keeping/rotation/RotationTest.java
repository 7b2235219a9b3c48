package trackrecord.application.keeping.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import trackrecord.application.keeping.backup.Backups;
import trackrecord.application.keeping.ledger.HeadFile;
import trackrecord.application.running.RunningStore;
import trackrecord.application.running.StoreSettings;
import trackrecord.application.store.StoreNotes;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.key.CareerKeys;
import trackrecord.application.store.key.GivenKeys;
import trackrecord.application.store.key.MasterKey;
import trackrecord.application.store.key.MasterKeys;
import trackrecord.application.store.sync.DurableTransactionManager;
import trackrecord.domain.random.AtLength;

/** A store whose master key another one replaces; the store is started again with each set of keys that it may be given. */
class RotationTest {

    private static final int CAREERS = 20;

    @TempDir
    Path keys;

    private StoreSettings settings;
    private GivenKeys old;
    private GivenKeys both;
    private GivenKeys onlyNew;

    @BeforeEach
    void makeKeys() {
        settings = StoreSettings.empty().inTheClear();
        MasterKey.create(keys.resolve("old"));
        MasterKey.create(keys.resolve("new"));
        old = one("old");
        onlyNew = one("new");
        both = two("old", "new");
    }

    private GivenKeys one(String name) {
        return new GivenKeys(text(name), settings.folder().masterKey(), null, null);
    }

    private GivenKeys two(String first, String second) {
        return new GivenKeys(text(first), settings.folder().masterKey(), text(second), null);
    }

    private String text(String name) {
        try {
            return Files.readString(keys.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningStore startedWith(GivenKeys given) {
        return RunningStore.of(settings.with(given));
    }

    private void fill() {
        try (RunningStore store = startedWith(old)) {
            for (int career = 0; career < CAREERS; career++) {
                store.recorder().record(of("career-" + career, hire("2024-01-01", "Acme", 100_000 + career)));
            }
            store.recorder().record(of("gone", name("Gone")));
            store.erasure().erase("gone");
        }
    }

    @Test
    void afterwardsTheNewKeyAloneOpensEverything() throws Exception {
        fill();
        HeadFile head;
        try (RunningStore store = startedWith(both)) {
            head = store.ledger().head();
            Rotation rotation = store.get(Rotation.class);
            rotation.start();
            rotation.join();

            assertThat(rotation.progress().failure()).isNull();
            assertThat(rotation.progress().checked()).isEqualTo(CAREERS);
            assertThat(rotation.progress().inForce().replaced()).isEmpty();
            assertIntact(store, head);
        }
        try (RunningStore store = startedWith(onlyNew)) {
            assertIntact(store, head);
            assertThat(store.ledger().summary().erased()).isEqualTo(1);
            store.recorder().record(of("later", name("Later")));
            assertThat(store.careers().load("career-7").version()).isEqualTo(1);
        }
        assertThatThrownBy(() -> startedWith(old).close())
                .isInstanceOf(MasterKey.Unusable.class)
                .hasMessageContaining("The master key is not that of this store")
                .hasMessageContaining(nameOf("new"))
                .hasMessageContaining(nameOf("old"));
    }

    /** What another node does to the store is done to its notes here. */
    @Test
    void aNodeThatHasTheOldKeyAloneSaysWhetherThatIsStillNeeded() {
        try (RunningStore store = startedWith(old)) {
            StoreNotes notes = store.get(StoreNotes.class);
            MasterKeys keysOfTheNode = store.get(MasterKeys.class);
            notes.put(StoreNotes.MASTER_KEY, MasterKey.read(keys.resolve("new")).fingerprint());
            notes.put(
                    StoreNotes.REPLACED_MASTER_KEY,
                    new MasterKeys.Replaced(keysOfTheNode.given().getFirst(), Instant.EPOCH).note());
            assertThatThrownBy(keysOfTheNode::current)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("is changing to the master key " + nameOf("new"))
                    .hasMessageContaining("Give both to every node");

            notes.remove(StoreNotes.REPLACED_MASTER_KEY);
            assertThatThrownBy(keysOfTheNode::current)
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("master key is " + nameOf("new"))
                    .hasMessageContaining("has replaced what this node was given: " + nameOf("old"))
                    .hasMessageNotContaining("both");
            assertThat(keysOfTheNode.wayOut()).contains("has replaced");
        }
    }

    /** The order in which the keys are given says nothing: the store does. */
    @AtLength
    @Test
    void theNewKeyMayBeGivenFirst() throws Exception {
        fill();
        try (RunningStore store = startedWith(two("new", "old"))) {
            store.recorder().record(of("career-0", achievement("before")));
            store.get(Rotation.class).start();
            store.get(Rotation.class).join();
        }
        try (RunningStore store = startedWith(onlyNew)) {
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.careers().load("career-0").version()).isEqualTo(2);
        }
    }

    /** The key of the database's file is sealed by the master key, and lies beside it. */
    @AtLength
    @Test
    void anEncryptedFileIsOpenedByTheNewKeyAlone() throws Exception {
        if (settings.server().isPresent()) {
            return;
        }
        settings = StoreSettings.in(settings.folder().path());
        fill();
        try (RunningStore store = startedWith(both)) {
            cutOff(store);
        }
        assertThatThrownBy(() -> startedWith(onlyNew).close())
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("it does not open");
        try (RunningStore store = startedWith(both)) {
            store.get(Rotation.class).join();
        }
        try (RunningStore store = startedWith(onlyNew)) {
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
        assertThatThrownBy(() -> startedWith(old).close()).isInstanceOf(StoreUnusable.class);
    }

    /** As a kill leaves it: begun, and some keys under the new one. Until the end both are needed, and named. */
    @Test
    void whatWasCutOffNeedsBothKeysAndIsFinishedByTheNextStart() throws Exception {
        fill();
        HeadFile head;
        try (RunningStore store = startedWith(both)) {
            head = store.ledger().head();
            cutOff(store);
            assertIntact(store, head);
            store.recorder().record(of("begun-meanwhile", name("New")));
            store.recorder().record(of("career-19", achievement("meanwhile")));
        }
        assertThatThrownBy(() -> startedWith(onlyNew).close())
                .isInstanceOf(MasterKey.Unusable.class)
                .hasMessageContaining("The master key " + nameOf("old") + " is still needed")
                .hasMessageContaining("trackrecord.second-master-key-file");
        assertThatThrownBy(() -> startedWith(old).close())
                .isInstanceOf(MasterKey.Unusable.class)
                .hasMessageContaining("it needs " + nameOf("new"))
                .hasMessageContaining(nameOf("old") + ", which is still needed and must be kept")
                .hasMessageNotContaining("Put the store's own key into");

        try (RunningStore store = startedWith(both)) {
            store.get(Rotation.class).join();
            assertThat(store.get(Rotation.class).progress().inForce().replaced())
                    .isEmpty();
        }
        try (RunningStore store = startedWith(onlyNew)) {
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.ledger().compare(head)).isEmpty();
            assertThat(store.careers().load("career-19").version()).isEqualTo(2);
            assertThat(store.careers().load("begun-meanwhile").version()).isEqualTo(1);
        }
    }

    @AtLength
    @Test
    void aBackupWaitsForTheEndAndHasTheKeyThatIsNeeded() throws Exception {
        if (settings.server().isPresent()) {
            return;
        }
        Files.copy(keys.resolve("new"), keys.resolve("second"));
        settings = StoreSettings.in(settings.folder().path());
        GivenKeys files = new GivenKeys(null, settings.folder().masterKey(), null, keys.resolve("second"));
        try (RunningStore store = RunningStore.of(settings)) {
            store.recorder().record(of("one", name("One")));
        }
        try (RunningStore store = startedWith(files)) {
            cutOff(store);
            assertThatThrownBy(() -> store.get(Backups.class).make()).isInstanceOf(StoreUnavailable.class);
            store.get(Rotation.class).startIfNeeded();
            store.get(Rotation.class).join();

            assertThat(store.get(Backups.class).make().keyFile()).hasSameTextualContentAs(keys.resolve("new"));
        }
    }

    @AtLength
    @Test
    void withOneKeyThereIsNothingToReplaceItBy() {
        fill();
        try (RunningStore store = startedWith(old)) {
            assertThatThrownBy(() -> store.get(Rotation.class).start())
                    .isInstanceOf(Rotation.NoSecondKey.class)
                    .hasMessageContaining("trackrecord.second-master-key-file");
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    /** What nobody can open stays what it is: damaged, and found by the ledger. */
    @AtLength
    @Test
    void aDamagedKeyDoesNotStopIt() throws Exception {
        fill();
        try (RunningStore store = startedWith(both)) {
            JdbcTemplate jdbc = store.get(JdbcTemplate.class);
            String damaged = jdbc.queryForObject("select id from career where slug = 'career-3'", String.class);
            jdbc.update("update career_key set wrapped = ? where id = ?", new byte[60], damaged);
            store.get(Rotation.class).start();
            store.get(Rotation.class).join();

            assertThat(store.get(Rotation.class).progress().inForce().replaced())
                    .isEmpty();
            assertThat(store.careers().load("career-4").version()).isEqualTo(1);
            assertThat(store.ledger().verify().problems()).isNotEmpty();
        }
    }

    @AtLength
    @Test
    void readsAndCommandsGoOnMeanwhile() throws Exception {
        fill();
        try (RunningStore store = startedWith(both)) {
            AtomicBoolean stop = new AtomicBoolean();
            List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int index = 0; !stop.get() || index < 10; index++) {
                    try {
                        store.recorder().record(of("while-" + index, name("While")));
                        store.recorder().record(of("career-" + index % CAREERS, achievement("while " + index)));
                        store.careers().load("while-" + index);
                    } catch (RuntimeException e) {
                        failures.add(e);
                        return;
                    }
                }
            });
            for (int round = 0; round < 6; round++) {
                store.get(Rotation.class).start();
                store.get(Rotation.class).join();
            }
            stop.set(true);
            writer.join();

            assertThat(failures).isEmpty();
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.get(Rotation.class).progress().inForce().key())
                    .as("six times there and back")
                    .isEqualTo(MasterKey.read(keys.resolve("old")).fingerprint());
        }
        try (RunningStore store = startedWith(old)) {
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(Stream.iterate(0, it -> it + 1).limit(CAREERS)).allSatisfy(it -> assertThat(
                            store.careers().load("career-" + it).version())
                    .isPositive());
        }
    }

    /** Begins, and wraps a part of the keys anew. */
    private void cutOff(RunningStore store) {
        StoreNotes notes = store.get(StoreNotes.class);
        String before = notes.find(StoreNotes.MASTER_KEY).orElseThrow();
        new TransactionTemplate(store.get(DurableTransactionManager.class)).executeWithoutResult(status -> {
            notes.put(StoreNotes.REPLACED_MASTER_KEY, before + " 2026-01-01T00:00:00Z");
            notes.put(StoreNotes.MASTER_KEY, MasterKey.read(keys.resolve("new")).fingerprint());
            store.get(JdbcTemplate.class).execute((ConnectionCallback<Object>) connection -> store.get(CareerKeys.class)
                    .renew(connection, "", CAREERS / 2)
                    .orElseThrow());
        });
    }

    private static void assertIntact(RunningStore store, HeadFile head) {
        assertThat(store.ledger().verify().problems()).isEmpty();
        assertThat(store.ledger().compare(head)).isEmpty();
        for (int career = 0; career < CAREERS; career++) {
            assertThat(store.careers().load("career-" + career).version()).isEqualTo(1);
        }
    }

    private String nameOf(String key) {
        return MasterKey.nameOf(MasterKey.read(keys.resolve(key)).fingerprint());
    }
}
