package trackrecord.domain.vocabulary;

public enum BonusKind {
    ANNUAL,
    SIGN_ON,
    SPOT,
    RETENTION,
    COMMISSION,
    SEVERANCE,
    OTHER
}
