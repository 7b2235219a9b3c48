package trackrecord.application.answers;

import trackrecord.domain.fact.RecordedFact;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedFact;

/** A fact of a timeline, corrections applied, with what the history says of its status. */
final class FactAsCorrected {

    private FactAsCorrected() {
    }

    static MarkedFact of(RecordedFact corrected, History known) {
        MarkedFact original = known.marked(corrected.number());
        return new MarkedFact(corrected, original.status(), original.correctedBy());
    }
}
