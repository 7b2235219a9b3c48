package trackrecord.domain.growth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.EmploymentEnded;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.Promoted;
import trackrecord.domain.vocabulary.RecordedFact;

/**
 * Finds the promotion from which the wait for the next one counts: the previous one in the same employment, or, for the
 * first in an employment, the last one in an employment that had ended before. Employments that run at the same time
 * are counted separately.
 */
final class PromotionsBefore {

    private final Map<EmploymentId, LocalDate> last = new HashMap<>();
    private @Nullable LocalDate lastInOver;

    /** A fact before those that are asked about. */
    void past(RecordedFact recorded, Career before) {
        if (recorded.fact() instanceof Hired) {
            hired(recorded, before);
        } else if (recorded.fact() instanceof Promoted) {
            promoted(recorded, before);
        } else if (recorded.fact() instanceof EmploymentEnded) {
            ended(recorded, before);
        }
    }

    /**
     * @param before the state before the hire. The hire ends the running employment if both were stored before there
     *               were ids
     */
    void hired(RecordedFact hire, Career before) {
        if (hire.employment() == null) {
            before.employments().running().stream().filter(job -> !job.named()).forEach(this::over);
        }
        if (lastInOver != null) {
            last.put(EmploymentId.begunBy(hire.number(), hire.employment()), lastInOver);
        }
    }

    void ended(RecordedFact end, Career before) {
        before.about(end).ifPresent(this::over);
    }

    private void over(Employment job) {
        LocalDate promoted = last.get(job.id());
        if (promoted != null && (lastInOver == null || lastInOver.isBefore(promoted))) {
            lastInOver = promoted;
        }
    }

    /** The day of the previous promotion; empty if there is none. */
    Optional<LocalDate> promoted(RecordedFact promotion, Career before) {
        return before.about(promotion).map(job -> last.put(job.id(), promotion.effectiveOn()));
    }
}
