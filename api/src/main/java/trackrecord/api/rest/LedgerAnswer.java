package trackrecord.api.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.application.keeping.ledger.ClockWarning;
import trackrecord.application.keeping.ledger.Ledger;

/**
 * What the store can show for its history.
 *
 * @param facts            of all careers, erased ones included
 * @param erased           careers whose key was destroyed
 * @param head             SHA-256 over the newest link of every career: keep it elsewhere, and compare later
 * @param lastVerification of whatever node; absent before the first
 * @param verifying        how far a verification is that is under way, on whatever node; absent without one
 * @param warnings         what speaks against the clock by which facts are dated
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
