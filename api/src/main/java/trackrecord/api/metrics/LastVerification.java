package trackrecord.api.metrics;

import java.time.Clock;
import java.util.Optional;
import trackrecord.application.keeping.ledger.Ledger;

/** The result of the newest verification: of this node immediately, of others after the next look at the store. */
final class LastVerification {

    private final Ledger ledger;
    private final Clock clock;
    private final Looked intact;
    /** Seconds of the epoch. */
    private final Looked at;

    LastVerification(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
        this.intact = new Looked(
                () -> ledger.lastResult().map(it -> number(it.intact())).orElse(Double.NaN), clock);
        this.at = new Looked(
                () -> ledger.lastResult().map(LastVerification::seconds).orElse(Double.NaN), clock);
    }

    /** 1 or 0; NaN before the first. */
    double intact() {
        return own().map(it -> number(it.intact())).orElseGet(intact::value);
    }

    /** In seconds; NaN before the first. */
    double age() {
        return clock.millis() / 1000.0 - own().map(LastVerification::seconds).orElseGet(at::value);
    }

    /** This node's result, if no other node's is newer. */
    private Optional<Ledger.Result> own() {
        return ledger.ownResult().filter(it -> !(at.value() > seconds(it)));
    }

    private static double number(boolean intact) {
        return intact ? 1 : 0;
    }

    private static double seconds(Ledger.Result result) {
        return result.at().toEpochMilli() / 1000.0;
    }
}
