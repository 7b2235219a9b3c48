package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trackrecord.application.running.Requests.achievement;
import static trackrecord.application.running.Requests.name;
import static trackrecord.application.running.Requests.of;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trackrecord.application.keeping.backup.BackupTest;
import trackrecord.application.keeping.backup.Backups;
import trackrecord.application.store.StoreFile;
import trackrecord.application.store.StoreUnusable;
import trackrecord.application.store.h2.DatabaseFile;
import trackrecord.application.store.h2.FileKey;
import trackrecord.application.store.h2.StoreFolder;
import trackrecord.application.store.h2.StoreStart;
import trackrecord.application.store.key.GivenKeys;
import trackrecord.application.store.key.MasterKey;

/** What is left of a store is never taken for a new one, nor for one that is whole, and stays as it is. */
@Timeout(600)
class DamagedStoreTest {

    private static final String DATABASE = "trackrecord.mv.db";
    private static final String KEY = "master.key";
    private static final String FILE_KEY = "trackrecord.key";
    private static final String PROGRESS = "trackrecord.progress";
    private static final int FACTS = 60;

    /** How a store came to lie in a folder. */
    enum Origin {
        STOPPED,
        STOPPED_IN_THE_CLEAR,
        KILLED,
        BACKUP,
        BACKUP_OF_STOPPED_AND_STARTED
    }

    @TempDir
    static Path origins;

    @TempDir
    Path data;

    @BeforeAll
    static void makeStores() throws IOException {
        Path stopped = origins.resolve(Origin.STOPPED.name());
        try (RunningStore store = RunningStore.in(stopped)) {
            store.recorder().record(of("someone", name("n")));
            for (int fact = 1; fact < FACTS; fact++) {
                store.recorder().record(of("someone", achievement("a" + fact)));
            }
            awaitNoted(stopped);
            // What lies on disk while the program runs is what kill -9 leaves.
            copy(stopped, origins.resolve(Origin.KILLED.name()));
            putBack(store, origins.resolve(Origin.BACKUP.name()));
        }
        Path clear = origins.resolve(Origin.STOPPED_IN_THE_CLEAR.name());
        copy(stopped, clear);
        RunningStore.in(clear, "--trackrecord.encrypted=false").close();
        Path again = origins.resolve("again");
        copy(stopped, again);
        try (RunningStore store = RunningStore.in(again)) {
            putBack(store, origins.resolve(Origin.BACKUP_OF_STOPPED_AND_STARTED.name()));
        }
    }

    private static void awaitNoted(Path folder) throws IOException {
        while (!Files.readString(folder.resolve(PROGRESS)).startsWith("facts " + FACTS + " ")) {
            Thread.onSpinWait();
        }
    }

    private static void putBack(RunningStore store, Path folder) throws IOException {
        BackupTest.unpacked(store.get(Backups.class).make(), folder);
    }

    @ParameterizedTest
    @EnumSource
    void isWholeWhereNothingIsMissing(Origin origin) throws IOException {
        copy(origins.resolve(origin.name()), data);
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.careers().load("someone").version()).isEqualTo(FACTS);
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.careers().load("someone").version()).isEqualTo(FACTS);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "KILLED")
    void isNotTakenWhereItsDatabaseWasCutOff(Origin origin) throws IOException {
        List<Path> cuts = cutOff(origin);
        for (Path cut : cuts) {
            assertNotTaken(cut);
        }
        assertRefused(cuts.getFirst(), StoreUnusable.class, "The database");
    }

    /** How long the file was when it was killed nobody noted, and H2 may have written more than there was to write. */
    @Test
    void ofAKilledOneIsTakenOnlyWhatHoldsAllThatWasNoted() throws IOException {
        int taken = 0;
        for (Path cut : cutOff(Origin.KILLED)) {
            if (facts(cut) == FACTS) {
                taken++;
            } else {
                assertNotTaken(cut);
            }
        }
        assertThat(taken).isLessThan(3);
    }

    /** As many as H2 finds; 0 if it finds no store. */
    private static int facts(Path folder) throws IOException {
        Path look = Files.createTempDirectory(origins, "look");
        copy(folder, look);
        if (Files.size(look.resolve(DATABASE)) <= 4096) {
            return 0;
        }
        FileKey key =
                FileKey.read(new StoreFolder(look, look.resolve(KEY)), List.of(MasterKey.read(look.resolve(KEY))));
        try (Connection connection = StoreFile.own(look, StoreFile.NAME)
                        .encrypted(key.password())
                        .connectToRead();
                ResultSet row = connection.createStatement().executeQuery("select count(*) from event")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            return 0;
        }
    }

    private List<Path> cutOff(Origin origin) throws IOException {
        int whole = (int) Files.size(origins.resolve(origin.name()).resolve(DATABASE));
        Stream<Integer> shares =
                Stream.of(0.97, 0.9, 0.75, 0.6, 0.5, 0.4, 0.25, 0.1, 0.05, 0.01).map(share -> (int) (whole * share));
        List<Path> cut = new ArrayList<>();
        // A share can be one of the few bytes: a database is of so many blocks of 4096.
        for (int bytes : Stream.concat(shares, Stream.of(8192, 8191, 4096, 10, 1, 0))
                .distinct()
                .toList()) {
            cut.add(cutTo(bytes, origin));
        }
        return cut;
    }

    private Path cutTo(int bytes, Origin origin) throws IOException {
        Path cut = data.resolve("cut-to-" + bytes);
        copy(origins.resolve(origin.name()), cut);
        Files.write(cut.resolve(DATABASE), Arrays.copyOf(Files.readAllBytes(cut.resolve(DATABASE)), bytes));
        return cut;
    }

    /** Not only cut off: rubbish, or another program's. */
    @Test
    void isNotTakenWhereItsDatabaseIsNone() throws IOException {
        copy(origins.resolve(Origin.STOPPED.name()), data);
        Files.write(data.resolve(DATABASE), new byte[50_000]);
        assertRefused(StoreUnusable.class, "damaged");
    }

    @ParameterizedTest
    @EnumSource
    void isNotBegunAnewWhereItsDatabaseIsMissing(Origin origin) throws IOException {
        copy(origins.resolve(origin.name()), data);
        Files.delete(data.resolve(DATABASE));
        assertRefused(StoreUnusable.class, "is missing from");
        Files.delete(data.resolve(KEY));
        assertRefused(StoreUnusable.class, "is missing from");
    }

    @Test
    void isNotBegunAnewWhereOnlyItsKeyIsLeft() throws IOException {
        Files.copy(origins.resolve(Origin.STOPPED.name()).resolve(KEY), data.resolve(KEY));
        assertRefused(StoreUnusable.class, "There is a master key");
    }

    @ParameterizedTest
    @EnumSource
    void isNotTakenWithoutItsKey(Origin origin) throws IOException {
        copy(origins.resolve(origin.name()), data);
        Files.delete(data.resolve(KEY));
        assertRefused(MasterKey.Unusable.class, "The master key of this store is missing");
        MasterKey.create(data.resolve(KEY));
        assertRefused(RuntimeException.class, "The master key is not that of this store");
    }

    @Test
    void isNotTakenWithoutTheKeyOfItsFile() throws IOException {
        copy(origins.resolve(Origin.STOPPED.name()), data);
        Files.delete(data.resolve(FILE_KEY));
        assertRefused(StoreUnusable.class, "is encrypted, and its key trackrecord.key is missing");
        Files.writeString(data.resolve(FILE_KEY), "AAAA");
        assertRefused(StoreUnusable.class, "The master key is not that of this store");
    }

    @Test
    void isNotTakenWhereItIsOlderThanItWas() throws IOException {
        copy(origins.resolve(Origin.STOPPED.name()), data);
        try (RunningStore store = RunningStore.in(data)) {
            store.erasure().erase("someone");
        }
        Files.copy(
                origins.resolve(Origin.STOPPED.name()).resolve(DATABASE),
                data.resolve(DATABASE),
                StandardCopyOption.REPLACE_EXISTING);
        assertRefused(StoreUnusable.class, "is older than it was");
        Files.delete(data.resolve(PROGRESS));
        RunningStore.in(data).close();
    }

    /** As one that an earlier version wrote. */
    @Test
    void isTakenWithoutANoteOfItsProgressAndGetsOne() throws IOException {
        copy(origins.resolve(Origin.KILLED.name()), data);
        Files.delete(data.resolve(PROGRESS));
        RunningStore.in(data).close();
        assertThat(Files.readString(data.resolve(PROGRESS)))
                .isEqualTo("facts %d erased 0 bytes %d%n"
                        .formatted(FACTS, new DatabaseFile(data.resolve(DATABASE)).length()));
    }

    @ParameterizedTest
    @EnumSource
    void isBegunAnewWhereTheFirstStartWasCutOff(Leftover leftover) throws IOException {
        leftover.make(data);
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.ledger().summary().facts()).isZero();
            assertThat(Files.readString(data.resolve(PROGRESS))).isEqualTo("facts 0 erased 0\n");
            store.recorder().record(of("someone", name("n")));
        }
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.careers().load("someone").version()).isEqualTo(1);
        }
    }

    @Test
    void isTakenWhereItWasPutIntoTheFolderOfAFirstStartThatWasCutOff() throws IOException {
        copy(origins.resolve(Origin.STOPPED.name()), data);
        Files.writeString(data.resolve(PROGRESS), "first start\n");
        try (RunningStore store = RunningStore.in(data)) {
            assertThat(store.careers().load("someone").version()).isEqualTo(FACTS);
        }
    }

    /** What a kill leaves of a first start, in the order in which it is made. */
    enum Leftover {
        NOTE,
        MASTER_KEY,
        FILE_KEY_AND_EMPTY_DATABASE,
        DATABASE_WITHOUT_TABLES,
        DATABASE_WITHOUT_SCHEMA;

        void make(Path data) throws IOException {
            Files.writeString(data.resolve(PROGRESS), "first start\n");
            if (this == NOTE) {
                return;
            }
            MasterKey key = MasterKey.create(data.resolve(KEY));
            if (this == MASTER_KEY) {
                return;
            }
            StoreFolder folder = new StoreFolder(data, data.resolve(KEY));
            FileKey fileKey = FileKey.create(folder.fileKey(), key);
            switch (this) {
                case NOTE, MASTER_KEY, FILE_KEY_AND_EMPTY_DATABASE -> Files.createFile(data.resolve(DATABASE));
                case DATABASE_WITHOUT_TABLES ->
                    new MVStore.Builder()
                            .fileName(data.resolve(DATABASE).toString())
                            .encryptionKey(fileKey.password())
                            .open()
                            .close();
                case DATABASE_WITHOUT_SCHEMA ->
                    makeDatabase(StoreFile.own(data, StoreFile.NAME).encrypted(fileKey.password()));
            }
        }

        private static void makeDatabase(StoreFile file) {
            try (Connection connection = file.connect()) {
                connection.createStatement().execute("create table begun (id integer)");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** By the first step of a start, which looks at the folder; all that comes after it takes most of the time. */
    private static void assertNotTaken(Path folder) throws IOException {
        Map<String, Integer> before = hashes(folder);
        StoreStart start = new StoreStart(
                new StoreFolder(folder, folder.resolve(KEY)),
                new GivenKeys(null, folder.resolve(KEY), null, null),
                true);
        assertThatThrownBy(start::prepare)
                .as("%s with %s", folder, before.keySet())
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("The database");
        assertThat(hashes(folder)).isEqualTo(before);
    }

    private void assertRefused(Class<? extends Exception> failure, String message) throws IOException {
        assertRefused(data, failure, message);
    }

    private static void assertRefused(Path folder, Class<? extends Exception> failure, String message)
            throws IOException {
        Map<String, Integer> before = hashes(folder);
        assertThatThrownBy(() -> RunningStore.in(folder, "--trackrecord.sample=true", "--logging.level.root=error")
                        .close())
                .as("%s with %s", folder, before.keySet())
                .satisfies(thrown -> assertThat(causes(thrown))
                        .filteredOn(failure::isInstance)
                        .anySatisfy(it -> assertThat(it).hasMessageContaining(message)));
        assertThat(hashes(folder)).isEqualTo(before);
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause).toList();
    }

    private static Map<String, Integer> hashes(Path folder) throws IOException {
        Map<String, Integer> hashes = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
