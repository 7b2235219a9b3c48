package trackrecord.domain.vocabulary;

/** How the exercise price is paid. */
public enum ExerciseMethod {
    CASH,
    /** Some of the shares are withheld to pay it. */
    NET,
    /** The shares are sold on the same day. */
    SAME_DAY_SALE
}
