package trackrecord.application.store.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.axonframework.common.DateTimeUtils;
import org.junit.jupiter.api.Test;

class StoredEventTest {

    @Test
    void readsEveryInstantAsTheGeneralParserDoes() {
        Random random = new Random(17);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(-2_208_988_800_000L, 7_258_118_400_000L));
            String stored = DateTimeUtils.formatInstant(instant);
            assertThat(StoredEvent.instant(stored))
                    .as(stored)
                    .isEqualTo(instant)
                    .isEqualTo(Instant.parse(stored));
        }
    }

    @Test
    void readsOtherFormsToo() {
        assertThat(StoredEvent.instant("2026-11-23T08:00:00Z")).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    }

    @Test
    void refusesWhatIsNoInstant() {
        assertThatThrownBy(() -> StoredEvent.instant("2026-11-31T08:00:00.123Z"))
                .isNotNull();
        assertThatThrownBy(() -> StoredEvent.instant("2026-11-2xT08:00:00.123Z"))
                .isNotNull();
    }
}
