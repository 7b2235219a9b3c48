package trackrecord.application.keeping.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at every stored byte of one career found.
 *
 * @param version          as the career's row says; absent: it has none
 * @param erased           the version at which it was erased; absent: it was not
 * @param chained          whether it stands in the ledger
 * @param facts            that are stored
 * @param line             of the head, as its events give it; absent without any
 * @param compared         whether its rows in the read models were held against its facts
 * @param requests         kept with an Idempotency-Key
 * @param unsealedRequests those of them that an earlier version kept
 * @param notes            of its erasure: one or none
 * @param unsealedNotes    those of them that an earlier version made
 */
record CheckedCareer(
        String id,
        @Nullable Integer version,
        @Nullable Integer erased,
        boolean chained,
        long facts,
        HeadFile.@Nullable Line line,
        boolean compared,
        int requests,
        int unsealedRequests,
        int notes,
        int unsealedNotes,
        List<LedgerProblem> problems) {}
