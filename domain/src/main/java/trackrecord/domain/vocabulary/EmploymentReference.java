package trackrecord.domain.vocabulary;

/** Which employment of a career the facts of a kind are about. */
public enum EmploymentReference {
    /** None: they are about the person, an employer, a grant or another fact, or begin one themselves. */
    NONE,
    /** One in force on their day. */
    IN_FORCE,
    /** One in force in which a leave or a benefit runs, which they end. */
    RUNS_THERE,
    /** One that began by their day, and may be over. */
    BEGUN,
    /** Likewise, or none. */
    BEGUN_IF_ANY
}
