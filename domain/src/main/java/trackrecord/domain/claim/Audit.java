package trackrecord.domain.claim;

import java.util.List;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.Timeline;

/**
 * The result of checking a claimed total against the facts.
 *
 * @param measures     nearest first
 * @param combinations those within reach, nearest first, at most 20; where the claim is UNEXPLAINED the nearest five
 * @param findings     what the nearest combination within reach got wrong, if there is one, what of the equity
 *                     counted was lost, and what else to know
 */
public record Audit(
        Claim claim,
        Verdict verdict,
        List<ClaimedMeasure> measures,
        List<Combination> combinations,
        List<Finding> findings) {

    public enum Verdict {
        /** A measure equals it. */
        STANDARD,
        /** No measure does, but a combination of figures adds up to it. */
        EXPLAINED,
        /** No measure and no combination comes to it. */
        UNEXPLAINED
    }

    /**
     * @param known what is known, of which the claim may be about some employments
     * @throws trackrecord.domain.refusal.Rejected EMPLOYMENT_UNKNOWN, where it is about one that is not there
     */
    public static Audit of(Timeline known, Claim claim, PayConvention convention) {
        Timeline timeline = claim.facts(known);
        List<ClaimedMeasure> measures = ClaimedMeasure.of(timeline, claim, convention);
        Blocks blocks = new Blocks(timeline, claim, convention);
        Combinations combinations = new Combinations(claim, blocks);
        List<Combination> within = combinations.withinReach();
        List<Measure> standard = measures.stream()
                .filter(it -> claim.reaches(it.difference()))
                .map(ClaimedMeasure::measure)
                .distinct()
                .toList();
        Verdict verdict =
                !standard.isEmpty() ? Verdict.STANDARD : within.isEmpty() ? Verdict.UNEXPLAINED : Verdict.EXPLAINED;
        List<Finding> findings =
                Findings.of(timeline, claim, convention, blocks, standard, within.isEmpty() ? null : within.getFirst());
        return new Audit(
                claim, verdict, measures, verdict == Verdict.UNEXPLAINED ? combinations.nearest() : within, findings);
    }
}
