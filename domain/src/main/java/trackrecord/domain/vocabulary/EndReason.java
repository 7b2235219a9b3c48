package trackrecord.domain.vocabulary;

public enum EndReason {
    RESIGNED,
    LAID_OFF,
    DISMISSED,
    RETIRED,
    DEATH,
    OTHER
}
