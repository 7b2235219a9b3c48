package trackrecord.api.firstedition;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The store's clock stands still on the day after everything was recorded, for ever: no idempotency key grows old. */
@TestConfiguration(proxyBeanMethods = false)
class TheDayAfter {

    @Bean
    @Primary
    Clock theDayAfter() {
        return Clock.fixed(Instant.parse("2026-11-26T08:00:00Z"), ZoneOffset.UTC);
    }
}
