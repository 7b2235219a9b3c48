package trackrecord.application.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedPoolTest {

    @ParameterizedTest
    @CsvSource({
        "4000,     0,  4000",
        "4000,   800,  4000",
        "4000,   801,  3999",
        "4000,  3000,  1800",
        "4000,  9000,     1",
        "   0,  3000,     0",
        "1000,  3000,  1000"
    })
    void theWaitForAConnectionAndThatForItsAnswerHaveOneEnd(int limit, long waited, int left) {
        assertThat(WatchedPool.left(limit, Duration.ofMillis(waited))).isEqualTo(left);
    }
}
