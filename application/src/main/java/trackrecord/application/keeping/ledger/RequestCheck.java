package trackrecord.application.keeping.ledger;

import java.util.List;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import trackrecord.application.recording.KeptRequest;
import trackrecord.application.store.event.Link;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Checks the requests that are kept of one career: an altered one would answer a repeated request wrongly. */
final class RequestCheck {

    private final String id;
    private final boolean living;
    private final @Nullable SecretKey key;
    private final List<RecordedEntry> facts;
    private final Consumer<LedgerProblem> problems;

    /**
     * @param living whether there is such a career
     * @param key    absent: it is lost or broken, and so is the career
     * @param facts  of the career, all of them; empty if they are not in order themselves
     */
    RequestCheck(
            String id,
            boolean living,
            @Nullable SecretKey key,
            List<RecordedEntry> facts,
            Consumer<LedgerProblem> problems) {
        this.id = id;
        this.living = living;
        this.key = key;
        this.facts = facts;
        this.problems = problems;
    }

    void run(KeptRequest request) {
        if (!living) {
            problem("belongs to a career that is not there");
        } else if (request.keyHash().length != Link.LENGTH || request.requestHash().length != Link.LENGTH) {
            problem("holds hashes of another length than SHA-256 has");
        } else if (key != null && !request.isIntact(key)) {
            problem("is not as it was kept");
        } else if (!facts.isEmpty() && !namesFactsOfOneRequest(request)) {
            problem("names facts that were not recorded together");
        }
    }

    /** All facts of a request are recorded at the same instant. */
    private boolean namesFactsOfOneRequest(KeptRequest request) {
        if (request.first() < 1 || request.first() > request.last() || request.last() > facts.size()) {
            return false;
        }
        return facts.subList((int) request.first() - 1, (int) request.last()).stream()
                        .map(RecordedEntry::recordedAt)
                        .distinct()
                        .count()
                == 1;
    }

    private void problem(String message) {
        problems.accept(LedgerProblem.of(id, 0, "a request kept with an Idempotency-Key " + message));
    }
}
