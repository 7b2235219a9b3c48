package trackrecord.application.store.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    Path folder;

    @Test
    void isReadByItsOwnerAlone() throws IOException {
        MasterKey.create(folder.resolve("new/master.key"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new/master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isTheSameWhenReadAgainAndNeverTheSameTwice() {
        MasterKey key = MasterKey.create(folder.resolve("one"));

        assertThat(MasterKey.read(folder.resolve("one")).fingerprint()).isEqualTo(key.fingerprint());
        assertThat(MasterKey.create(folder.resolve("other")).fingerprint()).isNotEqualTo(key.fingerprint());
    }

    @Test
    void isNotTakenInAnotherShape() {
        assertThatThrownBy(() -> MasterKey.of("not base64!")).isInstanceOf(MasterKey.Unusable.class);
        assertThatThrownBy(() -> MasterKey.of("AAAA"))
                .isInstanceOf(MasterKey.Unusable.class)
                .hasMessageContaining("3 bytes");
    }

    @Test
    void doesNotShowItselfInText() {
        assertThat(MasterKey.create(folder.resolve("one")).toString()).isEqualTo("MasterKey");
    }
}
