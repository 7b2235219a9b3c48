package trackrecord.api.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.application.keeping.erasure.Erasure;

/** Erasing a career. */
@RestController
class ErasureController {

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    /**
     * Destroys the key of a career permanently. {@code purged} is false while bytes of deleted rows are still in the
     * database file; the next clean stop removes them.
     */
    @DeleteMapping(path = "/api/careers/{careerId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Erasure.Erased erase(@PathVariable String careerId, @RequestParam(required = false) @Nullable String confirm) {
        if (!careerId.equals(confirm)) {
            throw Refusal.invalid("confirm", "must repeat the name of the career, which will be erased for good");
        }
        return erasure.erase(careerId);
    }
}
