package trackrecord.application.question;

import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/** A fact of a timeline, corrections applied, with what the history says of its status. */
final class FactAsCorrected {

    private FactAsCorrected() {}

    static MarkedEntry of(RecordedFact corrected, History known) {
        MarkedEntry original = known.marked(corrected.number());
        return new MarkedEntry(corrected.entry(), original.status(), original.correctedBy());
    }
}
