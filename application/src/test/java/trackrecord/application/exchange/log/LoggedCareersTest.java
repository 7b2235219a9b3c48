package trackrecord.application.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedCareersTest {

    private static final String NAMED = line("ada", 1, "2026-01-01T00:00:00.000Z");

    @Test
    void careersOfOneLogAreToldApart() {
        String log = "{\"log\":2}\n" + NAMED + "\n" + line("bob", 1, "2026-01-01T00:00:00.000Z") + "\n\n"
                + line("ada", 2, "2026-01-02T00:00:00.000Z") + "\n";

        assertThat(LoggedCareers.read(bytes(log), _ -> true, 10))
                .hasEntrySatisfying("ada", it -> assertThat(it.version()).isEqualTo(2))
                .hasEntrySatisfying("bob", it -> assertThat(it.version()).isEqualTo(1));
        assertThat(LoggedCareers.read(bytes(log), "bob"::equals, 10)).containsOnlyKeys("bob");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 2026-01-02T00:00:00.000Z | number must be 2",
                "2 | 2025-12-31T00:00:00.000Z | recordedAt must not be before",
            })
    void whatDoesNotFollowIsRefusedWithItsLine(int number, String recordedAt, String why) {
        String log = NAMED + "\n" + line("ada", number, recordedAt);

        assertThatThrownBy(() -> LoggedCareers.read(bytes(log), _ -> true, 10))
                .isInstanceOf(LogRejected.class)
                .hasMessageContaining(why)
                .extracting(it -> ((LogRejected) it).line())
                .isEqualTo(2);
    }

    @Test
    void aCareerHasNoMoreFactsThanTheProgramTakes() {
        String log = NAMED + "\n" + line("ada", 2, "2026-01-02T00:00:00.000Z");

        assertThatThrownBy(() -> LoggedCareers.read(bytes(log), _ -> true, 1)).hasMessageContaining("at most 1 facts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "career: ada\nfacts: []",
                "",
                "{career: ada, facts: []}",
                "{\"career\":\"ada\",\"facts\":[]}",
                "[1]",
                "{\"careerId\":"
            })
    void whatIsNoLogIsNotTakenForOne(String file) {
        assertThat(LoggedCareers.isLog(bytes(file))).isFalse();
    }

    @Test
    void aLogBeginsWithAnyOfItsLines() {
        assertThat(LoggedCareers.isLog(bytes(NAMED))).isTrue();
        assertThat(LoggedCareers.isLog(bytes("{\"log\":2}\n"))).isTrue();
    }

    private static String line(String career, int number, String recordedAt) {
        return ("{'careerId':'" + career + "','number':" + number + ",'effectiveOn':'2024-04-01','recordedAt':'"
                        + recordedAt + "','recordedBy':'x','fact':{'type':'CareerNamed','name':'A'}}")
                .replace('\'', '"');
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
