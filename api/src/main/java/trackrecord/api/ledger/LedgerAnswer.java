package trackrecord.api.ledger;

import trackrecord.application.ledger.Ledger;
import trackrecord.domain.Nullable;

/**
 * What the store can show for its history.
 *
 * @param facts            of all careers, erased ones included
 * @param erased           careers whose key was destroyed
 * @param head             SHA-256 over the newest link of every career: keep it elsewhere, and compare later
 * @param lastVerification absent before the first since the start
 */
public record LedgerAnswer(int careers, long facts, int erased, String head,
        @Nullable VerificationAnswer lastVerification) {

    static LedgerAnswer of(Ledger.Summary summary) {
        return new LedgerAnswer(summary.careers(), summary.facts(), summary.erased(), summary.head(),
                summary.lastVerification() == null ? null : VerificationAnswer.of(summary.lastVerification()));
    }
}
