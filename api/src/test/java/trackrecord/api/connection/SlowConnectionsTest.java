package trackrecord.api.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;
import trackrecord.domain.random.AtLength;

/** A few hundred clients that send a byte now and then keep nobody else waiting, and are hung up on in the end. */
@ApiTest
@TestPropertySource(properties = "trackrecord.limits.reading-time=5s")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@AtLength
class SlowConnectionsTest {

    private static final int OF_EACH_KIND = 200;
    private static final int MILLIS_BETWEEN_BYTES = 100;
    private static final String POST =
            "POST /api/careers/slow/commands HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/json\r\n";
    private static final String HIRE = "{'type':'Hire','effectiveOn':'2024-04-01','employer':'D','title':'T',"
            + "'baseSalary':{'amount':'1','currency':'USD'}}";

    @Autowired
    Api api;

    /** Sends the beginning at once and then a byte now and then; returns what was answered until the other end hung up. */
    private String dribble(String beginning, String drop, CountDownLatch begun) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", api.uri("/").getPort())) {
            socket.setSoTimeout(MILLIS_BETWEEN_BYTES);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            begun.countDown();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            while (true) {
                try {
                    int next = socket.getInputStream().read();
                    if (next < 0) {
                        return answer.toString(StandardCharsets.UTF_8);
                    }
                    answer.write(next);
                } catch (SocketTimeoutException nothingYet) {
                    socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }

    /** What was answered by a server that hangs up without waiting for what is still on its way. */
    private String untilHungUp(String beginning, String drop, CountDownLatch begun) {
        try {
            return dribble(beginning, drop, begun);
        } catch (IOException hungUp) {
            return "";
        }
    }

    @Test
    void nobodyElseWaits() throws Exception {
        CountDownLatch begun = new CountDownLatch(4 * OF_EACH_KIND);
        List<Future<String>> headers = new ArrayList<>();
        List<Future<String>> bodies = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < OF_EACH_KIND; i++) {
                headers.add(clients.submit(() -> untilHungUp("GET /api/careers HTTP/1.1\r\nHo", "s", begun)));
                headers.add(clients.submit(() -> untilHungUp(POST, "X-Slow: 1\r\n", begun)));
                bodies.add(clients.submit(() -> dribble(POST + "Content-Length: 100000\r\n\r\n", " ", begun)));
                bodies.add(clients.submit(
                        () -> dribble(POST + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n", begun)));
            }
            begun.await();

            api.get("/actuator/health").is(200);
            api.get("/api/careers").is(200);
            api.get("/index.html").is(200);
            api.commands(Api.newCareer(), HIRE).is(200);

            for (Future<String> answer : headers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEmpty();
            }
            for (Future<String> answer : bodies) {
                assertThat(answer.get(60, TimeUnit.SECONDS))
                        .startsWith("HTTP/1.1 408")
                        .contains("\"code\":\"REQUEST_TIMEOUT\"", "trackrecord.limits.reading-time");
            }
        }
    }

    /** As one does that sends a file and looks at the answer at its end. */
    @Test
    void whoIsStillSendingWhenTheAnswerComesReadsItToItsEnd() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = Stream.of("", "Expect: 100-continue\r\n")
                    .map(header -> clients.submit(() -> sendOn(POST + header + "Content-Length: 100000\r\n\r\n")))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS))
                        .contains("REQUEST_TIMEOUT")
                        .endsWith("}");
            }
        }
    }

    /** Waits until the answer begins, sends more, and then reads the rest. */
    private String sendOn(String beginning) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", api.uri("/").getPort())) {
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            while (!answer.toString(StandardCharsets.UTF_8).contains("HTTP/1.1 408")) {
                int next = socket.getInputStream().read();
                assertThat(next).as(answer.toString(StandardCharsets.UTF_8)).isNotNegative();
                answer.write(next);
            }
            for (int more = 0; more < 3; more++) {
                socket.getOutputStream().write(' ');
            }
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRefusedBodyIsNotReadForLongerEither() throws IOException {
        String answer = dribble(
                "POST /api/careers/slow/commands HTTP/1.1\r\nHost: evil.example\r\n" + "Content-Length: 100000\r\n\r\n",
                " ",
                new CountDownLatch(1));
        assertThat(answer).startsWith("HTTP/1.1 403");
    }

    @Test
    void aSlowBodyThatComesInTimeIsTaken() throws IOException {
        byte[] body = HIRE.replace('\'', '"').getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket("127.0.0.1", api.uri("/").getPort())) {
            socket.setTcpNoDelay(true);
            socket.getOutputStream()
                    .write(("POST /api/careers/" + Api.newCareer() + "/commands HTTP/1.1\r\n"
                                    + "Host: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                                    + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            for (byte next : body) {
                socket.getOutputStream().write(next);
                socket.getOutputStream().flush();
            }
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 200");
        }
    }
}
