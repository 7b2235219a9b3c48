package trackrecord.domain.measure;

/** A named definition of total compensation; {@link Compensation} says what each counts. */
public enum Measure {
    ANNUALIZED,
    REALIZED,
    GRANTED,
    FIRST_YEAR
}
