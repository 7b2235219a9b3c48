package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final String SAMPLE = "rust-developer-at-discord";

    @TempDir
    Path folder;

    @Test
    void comesOnceAndNeverAgainAfterItsRemoval() {
        try (RunningStore store = RunningStore.in(folder, "--trackrecord.sample=true")) {
            assertThat(store.careers().load(SAMPLE).version()).isPositive();
            store.erasure().erase(SAMPLE);
        }
        try (RunningStore store = RunningStore.in(folder, "--trackrecord.sample=true")) {
            assertThat(store.careers().find(SAMPLE)).isEmpty();
            assertThat(store.ledger().verify().problems()).isEmpty();
        }
    }

    @Test
    void isLeftOutOnRequest() {
        try (RunningStore store = RunningStore.in(folder)) {
            assertThat(store.careers().find(SAMPLE)).isEmpty();
        }
    }
}
