package trackrecord.domain.change;

import java.time.Instant;
import java.time.LocalDate;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.timeline.History;

/** Changes between instants of which ANNUALIZED is compared, as most tests of them are. */
final class AnnualizedChanges {

    private AnnualizedChanges() {}

    static Changes betweenInstants(History history, Instant knownFrom, Instant knownTo, LocalDate asOf) {
        return Changes.betweenInstants(
                history,
                knownFrom,
                knownTo,
                asOf,
                Measure.ANNUALIZED,
                timeline -> Compensation.annualized(timeline, asOf));
    }
}
