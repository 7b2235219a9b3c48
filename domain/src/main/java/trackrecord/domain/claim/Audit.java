package trackrecord.domain.claim;

import java.util.List;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.timeline.Timeline;

/**
 * The result of checking a claimed total against the facts.
 *
 * @param measures     nearest first
 * @param combinations those within reach, nearest first, at most 20; if the claim is UNEXPLAINED, the nearest five
 * @param findings     what the nearest combination within reach counts wrongly (if there is one), which part of the
 *                     counted equity was lost, and other remarks
 */
public record Audit(
        Claim claim,
        Verdict verdict,
        List<ClaimedMeasure> measures,
        List<Combination> combinations,
        List<Finding> findings) {

    public enum Verdict {
        /** A measure equals the claim. */
        STANDARD,
        /** No measure equals the claim, but a combination of figures adds up to it. */
        EXPLAINED,
        /** Neither a measure nor a combination adds up to the claim. */
        UNEXPLAINED
    }

    /**
     * @param known all known facts; the claim may concern only some of the employments
     * @throws trackrecord.domain.refusal.Rejected EMPLOYMENT_UNKNOWN, if the claim names an employment that does not
     *                                             exist
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
