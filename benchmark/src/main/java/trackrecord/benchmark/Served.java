package trackrecord.benchmark;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program, running on a data folder and queried over HTTP like any client does. */
final class Served implements AutoCloseable {

    private static final long MOST_FOR_A_START = 300_000_000_000L;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String host;
    private final double startMillis;

    private Served(Process process, String host, double startMillis) {
        this.process = process;
        this.host = host;
        this.startMillis = startMillis;
    }

    /**
     * Starts the program and waits for its first answer.
     *
     * @param jar  the packaged program
     * @param data its data folder; what it prints goes to a file beside it
     * @throws IllegalStateException if it ends, or does not answer within five minutes
     */
    static Served start(Path jar, Path data, String... settings) throws Exception {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                jar.toString(),
                "--trackrecord.data=" + data,
                "--trackrecord.sample=false",
                "--server.address=127.0.0.1",
                "--server.port=" + port));
        command.addAll(List.of(settings));
        Path out = data.resolveSibling(data.getFileName() + ".out.txt");
        Files.createDirectories(data.toAbsolutePath().getParent());
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        String host = "http://127.0.0.1:" + port;
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest question =
                    HttpRequest.newBuilder(URI.create(host + "/api/careers")).build();
            while (process.isAlive() && System.nanoTime() - begun < MOST_FOR_A_START) {
                try {
                    http.send(question, BodyHandlers.discarding());
                    return new Served(process, host, (System.nanoTime() - begun) / 1e6);
                } catch (IOException notYet) {
                    Thread.sleep(5);
                }
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the program does not answer; it printed:\n" + Files.readString(out));
    }

    /** Milliseconds from the start of the process to its first answer. */
    double startMillis() {
        return startMillis;
    }

    /** The address of a path. */
    URI at(String path) {
        return URI.create(host + path);
    }

    /**
     * The body of the answer.
     *
     * @throws IllegalStateException if it is not 200
     */
    String get(String path) throws Exception {
        return body(HttpRequest.newBuilder(at(path)).build());
    }

    /**
     * The body of the answer to a POST.
     *
     * @throws IllegalStateException if it is not 200
     */
    String post(String path, String type, String body) throws Exception {
        return body(HttpRequest.newBuilder(at(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String body(HttpRequest request) throws Exception {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    request.uri() + " was answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    /** A port of this machine that nothing listens on now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        http.close();
        process.destroy();
        if (!process.onExit()
                .completeOnTimeout(process, 60, TimeUnit.SECONDS)
                .join()
                .isAlive()) {
            return;
        }
        process.destroyForcibly().onExit().join();
    }
}
