package trackrecord.application.exchange.log;

/** A log was refused; nothing of it is stored. */
public final class LogRejected extends RuntimeException {

    private final int line;

    /** @param line from 1; 0 for the whole log */
    public LogRejected(int line, String message) {
        super(message);
        this.line = line;
    }

    public int line() {
        return line;
    }
}
