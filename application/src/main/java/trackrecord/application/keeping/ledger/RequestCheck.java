package trackrecord.application.keeping.ledger;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import trackrecord.application.recording.KeptRequest;
import trackrecord.application.store.event.Link;
import trackrecord.domain.vocabulary.RecordedEntry;

/**
 * Checks the kept requests of one career: if one was altered, a repeated request would be answered wrongly; if it is
 * missing, it would be recorded again.
 */
final class RequestCheck {

    private final String id;
    private final boolean living;
    private final @Nullable SecretKey key;
    private final ChainCheck chain;
    private final Consumer<LedgerProblem> problems;
    private boolean intact = true;

    /**
     * @param living whether there is such a career
     * @param key    null if it is lost or broken, like the career
     * @param chain  of the career, checked
     */
    RequestCheck(
            String id, boolean living, @Nullable SecretKey key, ChainCheck chain, Consumer<LedgerProblem> problems) {
        this.id = id;
        this.living = living;
        this.key = key;
        this.chain = chain;
        this.problems = problems;
    }

    /** @param dueAfter facts recorded after that instant must still have their request */
    void run(List<KeptRequest> requests, Instant dueAfter) {
        requests.forEach(this::check);
        if (intact) {
            chain.ofKeptRequests().stream()
                    .filter(fact -> fact.recordedAt().isAfter(dueAfter))
                    .filter(fact -> requests.stream().noneMatch(request -> names(request, fact)))
                    .findFirst()
                    .ifPresent(fact -> problems.accept(LedgerProblem.of(
                            id,
                            fact.number(),
                            "came with an Idempotency-Key, and the kept request is missing before it expired")));
        }
    }

    private void check(KeptRequest request) {
        if (!living) {
            problem("belongs to a career that does not exist");
        } else if (request.keyHash().length != Link.LENGTH || request.requestHash().length != Link.LENGTH) {
            problem("holds hashes that do not have the length of SHA-256");
        } else if (key != null && !request.isIntact(key)) {
            problem("was changed");
        } else if (!chain.facts().isEmpty() && !namesFactsOfOneRequest(request)) {
            problem("names facts that were not recorded together");
        }
    }

    private static boolean names(KeptRequest request, RecordedEntry fact) {
        return request.first() <= fact.number() && fact.number() <= request.last();
    }

    /** All facts of a request are recorded at the same instant. */
    private boolean namesFactsOfOneRequest(KeptRequest request) {
        List<RecordedEntry> facts = chain.facts();
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
        intact = false;
        problems.accept(LedgerProblem.of(id, 0, "a request kept with an Idempotency-Key " + message));
    }
}
