package trackrecord.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class QuietLogTest {

    @TempDir
    Path folder;

    @Test
    void theLogAdvertisesNothing(CapturedOutput output) {
        try (RunningStore store = RunningStore.in(folder)) {
            assertThat(store.careers()).isNotNull();
        }
        assertThat(output).contains("HikariPool").doesNotContain("AxonIQ").doesNotContain("https://");
    }
}
