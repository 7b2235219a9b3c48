package trackrecord.domain.vocabulary;

/** Why the units of a grant become more or fewer. */
public enum AdjustmentReason {
    /** A payout against a target. */
    PERFORMANCE,
    /** Dividend equivalents. */
    DIVIDEND,
    OTHER
}
