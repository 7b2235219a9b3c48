package trackrecord.application.keeping.ledger;

/**
 * A reason to doubt the clock by which facts are dated: a recorded fact keeps its time permanently.
 *
 * @param message the observation, and what to do
 */
public record ClockWarning(Code code, String message) {

    /** The kinds of warnings. */
    public enum Code {
        /** Facts have a future time: the clock was ahead when they were recorded, or is behind now. */
        FACTS_AFTER_CLOCK,
        /** Nothing was recorded for years: the clock may be ahead. */
        LONG_AFTER_NEWEST_FACT,
        /** The clock of the database differs. */
        DATABASE_CLOCK_DIFFERS
    }
}
