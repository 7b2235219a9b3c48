package trackrecord.application.answering;

import java.time.LocalDate;

/** A window without days: it ends on or before its first day. */
public final class EmptyWindow extends RuntimeException {

    private final LocalDate from;
    private final LocalDate to;

    EmptyWindow(LocalDate from, LocalDate to) {
        super("The window from " + from + " to " + to + " has no day.");
        this.from = from;
        this.to = to;
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }
}
