package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.claim.Audit;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.claim.ClaimedMeasure;
import trackrecord.domain.claim.Finding;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * The result of checking a claimed total. Amounts are in the claim's currency. Nothing was recorded.
 *
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record ClaimAnswer(
        Claimed claim,
        Audit.Verdict verdict,
        List<ClaimedMeasure> measures,
        List<Combination> combinations,
        List<Finding> findings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    /** @param within how far off still counted: as claimed, or as precise as the amount is written */
    public record Claimed(
            Money amount,
            LocalDate from,
            LocalDate to,
            BigDecimal within,
            ClaimedComponents components,
            @Nullable String note,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            EmploymentId employment,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String employer) {}

    /**
     * @param difference claim - amount
     * @param ways       the same amounts under other names of blocks; left out where there are none
     */
    public record Combination(
            trackrecord.domain.claim.Combination.Base base,
            trackrecord.domain.claim.Combination.Bonus bonus,
            trackrecord.domain.claim.Combination.SignOn signOn,
            trackrecord.domain.claim.Combination.Equity equity,
            trackrecord.domain.claim.Combination.Benefits benefits,
            BigDecimal amount,
            BigDecimal difference,
            FigureAnswer figure,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<trackrecord.domain.claim.Combination.Way> ways) {

        static Combination of(trackrecord.domain.claim.Combination it) {
            return new Combination(
                    it.base(),
                    it.bonus(),
                    it.signOn(),
                    it.equity(),
                    it.benefits(),
                    it.amount(),
                    it.difference(),
                    FigureAnswer.of(it.figure()),
                    it.ways().isEmpty() ? null : it.ways());
        }
    }

    public static ClaimAnswer of(Audit audit, @Nullable Instant knownAtAsked) {
        Claim claim = audit.claim();
        return new ClaimAnswer(
                new Claimed(
                        claim.amount(),
                        claim.window().getStart(),
                        claim.window().getEnd(),
                        claim.reach(),
                        ClaimedComponents.of(claim.components()),
                        claim.note(),
                        claim.employment(),
                        claim.employer()),
                audit.verdict(),
                audit.measures(),
                audit.combinations().stream().map(Combination::of).toList(),
                audit.findings(),
                knownAtAsked);
    }
}
