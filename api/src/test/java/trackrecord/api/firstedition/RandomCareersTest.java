package trackrecord.api.firstedition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;

/**
 * What the first edition answered over 20 random careers: every question, measure and convention, on many days, as
 * known at several instants; claims, dry runs, and commands that a rule refuses.
 */
@ApiTest
@Import(TheDayAfter.class)
@TestPropertySource(properties = "spring.application.name=first-edition-random")
class RandomCareersTest {

    @Autowired
    Api api;

    @Test
    void onlyWhatWasDecidedDiffers() {
        List<String> log = RecordedAnswer.lines("random/log.jsonl.gz");
        api.send("POST", "/api/restore", String.join("\n", log), "Content-Type", "application/x-ndjson")
                .is(200);

        assertThat(RecordedAnswer.in("random"))
                .flatMap(recorded -> recorded.askAgain(api))
                .isEmpty();
    }
}
