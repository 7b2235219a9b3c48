package trackrecord.api.firstedition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.TrackrecordApplication;

/** The data folder that the first edition wrote opens: the same facts, links and head, the same answers. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = TrackrecordApplication.class,
        properties = {"trackrecord.sample=false", "trackrecord.zone=UTC"})
@ContextConfiguration(initializers = CopiedFolder.class)
@Import({Api.class, TheDayAfter.class})
@DisabledIfSystemProperty(named = "test.database", matches = "postgres")
class FirstEditionFolderTest {

    @Autowired
    Api api;

    @Test
    void itsHeadIsTheSameAndEveryLinkHolds() throws IOException {
        String head = resource("head.txt");

        assertThat(api.get("/api/ledger/head").is(200).text()).isEqualTo(head);
        Answer found = api.send("POST", "/api/ledger/verification", null).is(200);
        assertThat(found.at("/problems")).isEqualTo("[]");
        assertThat(found.at("/careers")).isEqualTo("2");
        assertThat(found.at("/erased")).isEqualTo("1");
        assertThat(found.at("/facts")).isEqualTo("37");
        assertThat(api.send("POST", "/api/ledger/comparison", head, "Content-Type", "text/plain")
                        .is(200)
                        .at("/intact"))
                .isEqualTo("true");
    }

    /** Among the questions are the command that was sent under an Idempotency-Key, and another one under that key. */
    @Test
    void everyQuestionIsAnsweredTheSame() {
        assertThat(RecordedAnswer.in("kept"))
                .flatMap(recorded -> recorded.askAgain(api))
                .isEmpty();
    }

    static String resource(String name) throws IOException {
        try (InputStream bytes = FirstEditionFolderTest.class.getResourceAsStream("/first-edition/kept/" + name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
