package trackrecord.api.firstedition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    /** Between the two lines that tell where a log begins and ends, which that edition did not write. */
    @Test
    void itIsWrittenAgainToTheByte() throws IOException {
        List<String> written = api.get("/api/export?format=log&sealed=true")
                .is(200)
                .text()
                .lines()
                .toList();
        String head = FirstEditionFolderTest.resource("head-of-log.txt")
                .lines()
                .toList()
                .getLast()
                .substring("head ".length());

        assertThat(written.getFirst()).isEqualTo("{\"log\":2}");
        assertThat(written.subList(1, written.size() - 1)).isEqualTo(log.lines().toList());
        assertThat(written.getLast()).endsWith("\"head\":\"" + head + "\"}");
    }

    @Test
    void everyQuestionIsAnsweredTheSame() {
        assertThat(RecordedAnswer.in("kept"))
                .filteredOn(recorded -> recorded.key() == null)
                .flatMap(recorded -> recorded.askAgain(api))
                .isEmpty();
    }
}
