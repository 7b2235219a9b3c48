package trackrecord.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import trackrecord.api.Api;
import trackrecord.api.Api.Answer;
import trackrecord.api.ApiTest;

/** Without tokens: this machine is answered, and no web page elsewhere that makes a browser on it ask. */
@ApiTest
class SameMachineTest {

    @Autowired
    Api api;

    /** Over a bare socket: no client lets one set Host. */
    private String statusLine(String host, String... headers) throws IOException {
        URI uri = api.uri("/");
        try (Socket socket = new Socket("127.0.0.1", uri.getPort())) {
            String request = "GET /api/careers HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + String.join("", headers) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "LOCALHOST"})
    void isAskedByItsNames(String host) throws IOException {
        assertThat(statusLine(host)).contains(" 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example", "10.0.0.1"})
    void isNotAskedByAnotherName(String host) throws IOException {
        assertThat(statusLine(host)).contains(" 403");
    }

    @Test
    void isNotAskedByAPageOfAnotherOrigin() throws IOException {
        String own = "localhost:8080";
        assertThat(statusLine(own, "Origin: http://localhost:8080\r\n")).contains(" 200");
        assertThat(statusLine(own, "Origin: http://localhost:3000\r\n")).contains(" 403");
        assertThat(statusLine(own, "Origin: http://evil.example\r\n")).contains(" 403");
        assertThat(statusLine(own, "Origin: null\r\n")).contains(" 403");
    }

    @Test
    void refusesACrossSitePost() {
        api.commands("x", "{}", "Origin", "https://evil.example").refuses(403, "ORIGIN_REFUSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void isNotReadByAPageOfAnotherSite(String site) throws IOException {
        String from = "Sec-Fetch-Site: " + site + "\r\n";
        assertThat(statusLine("localhost", from + "Sec-Fetch-Mode: no-cors\r\n"))
                .contains(" 403");
        assertThat(statusLine("localhost", from + "Sec-Fetch-Mode: cors\r\n")).contains(" 403");
        assertThat(statusLine("localhost", from)).contains(" 403");
        assertThat(statusLine("localhost", from + "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n"))
                .contains(" 403");
        assertThat(statusLine("localhost", from + "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n"))
                .contains(" 200");
    }

    @Test
    void takesNoFormOfAnotherSite() {
        api.commands(
                        "x",
                        "{}",
                        "Sec-Fetch-Site",
                        "cross-site",
                        "Sec-Fetch-Mode",
                        "navigate",
                        "Sec-Fetch-Dest",
                        "document")
                .refuses(403, "CROSS_SITE_REFUSED");
    }

    @Test
    void isReadByItsOwnPageAndByPrograms() throws IOException {
        assertThat(statusLine("localhost", "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\n"))
                .contains(" 200");
        assertThat(statusLine("localhost", "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n"))
                .contains(" 200");
        assertThat(statusLine("localhost")).contains(" 200");
    }

    @Test
    void needsNoToken() {
        Answer session = api.get("/api/session").is(200);
        assertThat(session.at("/user")).isEqualTo("local");
        assertThat(session.at("/guarded")).isEqualTo("false");
    }

    @Test
    void answersAreNotFramedSniffedOrKept() {
        Answer answer = api.get("/api/careers").is(200);
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void thePageAndSwaggerHavePoliciesOfTheirOwn() {
        assertThat(api.get("/index.html").is(200).header("Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(api.get("/swagger-ui/index.html").is(200).header("Content-Security-Policy"))
                .contains("script-src 'self';")
                .contains("style-src 'self' 'unsafe-inline'");
    }

    @Test
    void healthAndMetricsAreForThisMachine() {
        assertThat(api.get("/actuator/health/liveness").is(200).text()).contains("UP");
        assertThat(api.get("/actuator/health/readiness").is(200).text()).contains("UP");
        assertThat(api.get("/actuator/prometheus").is(200).text()).contains("jvm_memory_used_bytes");
        for (String header : new String[] {
            "Forwarded",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "x-forwarded-port",
            "X-Forwarded-Prefix",
            "X-Real-IP"
        }) {
            api.get("/actuator/prometheus", header, "203.0.113.7").refuses(403, "FORBIDDEN");
        }
        api.get("/actuator/env").is(404);
    }
}
