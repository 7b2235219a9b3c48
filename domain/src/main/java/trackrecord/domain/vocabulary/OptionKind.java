package trackrecord.domain.vocabulary;

/** The kind of option, with the terms used in plan documents. */
public enum OptionKind {
    /** Incentive stock option. */
    ISO,
    /** Nonstatutory stock option. */
    NSO,
    /** Option of an enterprise management incentives scheme. */
    EMI,
    /** Stock appreciation right: it pays the gain, without an exercise price to pay. */
    SAR,
    OTHER
}
