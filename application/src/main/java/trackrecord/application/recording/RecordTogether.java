package trackrecord.application.recording;

import java.util.List;

/**
 * Requests about several careers that are recorded in one transaction: all of them or none. It is handled on the node to
 * which it comes.
 *
 * @param requests at least one, each about another career, without idempotency keys
 */
public record RecordTogether(List<RecordFacts> requests) {

    public RecordTogether {
        requests = List.copyOf(requests);
    }
}
