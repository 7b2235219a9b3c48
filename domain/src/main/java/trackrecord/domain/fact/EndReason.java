package trackrecord.domain.fact;

public enum EndReason { RESIGNED, LAID_OFF, DISMISSED, RETIRED, DEATH, OTHER }
