package trackrecord.api.firstedition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;

/**
 * The sealed log that the first edition wrote is restored into an empty store: the same links and head, the same
 * answers. It has no erased career, nor idempotency records.
 */
@ApiTest
@Import(TheDayAfter.class)
@TestPropertySource(properties = "spring.application.name=first-edition-log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstEditionLogTest {

    @Autowired
    Api api;

    String log;

    @BeforeAll
    void restore() throws IOException {
        log = FirstEditionFolderTest.resource("sealed-log.jsonl");
        api.send("POST", "/api/restore", log, "Content-Type", "application/x-ndjson")
                .is(200);
    }

    @Test
    void itsLinksAndTheHeadAreTheSame() throws IOException {
        assertThat(api.get("/api/ledger/head").is(200).text())
                .isEqualTo(FirstEditionFolderTest.resource("head-of-log.txt"));
        assertThat(api.send("POST", "/api/ledger/verification", null).is(200).at("/problems"))
                .isEqualTo("[]");
    }

    @Test
    void itIsWrittenAgainToTheByte() {
        assertThat(api.get("/api/export?format=log&sealed=true").is(200).text()).isEqualTo(log);
    }

    @Test
    void everyQuestionIsAnsweredTheSame() {
        assertThat(RecordedAnswer.in("kept"))
                .filteredOn(recorded -> recorded.key() == null)
                .flatMap(recorded -> recorded.askAgain(api))
                .isEmpty();
    }
}
