package trackrecord.application.recording;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.Command;

/**
 * The Axon command: a whole request about a career, recorded together or not at all.
 *
 * @param careerId       the slug that callers use
 * @param commands       at least one; their fields are checked
 * @param ifMatch        the version that the career must have
 * @param idempotencyKey makes a repeated request record once
 * @param requestHash    SHA-256 of the request in hexadecimal; with an idempotency key
 */
public record RecordFacts(
        @RoutingKey String careerId,
        List<Command> commands,
        @Nullable Integer ifMatch,
        @Nullable String idempotencyKey,
        @Nullable String requestHash,
        String recordedBy) {

    public RecordFacts {
        commands = List.copyOf(commands);
    }
}
