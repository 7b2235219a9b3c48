package trackrecord.domain.compensation;

/** A named definition of total compensation; {@link Compensation} says what each counts. */
public enum Measure {
    ANNUALIZED,
    REALIZED,
    GRANTED,
    FIRST_YEAR
}
