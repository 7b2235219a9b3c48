package trackrecord.domain.vocabulary;

/** How facts of a kind refer to an employment of the career. */
public enum EmploymentReference {
    /** They refer to none: they concern the person, an employer, a grant or another fact. */
    NONE(""),
    /** They begin an employment. */
    BEGINS("employmentId"),
    /** They refer to an employment in force on their day. */
    IN_FORCE("employment"),
    /** They refer to an employment in force, and end a leave or a benefit that runs in it. */
    RUNS_THERE("employment"),
    /** They refer to an employment that began by their day and may have ended. */
    BEGUN("employment"),
    /** They refer to an employment that began by their day and may have ended, or to none. */
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
