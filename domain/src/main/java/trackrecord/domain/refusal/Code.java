package trackrecord.domain.refusal;

/** Why something was refused: stable names that callers may test for. */
public enum Code {
    NOT_EMPLOYED,
    ALREADY_EMPLOYED,
    EMPLOYMENT_EXISTS,
    EMPLOYMENT_UNKNOWN,
    AMBIGUOUS_EMPLOYMENT,
    NOT_HIGHER,
    LOWER_BASE,
    NO_CHANGE,
    CURRENCY_DIFFERS,
    GRANT_EXISTS,
    GRANT_UNKNOWN,
    UNIT_MISMATCH,
    MORE_THAN_UNVESTED,
    MORE_THAN_EXERCISABLE,
    OTHER_INSTRUMENT,
    LAPSED,
    MORE_THAN_PAID,
    BAD_VESTING_TERMS,
    EVENT_REPEATED,
    EVENT_UNKNOWN,
    BENEFIT_RUNNING,
    BENEFIT_NOT_RUNNING,
    ON_LEAVE,
    NOT_ON_LEAVE,
    BEFORE_FIRST_HIRE,
    ENDS_BEFORE_START,
    FACT_UNKNOWN,
    NOT_CORRECTABLE,
    TYPE_DIFFERS,
    TOO_MANY,
    CAREER_NOT_FOUND,
    INVALID_FIELD,
    UNKNOWN_FIELD,
    UNKNOWN_TYPE,
    UNREADABLE,
    /** A warning about an accepted command: it refuses nothing. */
    LOW_BASE,
    ACCELERATED_AND_KEPT;

    /** Whether a message begins with a verb ("must be", "has"), so that the field has to be named before it. */
    public boolean isOfAField() {
        return this == INVALID_FIELD || this == UNKNOWN_FIELD;
    }
}
