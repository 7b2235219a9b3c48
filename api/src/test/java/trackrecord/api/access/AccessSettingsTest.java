package trackrecord.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import trackrecord.api.TrackrecordApplication;

/** Settings that would let others in than was meant stop the start. */
@ExtendWith(OutputCaptureExtension.class)
class AccessSettingsTest {

    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String OF_A_LINE_END = "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b";

    private static void configure(Map<String, String> tokens) {
        new AccessSettings(Set.of(), tokens);
    }

    @Test
    void aTokenItselfIsNotConfigured() {
        assertThatThrownBy(() -> configure(Map.of("anna", "my secret")))
                .hasMessageContaining("anna")
                .hasMessageContaining("SHA-256")
                .hasMessageNotContaining("my secret");
    }

    @Test
    void theHashOfNothingIsNoHashOfAToken() {
        assertThatThrownBy(() -> configure(Map.of("anna", OF_NOTHING.toUpperCase())))
                .hasMessageContaining("no text");
        assertThatThrownBy(() -> configure(Map.of("anna", OF_A_LINE_END))).hasMessageContaining("no text");
    }

    @Test
    void twoUsersHaveTwoTokens() {
        assertThatThrownBy(() -> configure(Map.of("anna", "ab".repeat(32), "ben", " " + "AB".repeat(32))))
                .hasMessageContaining("anna")
                .hasMessageContaining("ben")
                .hasMessageContaining("of their own");
    }

    @Test
    void theStartSaysSoInOneLine(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(TrackrecordApplication.class)
                        .run("--server.port=0", "--trackrecord.access.tokens.anna=" + OF_NOTHING))
                .isNotNull();

        assertThat(output.getErr().lines())
                .singleElement()
                .asString()
                .startsWith("Trackrecord did not start. trackrecord.access.tokens.anna is the SHA-256 of no text");
    }
}
