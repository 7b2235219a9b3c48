package trackrecord.api.rest;

import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import trackrecord.application.answering.FromRows;
import trackrecord.application.exchange.json.Json;
import trackrecord.application.question.ReadModelsAnswer;
import trackrecord.application.question.ReadModelsAnswer.State;
import trackrecord.application.readmodel.rebuild.Rebuild;

/** Sends a listener the progress of a rebuild, at most a few times a second. */
final class ProgressStream {

    private static final long MILLIS = 200;

    private final Rebuild rebuild;

    ProgressStream(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** The first event comes at once; the stream ends after one that is not RUNNING. */
    SseEmitter open() {
        // No limit of time: it ends with the rebuild, or when the listener goes.
        SseEmitter emitter = new SseEmitter(0L);
        Thread.ofVirtual().name("rebuild-progress").start(() -> tell(emitter));
        return emitter;
    }

    private void tell(SseEmitter emitter) {
        try {
            ReadModelsAnswer.Rebuild told = FromRows.rebuild(rebuild.progress());
            send(emitter, told);
            while (told.state() == State.RUNNING) {
                Thread.sleep(MILLIS);
                ReadModelsAnswer.Rebuild now = FromRows.rebuild(rebuild.progress());
                if (!now.equals(told)) {
                    send(emitter, now);
                    told = now;
                }
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private static void send(SseEmitter emitter, ReadModelsAnswer.Rebuild progress) throws IOException {
        emitter.send(SseEmitter.event()
                .name("progress")
                .data(Json.mapper().writeValueAsString(progress), MediaType.APPLICATION_JSON));
    }
}
