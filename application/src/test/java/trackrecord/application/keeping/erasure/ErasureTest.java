package trackrecord.application.keeping.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.withKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import trackrecord.application.keeping.ledger.HeadFile;
import trackrecord.application.running.RunningStore;
import trackrecord.application.running.StoreSettings;
import trackrecord.application.store.career.CareerNotFound;

/** On a store in the clear: in an encrypted file nothing would be found, erased or not. */
class ErasureTest {

    private static final String SLUG = "zebulon-quagmire";
    private static final String NAME = "Zebulon Quagmire";
    private static final String EMPLOYER = "Quibblesnatch";
    private static final int BASE = 7_654_321;

    @TempDir
    Path folder;

    @Test
    void anErasedCareerIsInNoFileAfterACleanStop() throws IOException {
        byte[] wrapped;
        HeadFile head;
        try (RunningStore store = RunningStore.of(StoreSettings.in(folder).inTheClear())) {
            record(store);
            wrapped = store.get(JdbcTemplate.class)
                    .queryForObject(
                            "select wrapped from career_key where id = (select id from career where slug = ?)",
                            byte[].class,
                            SLUG);
            head = store.ledger().head();

            assertThat(store.erasure().erase(SLUG).purged()).isFalse();
            assertThat(store.get(Purge.class).pending()).isTrue();
            assertThatThrownBy(() -> store.careers().load(SLUG)).isInstanceOf(CareerNotFound.class);
            assertThatThrownBy(() -> store.erasure().erase(SLUG)).isInstanceOf(CareerNotFound.class);
        }
        assertThat(files()).isNotEmpty();
        for (Path file : files()) {
            assertNowhereIn(file, wrapped);
        }
        try (RunningStore store = RunningStore.of(StoreSettings.in(folder).inTheClear())) {
            assertThat(store.get(Purge.class).pending()).isFalse();
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.ledger().verify().erased()).isEqualTo(1);
            assertThat(store.ledger().compare(head)).isEmpty();
            assertThat(store.careers().load("someone-else").version()).isEqualTo(2);
        }
    }

    /** What lies on disk while the program runs is what {@code kill -9} leaves. */
    @Test
    void afterAKillTheNextStartCompactsTheFile() throws IOException {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        byte[] wrapped;
        try (RunningStore store = RunningStore.of(StoreSettings.in(folder).inTheClear())) {
            record(store);
            wrapped = store.get(JdbcTemplate.class)
                    .queryForObject(
                            "select wrapped from career_key where id = (select id from career where slug = ?)",
                            byte[].class,
                            SLUG);
            store.erasure().erase(SLUG);
            for (String name : List.of("trackrecord.mv.db", "master.key", "purge-pending")) {
                Files.copy(folder.resolve(name), killed.resolve(name));
            }
        }
        assertThat(contains(Files.readAllBytes(killed.resolve("trackrecord.mv.db")), wrapped))
                .isTrue();
        RunningStore.of(StoreSettings.in(killed).inTheClear()).close();

        assertThat(killed.resolve("purge-pending")).doesNotExist();
        assertNowhereIn(killed.resolve("trackrecord.mv.db"), wrapped);
    }

    @Test
    void theSlugOfAnErasedCareerCanBeUsedAgain() {
        try (RunningStore store = RunningStore.of(StoreSettings.in(folder).inTheClear())) {
            record(store);
            store.erasure().erase(SLUG);

            assertThat(store.recorder()
                            .record(withKey("key", "aa", SLUG, hire("2024-01-01", EMPLOYER, BASE)))
                            .version())
                    .isEqualTo(1);
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.ledger().summary().erased()).isEqualTo(1);
        }
    }

    /** Control for the test above: the bytes are there as long as nothing was erased. */
    @Test
    void aLivingCareersKeyAndSlugAreInTheDatabaseFile() throws IOException {
        byte[] wrapped;
        try (RunningStore store = RunningStore.of(StoreSettings.in(folder).inTheClear())) {
            record(store);
            wrapped = store.get(JdbcTemplate.class)
                    .queryForObject(
                            "select wrapped from career_key where id = (select id from career where slug = ?)",
                            byte[].class,
                            SLUG);
        }
        byte[] database = Files.readAllBytes(folder.resolve("trackrecord.mv.db"));
        assertThat(contains(database, wrapped)).isTrue();
        assertThat(contains(database, SLUG.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    private static void record(RunningStore store) {
        store.recorder().record(of("someone-else", name("Else"), hire("2024-01-01", "Acme", 100_000)));
        store.recorder().record(withKey("key", "aa", SLUG, name(NAME), hire("2024-01-01", EMPLOYER, BASE)));
    }

    private static void assertNowhereIn(Path file, byte[] wrapped) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(contains(bytes, wrapped)).as("wrapped key in %s", file).isFalse();
        for (String text : List.of(SLUG, NAME, EMPLOYER, Integer.toString(BASE))) {
            assertThat(contains(bytes, text.getBytes(StandardCharsets.UTF_8)))
                    .as("%s in %s", text, file)
                    .isFalse();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return new ArrayList<>(paths.filter(Files::isRegularFile).toList());
        }
    }

    /** Bytes are compared as Latin-1 text, which maps each to one character. */
    private static boolean contains(byte[] bytes, byte[] sought) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(sought, StandardCharsets.ISO_8859_1));
    }
}
