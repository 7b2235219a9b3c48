package trackrecord.api.firstedition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import trackrecord.api.Api;

/**
 * A question, and what the first edition answered.
 *
 * @param line   in its file, from 1
 * @param body   absent in a question that has none
 * @param key    the Idempotency-Key, where one was sent
 * @param answer JSON without its words; of other answers the lines
 */
record RecordedAnswer(
        int line,
        String method,
        String path,
        @Nullable JsonNode body,
        @Nullable String key,
        int status,
        JsonNode answer) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** All answers of a file among the test resources, with what was decided since. */
    static List<RecordedAnswer> in(String folder) {
        List<RecordedAnswer> answers = new ArrayList<>();
        for (String text : lines(folder + "/answers.jsonl.gz")) {
            ObjectNode answer = (ObjectNode) JSON.readTree(text);
            answers.add(JSON.treeToValue(answer.put("line", answers.size() + 1), RecordedAnswer.class));
        }
        for (String text : lines(folder + "/decided.jsonl")) {
            Decided decided = JSON.readValue(text, Decided.class);
            decided.applyTo(answers.get(decided.line() - 1).answer());
        }
        return answers;
    }

    /** The lines of a file among the test resources. */
    static List<String> lines(String file) {
        try (InputStream bytes = RecordedAnswer.class.getResourceAsStream("/first-edition/" + file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs now, as lines that {@code decided.jsonl} takes. */
    List<String> askAgain(Api api) {
        HttpResponse<String> now = ask(api);
        if (now.statusCode() != status) {
            return List.of(this + " was answered " + status + " and now " + now.statusCode() + ": " + now.body());
        }
        return new Comparison(this)
                .of(now).stream().map(JSON::writeValueAsString).toList();
    }

    /** Not held against the OpenAPI document, as other tests do with what they ask. */
    private HttpResponse<String> ask(Api api) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.uri(path))
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
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
