package trackrecord.domain.vocabulary;

public enum AchievementStatus {
    PLANNED,
    IN_PROGRESS,
    UNDER_REVIEW,
    DONE
}
