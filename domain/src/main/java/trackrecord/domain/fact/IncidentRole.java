package trackrecord.domain.fact;

public enum IncidentRole { RESPONDER, LED_POSTMORTEM, CAUSED, OBSERVED }
