package trackrecord.api.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;
import trackrecord.api.SampleCareer;
import trackrecord.domain.random.AtLength;

/** Who listens hears of every career of which facts are recorded, and may go on where an earlier stream ended. */
@ApiTest
@AtLength
class RecordedEventsTest {

    private static final String BONUS = "{'type':'PayBonus','effectiveOn':'2025-04-01','kind':'SPOT',"
            + "'amount':{'amount':'100','currency':'USD'}}";

    @Autowired
    Api api;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void aRecordingIsHeardWithItsCareerAndVersionAndNothingElse() throws IOException, InterruptedException {
        String career = SampleCareer.record(api);
        try (Stream<String> lines = listen(null)) {
            Iterator<String> heard = lines.iterator();
            assertThat(heard.next()).isEqualTo(":listening");
            String version = api.commands(career, BONUS).is(200).at("/version");

            String told = "data:{\"careerId\":\"" + career + "\",\"version\":" + version + "}";
            String line = heard.next();
            while (!line.equals(told)) {
                line = heard.next();
            }
            assertThat(line).isEqualTo(told);
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void whoComesBackHearsFirstWhatWasMissed() throws IOException, InterruptedException {
        String career = SampleCareer.record(api);
        try (Stream<String> lines = listen("0")) {
            assertThat(nextOf(career, lines.iterator())).startsWith("data:{\"careerId\":\"" + career + "\"");
        }
    }

    @Test
    void aPositionThatIsNoneIsRefused() {
        api.get("/api/events", "Last-Event-ID", "yesterday").refuses(400, "INVALID_FIELD");
    }

    private static String nextOf(String career, Iterator<String> heard) {
        String line = heard.next();
        while (!line.contains("\"" + career + "\"")) {
            line = heard.next();
        }
        return line;
    }

    private Stream<String> listen(String after) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri("/api/events"));
        if (after != null) {
            request.header("Last-Event-ID", after);
        }
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
