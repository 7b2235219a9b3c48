package trackrecord.domain.fact;

public enum AchievementStatus { PLANNED, IN_PROGRESS, UNDER_REVIEW, DONE }
