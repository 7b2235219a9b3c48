package trackrecord.api.problem;

/** The text of a parameter that does not say what was asked; its message says what would. */
public final class Unfit extends IllegalArgumentException {

    public Unfit(String message) {
        super(message);
    }
}
