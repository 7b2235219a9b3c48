package trackrecord.api.rest;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A stream of what is recorded. */
@RestController
class EventsController {

    private final RecordedEvents events;

    EventsController(RecordedEvents events) {
        this.events = events;
    }

    /** Of which careers facts were recorded, as server-sent events: an event {@code recorded} with career and version. */
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId)
            throws IOException {
        return events.open(lastEventId);
    }
}
