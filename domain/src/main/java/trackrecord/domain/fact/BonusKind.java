package trackrecord.domain.fact;

public enum BonusKind { ANNUAL, SIGN_ON, SPOT, RETENTION, COMMISSION, SEVERANCE, OTHER }
