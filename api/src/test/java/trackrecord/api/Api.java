package trackrecord.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API as anybody would write one. Every answer is held against the OpenAPI document. */
@Lazy
@TestComponent
public class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger CAREERS = new AtomicInteger();

    private final Environment environment;
    private final HttpClient client = HttpClient.newHttpClient();
    private Conformance conformance;

    Api(Environment environment) {
        this.environment = environment;
    }

    /** An answer; {@code json} is null where it is none. */
    public record Answer(HttpResponse<String> http, JsonNode json) {

        public int status() {
            return http.statusCode();
        }

        public String text() {
            return http.body();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse(null);
        }

        public Answer is(int status) {
            assertThat(status()).describedAs(http.body()).isEqualTo(status);
            return this;
        }

        /** A refusal with that code. */
        public Answer refuses(int status, String code) {
            is(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(at("/code")).describedAs(http.body()).isEqualTo(code);
            return this;
        }

        /** The text at a JSON pointer; "null" for null, and null where there is nothing. */
        public String at(String pointer) {
            JsonNode node = json.at(pointer);
            return node.isMissingNode() ? null : node.isContainer() ? node.toString() : node.asString("null");
        }

        public List<JsonNode> lines() {
            return text().lines().map(JSON::readTree).toList();
        }
    }

    /** A name that no other test uses. */
    public static String newCareer() {
        return "career-" + CAREERS.incrementAndGet();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** @param json with ' for " */
    public Answer post(String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send("POST", path, json.replace('\'', '"'), all);
    }

    public Answer commands(String career, String json, String... headers) {
        return post("/api/careers/" + career + "/commands", json, headers);
    }

    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (request.uri().getPath().startsWith("/api/")) {
                conformance()
                        .check(request.method(), request.uri().getPath(), response.statusCode(), type, response.body());
            }
            return new Answer(
                    response,
                    type.contains("json") && !type.contains("ndjson") ? JSON.readTree(response.body()) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized Conformance conformance() throws IOException, InterruptedException {
        if (conformance == null) {
            conformance = new Conformance(
                    client.send(HttpRequest.newBuilder(uri("/v3/api-docs")).build(), BodyHandlers.ofString())
                            .body());
        }
        return conformance;
    }
}
