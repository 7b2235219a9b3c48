package trackrecord.api.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;

/** The machine's nginx with the configuration that the project keeps; only names, ports and paths are other ones. */
final class Nginx implements AutoCloseable {

    private static final Path CONFIGURATION = Path.of("..", "packaging", "nginx", "trackrecord.conf");
    private static final char[] PASSWORD = "password".toCharArray();

    private final Process process;
    private final Path folder;
    private final int port;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Without nginx the tests are skipped on a person's machine and fail where changes are accepted (CI=true). */
    static Path program() {
        Optional<Path> program = Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("no nginx on this machine: apt-get install nginx");
        }
        Assumptions.assumeTrue(program.isPresent(), "no nginx on this machine");
        return program.orElseThrow();
    }

    /** Starts it before two nodes on this machine, in an empty folder of its own. */
    static Nginx before(int one, int other, Path folder) throws Exception {
        Path program = program();
        int port = ServerProcess.freePort();
        makeCertificate(folder);
        String site = Files.readString(CONFIGURATION);
        for (Map.Entry<String, String> change : Map.of(
                        "10.0.0.11:8080", "127.0.0.1:" + one,
                        "10.0.0.12:8080", "127.0.0.1:" + other,
                        "listen 80;", "listen 127.0.0.1:" + ServerProcess.freePort() + ";",
                        "listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;",
                        "/etc/ssl/certs/pay.example.com.pem",
                                folder.resolve("certificate.pem").toString(),
                        "/etc/ssl/private/pay.example.com.key",
                                folder.resolve("key.pem").toString(),
                        "/var/log/nginx/trackrecord.log",
                                folder.resolve("access.log").toString())
                .entrySet()) {
            if (!site.contains(change.getKey())) {
                throw new IllegalStateException(CONFIGURATION + " has no " + change.getKey());
            }
            site = site.replace(change.getKey(), change.getValue());
        }
        Files.writeString(folder.resolve("site.conf"), site);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log error.log;
                events {}
                http {
                  client_body_temp_path body;
                  proxy_temp_path proxy;
                  fastcgi_temp_path fastcgi;
                  uwsgi_temp_path uwsgi;
                  scgi_temp_path scgi;
                  include site.conf;
                }
                """);
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-p",
                        folder + "/",
                        "-c",
                        folder.resolve("nginx.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        return new Nginx(process, folder, port);
    }

    private static void makeCertificate(Path folder) throws Exception {
        Path store = folder.resolve("certificate.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "proxy",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool").toFile())
                .start();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("keytool")));
        }
        KeyStore made = KeyStore.getInstance(store.toFile(), PASSWORD);
        write(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                made.getKey("proxy", PASSWORD).getEncoded());
        write(
                folder.resolve("certificate.pem"),
                "CERTIFICATE",
                made.getCertificate("proxy").getEncoded());
    }

    private static void write(Path file, String what, byte[] bytes) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    /** Trusts its certificate, and no other. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        KeyStore made = KeyStore.getInstance(folder.resolve("certificate.p12").toFile(), PASSWORD);
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("proxy", made.getCertificate("proxy"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    int port() {
        return port;
    }

    /** What it wrote of the requests so far, the first one first. */
    List<String> requests() throws IOException {
        Path log = folder.resolve("access.log");
        return Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : List.of();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Why it does not run. */
    String errors() throws IOException {
        return Files.readString(folder.resolve("output"))
                + (Files.exists(folder.resolve("error.log")) ? Files.readString(folder.resolve("error.log")) : "");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
