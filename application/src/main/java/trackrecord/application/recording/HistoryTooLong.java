package trackrecord.application.recording;

import trackrecord.domain.text.Counted;

/** A request would make a career longer than this store is set to keep. */
public final class HistoryTooLong extends RuntimeException {

    private final int most;

    public HistoryTooLong(int most) {
        super("A career has at most " + Counted.of(most, "fact")
                + " here; raise trackrecord.limits.facts to allow more.");
        this.most = most;
    }

    public int most() {
        return most;
    }
}
