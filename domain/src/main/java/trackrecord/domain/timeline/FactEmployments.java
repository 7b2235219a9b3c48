package trackrecord.domain.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import trackrecord.domain.career.Employment;
import trackrecord.domain.vocabulary.Correction;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/**
 * Which employment each entry of a ledger is about. A fact that counts is about the one that the fold took it for; one that
 * was retracted about the one that it would be about at its place; a correction about that of the fact it corrects.
 */
final class FactEmployments {

    private final Timeline timeline;
    private final Set<Integer> counting;
    private final Map<EmploymentId, String> employers = new HashMap<>();
    private final Map<Integer, FactEmployment> found = new HashMap<>();

    private FactEmployments(Timeline timeline) {
        this.timeline = timeline;
        this.counting = timeline.facts().stream().map(RecordedFact::number).collect(Collectors.toSet());
    }

    /** @return by the numbers of the entries; of an entry that is about no employment there is none */
    static Map<Integer, FactEmployment> of(List<RecordedEntry> entries, Timeline timeline) {
        FactEmployments employments = new FactEmployments(timeline);
        employments.nameEmployers(entries);
        timeline.employments().forEach(employments::put);
        entries.forEach(employments::add);
        return employments.found;
    }

    /** Of an employment that counts the employer as corrected; of one whose hire was retracted as that said. */
    private void nameEmployers(List<RecordedEntry> entries) {
        for (RecordedEntry recorded : entries) {
            if (recorded.entry() instanceof DatedFact hire && hire.fact() instanceof Hired it) {
                employers.put(EmploymentId.begunBy(recorded.number(), hire.employment()), it.employer());
            }
        }
        for (Employment job : timeline.atTheEnd().employments().all()) {
            employers.put(job.id(), job.employer());
        }
    }

    private void add(RecordedEntry recorded) {
        Work.step();
        switch (recorded.entry()) {
            case DatedFact it -> {
                if (!counting.contains(recorded.number())) {
                    retracted(new RecordedFact(recorded.number(), recorded.recordedAt(), recorded.recordedBy(), it));
                }
            }
            case Correction it -> {
                FactEmployment corrected = found.get(it.fact());
                if (corrected != null) {
                    found.put(recorded.number(), corrected);
                }
            }
        }
    }

    private void retracted(RecordedFact fact) {
        timeline.before(OpenFact.closed(fact)).employmentOf(fact).ifPresentOrElse(id -> put(fact.number(), id), () -> {
            if (fact.employment() != null) {
                put(fact.number(), fact.employment());
            }
        });
    }

    private void put(int number, EmploymentId id) {
        String employer = employers.get(id);
        if (employer != null) {
            found.put(number, new FactEmployment(id, employer));
        }
    }
}
