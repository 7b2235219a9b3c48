package trackrecord.domain.vocabulary;

/** The severity of an incident; SEV1 is the most severe. */
public enum Severity {
    SEV1,
    SEV2,
    SEV3,
    SEV4
}
