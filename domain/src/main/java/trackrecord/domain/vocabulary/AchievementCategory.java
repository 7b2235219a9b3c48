package trackrecord.domain.vocabulary;

public enum AchievementCategory {
    DELIVERY,
    OPEN_SOURCE,
    MENTORING,
    LEADERSHIP,
    SPEAKING,
    LEARNING
}
