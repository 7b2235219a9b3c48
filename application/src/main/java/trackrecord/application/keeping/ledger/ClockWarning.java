package trackrecord.application.keeping.ledger;

/**
 * A reason to doubt the clock by which facts are dated: a recorded fact keeps its time permanently.
 *
 * @param message what is seen, and what to do
 */
public record ClockWarning(Code code, String message) {

    /** What speaks against the clock. */
    public enum Code {
        /** Facts bear a time that has not come: the clock was ahead when they were recorded, or is behind now. */
        FACTS_AFTER_CLOCK,
        /** It is years since anything was recorded: the clock may be ahead. */
        LONG_AFTER_NEWEST_FACT,
        /** The database says another time. */
        DATABASE_CLOCK_DIFFERS
    }
}
