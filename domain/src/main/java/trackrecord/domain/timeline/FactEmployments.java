package trackrecord.domain.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Employment;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * Determines the employment that each ledger entry concerns. For a fact in effect, it is the employment that the fold
 * determined; for a retracted fact, the one it would concern at its place; for a correction, that of the corrected
 * fact.
 */
final class FactEmployments {

    private final List<RecordedEntry> entries;
    private final Timeline timeline;
    /** By the number of a fact less one: how many facts of the timeline there are up to it; 0 where it does not count. */
    private final int[] places;

    private final Map<EmploymentId, String> employers = new HashMap<>();

    FactEmployments(List<RecordedEntry> entries, Timeline timeline) {
        this.entries = entries;
        this.timeline = timeline;
        this.places = new int[entries.size()];
        List<RecordedFact> facts = timeline.facts();
        for (int index = 0; index < facts.size(); index++) {
            places[facts.get(index).number() - 1] = index + 1;
        }
        nameEmployers();
    }

    /** Uses the corrected employer of an employment; if its hire was retracted, the employer that the hire stated. */
    private void nameEmployers() {
        for (RecordedEntry recorded : entries) {
            if (recorded.entry() instanceof DatedFact hire && hire.fact() instanceof Hired it) {
                employers.put(EmploymentId.begunBy(recorded.number(), hire.employment()), it.employer());
            }
        }
        for (Employment job : timeline.atTheEnd().employments().all()) {
            employers.put(job.id(), job.employer());
        }
    }

    /** That of an entry; absent where it is about none. */
    @Nullable
    FactEmployment of(RecordedEntry recorded) {
        Work.step();
        int place = places[recorded.number() - 1];
        if (place > 0) {
            return employment(timeline.employment(place - 1));
        }
        return switch (recorded.entry()) {
            case DatedFact it -> employment(retracted(recorded, it));
            // A correction of what comes after it is none.
            case Correction it ->
                it.fact() > 0 && it.fact() < recorded.number() ? of(entries.get(it.fact() - 1)) : null;
        };
    }

    private @Nullable EmploymentId retracted(RecordedEntry recorded, DatedFact it) {
        RecordedFact fact = new RecordedFact(recorded.number(), recorded.recordedAt(), recorded.recordedBy(), it);
        return timeline.before(OpenFact.closed(fact)).employmentOf(fact).orElse(fact.employment());
    }

    private @Nullable FactEmployment employment(@Nullable EmploymentId id) {
        String employer = id == null ? null : employers.get(id);
        return id == null || employer == null ? null : new FactEmployment(id, employer);
    }
}
