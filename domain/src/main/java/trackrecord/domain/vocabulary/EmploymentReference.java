package trackrecord.domain.vocabulary;

/** Which employment of a career the facts of a kind are about. */
public enum EmploymentReference {
    /** None: they are about the person, an employer, a grant or another fact. */
    NONE(""),
    /** One that they begin. */
    BEGINS("employmentId"),
    /** One in force on their day. */
    IN_FORCE("employment"),
    /** One in force in which a leave or a benefit runs, which they end. */
    RUNS_THERE("employment"),
    /** One that began by their day, and may be over. */
    BEGUN("employment"),
    /** Likewise, or none. */
    BEGUN_IF_ANY("employment");

    private final String field;

    EmploymentReference(String field) {
        this.field = field;
    }

    /** The name of the field that holds its id; empty for NONE. */
    public String field() {
        return field;
    }
}
