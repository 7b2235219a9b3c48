package trackrecord.application.recording;

import java.util.List;
import org.axonframework.commandhandling.RoutingKey;

/**
 * Requests about several careers that are recorded in one transaction: all of them or none.
 *
 * @param first    id of the first of these careers
 * @param requests at least one, each about another career, without idempotency keys
 */
public record RecordTogether(@RoutingKey String first, List<RecordFacts> requests) {

    public RecordTogether {
        requests = List.copyOf(requests);
    }

    /** @param requests at least one */
    public static RecordTogether of(List<RecordFacts> requests) {
        return new RecordTogether(requests.getFirst().careerId(), requests);
    }
}
