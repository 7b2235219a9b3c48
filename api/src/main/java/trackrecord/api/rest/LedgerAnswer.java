package trackrecord.api.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.keeping.ledger.ClockWarning;
import trackrecord.application.keeping.ledger.Ledger;

/**
 * The evidence of the store's history.
 *
 * @param facts            of all careers, erased ones included
 * @param erased           careers whose key was destroyed
 * @param head             SHA-256 over the newest link of every career: keep it elsewhere, and compare later
 * @param lastVerification on any node; absent before the first
 * @param verifying        progress of a running verification on any node; absent if there is none
 * @param warnings         warnings about the clock that dates facts
 */
public record LedgerAnswer(
        int careers,
        long facts,
        int erased,
        String head,
        @Nullable VerificationAnswer lastVerification,
        Ledger.@Nullable Verifying verifying,
        List<ClockWarning> warnings) {

    static LedgerAnswer of(Ledger.Summary summary) {
        return new LedgerAnswer(
                summary.careers(),
                summary.facts(),
                summary.erased(),
                summary.head(),
                summary.lastVerification() == null ? null : VerificationAnswer.of(summary.lastVerification()),
                summary.verifying(),
                summary.warnings());
    }
}
