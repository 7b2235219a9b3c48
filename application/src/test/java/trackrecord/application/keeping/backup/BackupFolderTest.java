package trackrecord.application.keeping.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trackrecord.application.keeping.backup.Backups.Backup;

class BackupFolderTest {

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00.120Z");

    @TempDir
    Path data;

    @Test
    void listsWholeBackupsNewestFirstWithTheirSize() throws IOException {
        BackupFolder folder = new BackupFolder(data.resolve("backups"), 20);
        assertThat(folder.list()).isEmpty();
        backup(folder, AT, "12345", "key");
        backup(folder, AT.plusSeconds(1), "1234567", null);
        backup(folder, Instant.parse("2025-01-01T00:00:00Z"), "1", null);
        Files.createDirectories(folder.unfinished(BackupFolder.nameAt(AT.plusSeconds(2))));
        Files.createDirectories(folder.path().resolve("mine"));
        Files.createDirectories(folder.path().resolve(BackupFolder.nameAt(AT.plusSeconds(3))));
        Files.writeString(folder.path().resolve("notes.txt"), "mine");

        List<Backup> listed = folder.list();

        assertThat(listed)
                .extracting(Backup::madeAt)
                .containsExactly(AT.plusSeconds(1), AT, Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(listed).extracting(Backup::size).containsExactly(7L, 8L, 1L);
        assertThat(listed).extracting(it -> it.keyFile() != null).containsExactly(false, true, false);
    }

    @Test
    void removesOneAndWhatWasLeftUnfinished() throws IOException {
        BackupFolder folder = new BackupFolder(data.resolve("backups"), 20);
        Path first = backup(folder, AT, "12345", "key");
        Path second = backup(folder, AT.plusSeconds(1), "12345", "key");
        Path left = Files.createDirectories(folder.unfinished(BackupFolder.nameAt(AT.plusSeconds(2))));
        Files.writeString(left.resolve(BackupFolder.DATABASE), "half");

        folder.remove(BackupFolder.nameAt(AT));
        folder.removeUnfinished();

        assertThat(first).doesNotExist();
        assertThat(left).doesNotExist();
        assertThat(second.resolve(BackupFolder.DATABASE)).exists();
        assertThatThrownBy(() -> folder.remove(BackupFolder.nameAt(AT))).isInstanceOf(Backups.NotFound.class);
    }

    @Test
    void hasNoRoomForMoreThanTheMost() throws IOException {
        BackupFolder folder = new BackupFolder(data.resolve("backups"), 2);
        backup(folder, AT, "1", null);
        folder.requireRoom();
        backup(folder, AT.plusSeconds(1), "1", null);

        assertThatThrownBy(folder::requireRoom)
                .isInstanceOf(Backups.TooMany.class)
                .hasMessageContaining("There are 2 backups")
                .hasMessageContaining("DELETE /api/backups/{name}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../..",
                "../backups",
                "/",
                "/etc",
                "2026-11-23T08-00-00.120Z/../..",
                "2026-11-23T08-00-00.120Z/",
                "2026-11-23T08-00-00.120Z\n",
                "link"
            })
    void findsNothingUnderANameThatIsNone(String name) throws IOException {
        BackupFolder folder = new BackupFolder(data.resolve("backups"), 20);
        Path real = backup(folder, AT, "1", "key");
        Files.createSymbolicLink(folder.path().resolve("link"), real);
        Files.createSymbolicLink(folder.path().resolve(BackupFolder.nameAt(AT.plusSeconds(1))), real);
        Files.writeString(data.resolve(BackupFolder.DATABASE), "not a backup");

        assertThat(folder.find(name)).isEmpty();
        assertThatThrownBy(() -> folder.remove(name)).isInstanceOf(Backups.NotFound.class);
        assertThatThrownBy(() -> folder.remove(BackupFolder.nameAt(AT.plusSeconds(1))))
                .isInstanceOf(Backups.NotFound.class);
        assertThat(folder.list()).hasSize(1);
        assertThat(real.resolve(BackupFolder.DATABASE)).exists();
    }

    private static Path backup(BackupFolder folder, Instant at, String database, String key) throws IOException {
        Path backup = Files.createDirectories(folder.path().resolve(BackupFolder.nameAt(at)));
        Files.writeString(backup.resolve(BackupFolder.DATABASE), database);
        if (key != null) {
            Files.writeString(backup.resolve(BackupFolder.KEY), key);
        }
        return backup;
    }
}
