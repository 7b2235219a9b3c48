package trackrecord.api.rest;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import trackrecord.api.problem.Refusal;
import trackrecord.application.keeping.rotation.Rotation;
import trackrecord.domain.text.Said;

/** Which master key the store has, and its replacement by another one. */
@RestController
@RequestMapping("/api/master-key")
class MasterKeyController {

    private final Rotation rotation;

    MasterKeyController(Rotation rotation) {
        this.rotation = rotation;
    }

    /** Which master key the store has, and how far its replacement is. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    MasterKeyAnswer state() {
        return MasterKeyAnswer.of(rotation.progress());
    }

    /** Begins or continues to replace the master key with the second one given to this node. */
    @PostMapping(path = "/replacement", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    MasterKeyAnswer replace() {
        try {
            rotation.start();
            return MasterKeyAnswer.of(rotation.progress());
        } catch (Rotation.NoSecondKey noSecondKey) {
            throw Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, "NO_SECOND_KEY", Said.by(noSecondKey));
        }
    }
}
