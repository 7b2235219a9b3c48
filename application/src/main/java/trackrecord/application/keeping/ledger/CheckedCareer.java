package trackrecord.application.keeping.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of checking every stored byte of one career.
 *
 * @param version          as in the career's row; null if it has none
 * @param erased           the version at which it was erased; null if it was not
 * @param chained          whether it is in the ledger
 * @param facts            that are stored
 * @param line             its line of the head, computed from its events; null if it has none
 * @param compared         whether its rows in the read models were compared with its facts
 * @param requests         kept with an Idempotency-Key
 * @param unsealedRequests the requests among them that an earlier version kept
 * @param notes            of its erasure: one or none
 * @param unsealedNotes    the notes among them that an earlier version made
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
