package trackrecord.domain.text;

/** The message of an exception, for a message that repeats it. */
public final class Said {

    private Said() {}

    /** Its message, or the name of its class if it has none. */
    public static String by(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }
}
