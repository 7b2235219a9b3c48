package trackrecord.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookedTest {

    private Instant now = Instant.parse("2024-01-01T00:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

    @Test
    void itLooksAgainAfterAWhileAndWhereTheClockWentBack() {
        AtomicInteger looks = new AtomicInteger();
        Looked looked = new Looked(looks::incrementAndGet, clock);

        assertThat(looked.value()).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(14));
        assertThat(looked.value()).isEqualTo(1);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(looked.value()).isEqualTo(2);
        now = now.minus(Duration.ofDays(1));
        assertThat(looked.value()).isEqualTo(3);
    }

    @Test
    void whatCannotBeHadIsNotANumber() {
        Looked looked = new Looked(
                () -> {
                    throw new IllegalStateException("the database is away");
                },
                clock);

        assertThat(looked.value()).isNaN();
    }
}
