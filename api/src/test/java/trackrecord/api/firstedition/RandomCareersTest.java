package trackrecord.api.firstedition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomCareersTest {

    @Autowired
    Api api;

    List<Difference> differences;

    @BeforeAll
    void askEverythingAgain() {
        List<String> log = RecordedAnswer.lines("/first-edition/random/log.jsonl.gz");
        api.send("POST", "/api/restore", String.join("\n", log), "Content-Type", "application/x-ndjson").is(200);
        differences = RecordedAnswer.in("/first-edition/random/answers.jsonl.gz").stream()
                .flatMap(recorded -> recorded.askAgain(api).stream()).toList();
    }

    @Test
    void onlyWhatWasDecidedDiffers() {
        assertThat(differences).filteredOn(Decided::undecided).isEmpty();
    }

    @Test
    void everyDecisionIsStillSeen() {
        assertThat(Decided.ALL).allSatisfy(decided -> assertThat(differences).as(decided.name())
                .anyMatch(decided.where()));
    }
}
