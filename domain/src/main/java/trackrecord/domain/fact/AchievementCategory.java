package trackrecord.domain.fact;

public enum AchievementCategory { DELIVERY, OPEN_SOURCE, MENTORING, LEADERSHIP, SPEAKING, LEARNING }
