package trackrecord.domain.vocabulary;

/** What kind of option it is, in the words of plan documents. */
public enum OptionKind {
    /** Incentive stock option. */
    ISO,
    /** Nonstatutory stock option. */
    NSO,
    /** Option of an enterprise management incentives scheme. */
    EMI,
    /** Stock appreciation right: it pays the gain, and nothing is paid for it. */
    SAR,
    OTHER
}
