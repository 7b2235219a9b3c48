package trackrecord.api.problem;

/** The text of a parameter that does not say what was asked; its message says what would. */
public final class InvalidParameter extends IllegalArgumentException {

    public InvalidParameter(String message) {
        super(message);
    }
}
