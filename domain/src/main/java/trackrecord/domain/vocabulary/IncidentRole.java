package trackrecord.domain.vocabulary;

public enum IncidentRole {
    RESPONDER,
    LED_POSTMORTEM,
    CAUSED,
    OBSERVED
}
