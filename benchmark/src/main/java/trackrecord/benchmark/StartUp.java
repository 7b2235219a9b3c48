package trackrecord.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * From the start of the process to the first correct answer, of the packaged program and of a bare Spring Boot web
 * application, both with an AOT cache of their own.
 */
final class StartUp {

    private static final List<String> BARE = List.of(
            "spring-boot",
            "spring-core",
            "spring-beans",
            "spring-context",
            "spring-aop",
            "spring-expression",
            "spring-web",
            "tomcat",
            "jackson",
            "logback",
            "slf4j",
            "log4j-to",
            "jul-to",
            "micrometer-observation",
            "micrometer-commons",
            "snakeyaml",
            "jakarta.annotation",
            "jspecify",
            "commons-logging");

    private final Path folder;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final HttpClient http = HttpClient.newHttpClient();

    /** @param jar the packaged program */
    StartUp(Path jar, Path folder) throws Exception {
        // Removes an earlier run, which may be of another program, with caches that would be ignored silently.
        FileSystemUtils.deleteRecursively(folder);
        this.folder = Files.createDirectories(folder);
        run(List.of(
                java.toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.resolve("app").toString()));
    }

    /** A program to start, and the answer that shows that it works. */
    record Subject(Path jar, Path cache, String path, String expected, List<String> arguments) {}

    /** The program on a store. */
    Subject program(Path data) throws Exception {
        Path jar;
        try (Stream<Path> files = Files.list(folder.resolve("app"))) {
            jar = files.filter(it -> it.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
        return trained(
                jar,
                "/api/careers/" + Store.slug(1) + "?asOf=2020-01-01",
                "\"careerId\":\"" + Store.slug(1) + "\"",
                List.of("--trackrecord.data=" + data, "--trackrecord.sample=false"));
    }

    Subject bare() throws Exception {
        Path jar = folder.resolve("bare.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "trackrecord.benchmark.bare.BareApplication");
        try (Stream<Path> libraries = Files.list(folder.resolve("app/lib"))) {
            manifest.getMainAttributes()
                    .put(
                            Attributes.Name.CLASS_PATH,
                            libraries
                                    .map(it -> it.getFileName().toString())
                                    .filter(name -> BARE.stream().anyMatch(name::startsWith) && !left(name))
                                    .map(name -> "app/lib/" + name)
                                    .sorted()
                                    .collect(Collectors.joining(" ")));
        }
        String type = "trackrecord/benchmark/bare/BareApplication.class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = StartUp.class.getClassLoader().getResourceAsStream(type)) {
            out.putNextEntry(new JarEntry(type));
            bytes.transferTo(out);
        }
        return trained(jar, "/api/answer", "here", List.of());
    }

    /** Parts of Boot that configure libraries which a bare application does not have. */
    private static boolean left(String name) {
        return Stream.of("jdbc", "sql", "flyway", "actuator", "health", "security", "data", "transaction")
                .anyMatch(name::contains);
    }

    /** A first start, which writes the cache. */
    private Subject trained(Path jar, String path, String expected, List<String> arguments) throws Exception {
        Path cache = folder.resolve(jar.getFileName() + ".aot");
        Subject subject = new Subject(jar, cache, path, expected, arguments);
        start("-XX:AOTCacheOutput=" + cache, subject);
        return subject;
    }

    /** Milliseconds of the best start of each; in turn, so that what the machine does besides falls on all of them. */
    double[] best(int rounds, Subject... subjects) throws Exception {
        double[] best = new double[subjects.length];
        Arrays.fill(best, Double.MAX_VALUE);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < subjects.length; i++) {
                best[i] = Math.min(best[i], start("-XX:AOTCache=" + subjects[i].cache(), subjects[i]));
            }
        }
        return best;
    }

    private double start(String cache, Subject subject) throws Exception {
        int port = Served.freePort();
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                cache,
                "-jar",
                subject.jar().toString(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off"));
        command.addAll(subject.arguments());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + subject.path()))
                .build();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolve(subject.jar().getFileName() + ".log").toFile())
                .start();
        try {
            while (!answers(request, subject.expected())) {
                if (!process.isAlive() || System.nanoTime() - begun > 300e9) {
                    throw new IllegalStateException(subject.jar() + " did not start; see its log in " + folder);
                }
                Thread.sleep(5);
            }
            return (System.nanoTime() - begun) / 1e6;
        } finally {
            process.destroy();
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private boolean answers(HttpRequest request, String expected) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains(expected);
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void run(List<String> command) throws Exception {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IllegalStateException("exit code " + code + " from " + command);
        }
    }
}
