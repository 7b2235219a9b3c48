package trackrecord.domain.measure;

/** A named definition of total compensation; {@link Compensation} describes what each one counts. */
public enum Measure {
    ANNUALIZED,
    REALIZED,
    GRANTED,
    FIRST_YEAR
}
