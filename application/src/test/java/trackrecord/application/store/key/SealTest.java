package trackrecord.application.store.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String ID = "8d7f4d0e-7b1f-4a55-9a43-0c6f3f6f2d11";
    private static final SecretKey KEY = key(1);
    private static final byte[] PLAIN = "what was recorded".getBytes(StandardCharsets.UTF_8);

    private static SecretKey key(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    @Test
    void opensWithTheSameKeyAndContext() {
        byte[] sealed = Seal.seal(KEY, PLAIN, Seal.context(ID, 7));

        assertThat(sealed).hasSize(12 + PLAIN.length + 16);
        assertThat(Seal.open(KEY, sealed, Seal.context(ID, 7))).isEqualTo(PLAIN);
    }

    @Test
    void neverSealsTheSameWayTwice() {
        assertThat(Seal.seal(KEY, PLAIN, Seal.context(ID, 7))).isNotEqualTo(Seal.seal(KEY, PLAIN, Seal.context(ID, 7)));
    }

    @Test
    void opensWithNothingElse() {
        byte[] sealed = Seal.seal(KEY, PLAIN, Seal.context(ID, 7));

        assertThatThrownBy(() -> Seal.open(key(2), sealed, Seal.context(ID, 7))).isInstanceOf(Seal.Broken.class);
        assertThatThrownBy(() -> Seal.open(KEY, sealed, Seal.context(ID, 8))).isInstanceOf(Seal.Broken.class);
        assertThatThrownBy(() -> Seal.open(KEY, sealed, Seal.context("another", 7)))
                .isInstanceOf(Seal.Broken.class);
        assertThatThrownBy(() -> Seal.open(KEY, new byte[5], Seal.context(ID, 7)))
                .isInstanceOf(Seal.Broken.class);
    }

    @Test
    void noticesEveryChangedByte() {
        byte[] sealed = Seal.seal(KEY, PLAIN, Seal.context(ID, 7));
        for (int index = 0; index < sealed.length; index++) {
            byte[] changed = sealed.clone();
            changed[index] ^= 1;
            assertThatThrownBy(() -> Seal.open(KEY, changed, Seal.context(ID, 7)))
                    .isInstanceOf(Seal.Broken.class);
            byte[] cut = Arrays.copyOf(sealed, index);
            assertThatThrownBy(() -> Seal.open(KEY, cut, Seal.context(ID, 7))).isInstanceOf(Seal.Broken.class);
        }
    }
}
