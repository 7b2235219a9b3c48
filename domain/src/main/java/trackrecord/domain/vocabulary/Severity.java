package trackrecord.domain.vocabulary;

/** Of an incident; SEV1 is the gravest. */
public enum Severity {
    SEV1,
    SEV2,
    SEV3,
    SEV4
}
