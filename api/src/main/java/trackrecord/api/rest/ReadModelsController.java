package trackrecord.api.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import trackrecord.application.answering.FromRows;
import trackrecord.application.question.ReadModelsAnswer;
import trackrecord.application.readmodel.rebuild.ReadModels;
import trackrecord.application.readmodel.rebuild.Rebuild;

/** How the read models stand, and their rebuild from the facts. */
@RestController
@RequestMapping("/api/read-models")
class ReadModelsController {

    private final ReadModels readModels;
    private final Rebuild rebuild;
    private final ProgressStream stream;

    ReadModelsController(ReadModels readModels, Rebuild rebuild) {
        this.readModels = readModels;
        this.rebuild = rebuild;
        this.stream = new ProgressStream(rebuild);
    }

    /** State of the read models, and how far a rebuild is. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ReadModelsAnswer state() {
        return FromRows.readModels(readModels.state());
    }

    /** How far the rebuild is, as server-sent events, until it ends: an event {@code progress} whenever it moves on. */
    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress() {
        return stream.open();
    }

    /** Begins a rebuild from the facts, or goes on with an interrupted one; reads go on meanwhile. */
    @PostMapping(path = "/rebuild", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ReadModelsAnswer rebuild() {
        rebuild.start();
        return FromRows.readModels(readModels.state());
    }
}
