package trackrecord.api.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.Api;
import trackrecord.api.ApiTest;

/** What finds no room among others is asked for, or sent, again; what never can, in parts. */
@ApiTest
@Import({LongAnswerTest.LongPath.class, LongAnswerTest.SmallRoom.class})
class LongAnswerTest {

    private static final int ROOM = 4_000_000;
    private static final int LINE = 1_000;

    @TestConfiguration
    static class SmallRoom {

        @Bean
        @Primary
        Room smallRoom() {
            return new Room(ROOM);
        }
    }

    @TestComponent
    @RestController
    static class LongPath {

        record Line(String text) {}

        record Lines(List<Line> lines) {}

        @GetMapping(path = "/api/long", produces = MediaType.APPLICATION_JSON_VALUE)
        Lines lines(@RequestParam int count) {
            return new Lines(IntStream.range(0, count)
                    .mapToObj(it -> new Line("x".repeat(LINE)))
                    .toList());
        }
    }

    @Autowired
    Api api;

    @Autowired
    Room room;

    private static String lines(int bytes) {
        return "/api/long?count=" + bytes / LINE;
    }

    @Test
    void longerThanAllTheRoomIsRefusedForGood() {
        assertThat(api.get(lines(ROOM + ROOM / 2))
                        .refuses(422, "ANSWER_TOO_LARGE")
                        .at("/detail"))
                .contains("more than 4000000 bytes", "a shorter window", "page, size");
        api.get(lines(ROOM / 2)).is(200);
    }

    @Test
    void longerThanWhatOthersLeaveIsRefusedForNow() {
        try (Room.Share others = room.new Share()) {
            others.grow(ROOM - ROOM / 4);

            assertThat(api.get(lines(ROOM / 2)).refuses(503, "BUSY").header("Retry-After"))
                    .isEqualTo("1");
        }
        api.get(lines(ROOM / 2)).is(200);
    }

    /** To send it again would not help, whether it says its length or not. */
    @Test
    void aBodyLongerThanAllTheRoomIsRefusedForGood() {
        byte[] body = new byte[ROOM + 1];
        Arrays.fill(body, (byte) ' ');
        for (BodyPublisher publisher : List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))) {
            assertThat(api.send(HttpRequest.newBuilder(api.uri("/api/careers/long/commands"))
                                    .POST(publisher)
                                    .header("Content-Type", "application/json")
                                    .build())
                            .refuses(413, "TOO_LARGE")
                            .at("/detail"))
                    .contains("longer than 4000000 bytes, a quarter of the memory", "send less at once");
        }
    }

    @Test
    void aBodyLongerThanWhatOthersLeaveIsRefusedForNow() {
        try (Room.Share others = room.new Share()) {
            others.grow(ROOM - ROOM / 4);

            api.commands("long", " ".repeat(ROOM / 2)).refuses(503, "BUSY");
        }
        api.commands("long", " ".repeat(ROOM / 2)).refuses(400, "UNREADABLE");
    }
}
