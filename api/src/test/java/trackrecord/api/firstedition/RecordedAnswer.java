package trackrecord.api.firstedition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import trackrecord.api.Api;
import trackrecord.domain.Nullable;

/**
 * A question, and what the first edition answered.
 *
 * @param body   absent in a question that has none
 * @param key    the Idempotency-Key, where one was sent
 * @param answer JSON without its words; of other answers the lines
 */
record RecordedAnswer(String method, String path, @Nullable JsonNode body, @Nullable String key, int status,
        JsonNode answer) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** All answers of a file among the test resources. */
    static List<RecordedAnswer> in(String file) {
        return lines(file).stream().map(line -> JSON.readValue(line, RecordedAnswer.class)).toList();
    }

    /** The lines of a compressed file among the test resources. */
    static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(RecordedAnswer.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs now, each with its place; empty: nothing that was recorded. */
    List<Difference> askAgain(Api api) {
        HttpResponse<String> now = ask(api);
        if (now.statusCode() != status) {
            return List.of(new Difference(this, "", Integer.toString(status), now.statusCode() + " " + now.body()));
        }
        return new Comparison(this).of(now);
    }

    /** Not held against the OpenAPI document, as other tests do with what they ask. */
    private HttpResponse<String> ask(Api api) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(path))
                .method(method, body == null ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return method + " " + path + (body == null ? "" : " " + body);
    }
}
