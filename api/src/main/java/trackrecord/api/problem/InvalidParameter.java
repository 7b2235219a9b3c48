package trackrecord.api.problem;

/** The text of a parameter that cannot be read; its message says what can. */
public final class InvalidParameter extends IllegalArgumentException {

    public InvalidParameter(String message) {
        super(message);
    }
}
