package trackrecord.domain.vocabulary;

/** Why the number of units of a grant changes. */
public enum AdjustmentReason {
    /** A payout against a target. */
    PERFORMANCE,
    /** Dividend equivalents. */
    DIVIDEND,
    OTHER
}
