package trackrecord.api.rest;

import java.time.Instant;
import java.util.List;
import trackrecord.application.keeping.ledger.LedgerProblem;
import trackrecord.application.keeping.ledger.Verification;

/**
 * What a verification of every stored byte found.
 *
 * @param at       when it began
 * @param intact   whether everything is as it was recorded, and what is derived from it is what it amounts to
 * @param compared what of the derived data was compared with the facts
 * @param problems the first 100
 */
public record VerificationAnswer(
        Instant at,
        boolean intact,
        int careers,
        long facts,
        int erased,
        String head,
        Verification.Compared compared,
        List<LedgerProblem> problems) {

    static VerificationAnswer of(Verification found) {
        return new VerificationAnswer(
                found.at(),
                found.intact(),
                found.careers(),
                found.facts(),
                found.erased(),
                found.head(),
                found.compared(),
                found.problems());
    }
}
