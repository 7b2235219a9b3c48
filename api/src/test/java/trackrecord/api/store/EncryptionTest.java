package trackrecord.api.store;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.hire;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;
import static trackrecord.application.running.Requests.raise;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import trackrecord.application.keeping.backup.BackupTest;
import trackrecord.application.keeping.backup.Backups;
import trackrecord.application.keeping.ledger.HeadFile;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.h2.FileKey;
import trackrecord.application.store.key.MasterKey;

/** Whoever has the files of a store without its master key reads nothing; and no conversion loses a store. */
@Timeout(600)
@ExtendWith(OutputCaptureExtension.class)
class EncryptionTest {

    private static final String IN_THE_CLEAR = "--trackrecord.encrypted=false";

    /** The tests run with it set, and nothing takes it back but an empty one. */
    private static final String NOT_SAID = "--trackrecord.encrypted=";

    private static final String SLUG = "zebulon-quagmire";
    private static final String EMPLOYER = "Quibblesnatch";
    private static final List<String> SECRETS = List.of(SLUG, "Zebulon Quagmire", EMPLOYER, "7654321");

    @TempDir
    Path data;

    @Test
    void aNewStoreIsEncryptedAndItsBackupsAreToo() throws IOException {
        HeadFile head;
        Backups.Backup backup;
        try (RunningStore store = RunningStore.in(data)) {
            record(store);
            backup = store.get(Backups.class).make();
            head = store.ledger().head();
        }
        assertThat(secretsIn(data)).isEmpty();
        assertThatThrownBy(() -> StoreFile.own(data, StoreFile.NAME).connectToRead())
                .isInstanceOf(SQLException.class);

        Path back = BackupTest.unpacked(backup, data.resolve("back"));
        assertThat(secretsIn(back)).isEmpty();
        try (RunningStore store = RunningStore.in(back)) {
            assertThat(store.ledger().head()).isEqualTo(head);
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    /** Control for the test above. */
    @Test
    void oneThatIsLeftInTheClearShowsWhatStandsInItsReadModels() throws IOException {
        try (RunningStore store = RunningStore.in(data, IN_THE_CLEAR)) {
            record(store);
        }
        assertThat(secretsIn(data)).contains(SLUG, EMPLOYER);
        assertThat(data.resolve("trackrecord.key")).doesNotExist();
    }

    @Test
    void aStoreInTheClearIsEncryptedByTheNextStartAndDecryptedOnRequest(CapturedOutput output) throws IOException {
        HeadFile head = inTheClear();
        assertHolds(head);
        assertThat(secretsIn(data)).isEmpty();
        assertThat(output).contains("Encrypting the database file");

        assertHolds(head, IN_THE_CLEAR);
        assertThat(secretsIn(data)).contains(EMPLOYER);
        assertThat(data.resolve("trackrecord.key")).doesNotExist();
        assertThat(output).contains("Decrypting the database file");

        assertHolds(head);
        assertThat(secretsIn(data)).isEmpty();
    }

    /** Whoever forgets the setting has nothing converted: neither names in the clear, nor a store that needs a key. */
    @Test
    void withoutTheSettingTheFileStaysAsItIs(CapturedOutput output) throws IOException {
        HeadFile head;
        try (RunningStore store = RunningStore.in(data)) {
            record(store);
            head = store.ledger().head();
        }
        assertHolds(head, NOT_SAID);
        assertThat(secretsIn(data)).isEmpty();
        assertThat(data.resolve("trackrecord.key")).exists();
        assertThat(output).doesNotContain("Decrypting");

        assertHolds(head, IN_THE_CLEAR);
        assertHolds(head, NOT_SAID);
        assertThat(secretsIn(data)).contains(EMPLOYER);
        assertThat(data.resolve("trackrecord.key")).doesNotExist();
        assertThat(output).containsOnlyOnce("Decrypting").doesNotContain("Encrypting");
    }

    @Test
    void aFirstStartWithoutTheSettingLeavesTheFileInTheClear() throws IOException {
        try (RunningStore store = RunningStore.in(data, NOT_SAID)) {
            record(store);
        }
        assertThat(secretsIn(data)).contains(EMPLOYER);
        assertThat(data.resolve("trackrecord.key")).doesNotExist();
    }

    /** The key was made before the copy, or not yet deleted after it. */
    @ParameterizedTest
    @EnumSource
    void whatAnInterruptedConversionLeftGoesWithoutTheSettingToo(Interrupted where) throws IOException {
        HeadFile head = inTheClear();
        leftover(where);
        assertHolds(head, NOT_SAID);
        assertThat(secretsIn(data)).contains(EMPLOYER);
        assertThat(data.resolve("trackrecord.key")).doesNotExist();
        assertThat(leftover("converting")).isEmpty();
    }

    /** Where a conversion can be interrupted. */
    enum Interrupted {
        BEFORE_THE_COPY,
        WITHIN_THE_COPY,
        BEFORE_THE_COPY_TAKES_ITS_PLACE,
        BEFORE_THE_KEY_IS_DELETED
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedEncryptionIsDoneAgainByTheNextStart(Interrupted where) throws IOException {
        HeadFile head = inTheClear();
        leftover(where);
        assertHolds(head);
        assertThat(secretsIn(data)).isEmpty();
        assertThat(data.resolve("converting.mv.db")).doesNotExist();
        assertThat(leftover("converting")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptedDecryptionIsDoneAgainByTheNextStart(Interrupted where) throws IOException {
        HeadFile head = inTheClear();
        if (where != Interrupted.BEFORE_THE_KEY_IS_DELETED) {
            assertHolds(head);
        }
        leftover(where);
        assertHolds(head, IN_THE_CLEAR);
        assertThat(secretsIn(data)).contains(EMPLOYER);
        assertThat(leftover("converting")).isEmpty();
    }

    /** The database is there whole in each case; what is beside it is what the step before the kill had made. */
    private void leftover(Interrupted where) throws IOException {
        byte[] database = Files.readAllBytes(data.resolve("trackrecord.mv.db"));
        if (!Files.exists(data.resolve("trackrecord.key"))) {
            FileKey.create(data.resolve("trackrecord.key"), MasterKey.read(data.resolve("master.key")));
        }
        switch (where) {
            case BEFORE_THE_COPY, BEFORE_THE_KEY_IS_DELETED -> {}
            case WITHIN_THE_COPY ->
                Files.write(data.resolve("converting.mv.db"), Arrays.copyOf(database, database.length / 2));
            case BEFORE_THE_COPY_TAKES_ITS_PLACE -> Files.write(data.resolve("converting.mv.db"), database);
        }
    }

    private List<Path> leftover(String beginning) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(it -> it.getFileName().toString().startsWith(beginning)
                            || it.getFileName().toString().endsWith(".unfinished"))
                    .toList();
        }
    }

    @Test
    void anErasureCompactsAnEncryptedStoreToo() throws IOException {
        try (RunningStore store = RunningStore.in(data)) {
            record(store);
            store.recorder().record(of("someone-else", name("Else")));
            store.erasure().erase(SLUG);
        }
        assertThat(data.resolve("purge-pending")).doesNotExist();
        assertThat(secretsIn(data)).isEmpty();
        assertOwnerOnly();
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.careers().load("someone-else").version()).isEqualTo(1);
        }
    }

    @Test
    void whatIsMadeIsItsOwnersAlone(CapturedOutput output) throws IOException {
        Path folder = data.resolve("new/data");
        try (RunningStore store = RunningStore.in(folder)) {
            record(store);
            store.get(Backups.class).make();
        }
        data = folder;
        assertOwnerOnly();
        assertThat(output).doesNotContain("chmod");
    }

    @Test
    void whatIsWiderIsNamed(CapturedOutput output) throws IOException {
        RunningStore.in(data).close();
        Path backup = Files.createDirectories(data.resolve("backups/2026-11-23T08-00-00Z"));
        List<Path> wide = List.of(
                data.resolve("master.key"),
                data.resolve("trackrecord.mv.db"),
                data.resolve("trackrecord.trace.db"),
                data.resolve("backups"),
                backup,
                backup.resolve("trackrecord.zip"));
        for (Path path : wide) {
            if (!Files.exists(path)) {
                Files.createFile(path);
            }
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
        }
        RunningStore.in(data).close();
        assertThat(output)
                .contains("chmod go-rwx " + wide.stream().map(Path::toString).collect(joining(" ")));
    }

    private void assertOwnerOnly() throws IOException {
        try (Stream<Path> paths = Files.walk(data)) {
            for (Path path : paths.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    private HeadFile inTheClear() {
        try (RunningStore store = RunningStore.in(data, IN_THE_CLEAR)) {
            record(store);
            return store.ledger().head();
        }
    }

    private void assertHolds(HeadFile head, String... settings) {
        try (RunningStore store = RunningStore.in(data, settings)) {
            assertThat(store.ledger().head()).isEqualTo(head);
            assertThat(store.ledger().verify().problems()).isEmpty();
            assertThat(store.careers().load(SLUG).version()).isEqualTo(3);
        }
    }

    private static void record(RunningStore store) {
        store.recorder().record(of(SLUG, name("Zebulon Quagmire"), hire("2024-01-01", EMPLOYER, 7_000_000)));
        store.recorder().record(of(SLUG, raise("2024-06-01", 7_654_321)));
    }

    /** As they stand in the bytes of any file but the keys. */
    private static List<String> secretsIn(Path folder) throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return SECRETS.stream().filter(secret -> bytes.indexOf(secret) >= 0).toList();
    }
}
