package trackrecord.api.routing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import trackrecord.api.TrackrecordApplication;

/** The whole program with the profile {@code axonserver}, on a port of its own. */
final class RoutedNode implements AutoCloseable {

    private static final long LONGEST_WAIT = Duration.ofSeconds(120).toNanos();

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private RoutedNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param name under which Axon Server knows it */
    static RoutedNode start(Path folder, String name, int axonServer, List<String> settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=axonserver",
                "--server.port=0",
                "--trackrecord.data=" + folder.resolve(name),
                "--trackrecord.sample=false",
                "--trackrecord.zone=UTC",
                "--axon.axonserver.servers=127.0.0.1:" + axonServer,
                "--axon.axonserver.client-id=" + name,
                // A machine that is busy for a while is not one that is gone.
                "--axon.axonserver.heartbeat.timeout=60000",
                "--axon.axonserver.keep-alive-timeout=60000"));
        settings.forEach(it -> arguments.add("--" + it));
        return new RoutedNode(
                new SpringApplicationBuilder(TrackrecordApplication.class).run(arguments.toArray(String[]::new)));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(uri(path)).build()).join();
    }

    /** @param json with ' for " */
    HttpResponse<String> record(String career, String json, String... headers) {
        return recording(career, json, headers).join();
    }

    CompletableFuture<HttpResponse<String>> recording(String career, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/careers/" + career + "/commands"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.replace('\'', '"')));
        return sent(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private CompletableFuture<HttpResponse<String>> sent(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    /** Whether it sees Axon Server, as its health says. */
    boolean isConnected() {
        return get("/actuator/health/axonServer").body().contains("\"UP\"");
    }

    static void await(BooleanSupplier condition) throws IOException {
        long end = System.nanoTime() + LONGEST_WAIT;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new IOException("what was waited for did not come");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
    }
}
