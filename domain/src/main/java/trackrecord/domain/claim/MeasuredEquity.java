package trackrecord.domain.claim;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Counted;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.pay.PayElement.Award;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;

/** The equity that a standard measure counts and that was forfeited. */
final class MeasuredEquity {

    private final Timeline timeline;
    private final Claim claim;
    private final Blocks blocks;

    MeasuredEquity(Timeline timeline, Claim claim, Blocks blocks) {
        this.timeline = timeline;
        this.claim = claim;
        this.blocks = blocks;
    }

    /** Empty if the measure counts no equity that was forfeited in the window or later. */
    Optional<Finding> lost(Measure measure) {
        Losses losses = new Losses(
                claim.currency(),
                "the equity that " + measure + " counts",
                EquityFindings.whenAllHasHappened(timeline, claim));
        switch (measure) {
            case ANNUALIZED -> block(Equity.PER_VESTING_YEAR).ifPresent(it -> it.lostOfVestingYears(losses));
            case GRANTED -> block(Equity.WHOLE_GRANTS).ifPresent(it -> it.lostOfWholeGrants(losses));
            case FIRST_YEAR -> lostOfFirstYear(losses);
            // Vested equity is not lost.
            case REALIZED -> {}
        }
        return losses.finding();
    }

    private Optional<EquityFindings> block(Equity block) {
        return Optional.ofNullable(blocks.equity().get(block))
                .map(it -> new EquityFindings(timeline, claim, it, block == Equity.WHOLE_GRANTS));
    }

    /** The tranches of a first year are the first of their grants; a forfeiture takes the last ones first. */
    private void lostOfFirstYear(Losses losses) {
        LocalDate employed = Blocks.firstEmployed(timeline, claim.window());
        if (employed == null) {
            return;
        }
        Map<Integer, Rational> scheduled = new HashMap<>();
        for (Counted each : Compensation.offered(timeline, employed)) {
            if (each.element() instanceof Award(var grant) && grant.currency().equals(claim.currency())) {
                scheduled.merge(grant.number(), each.figure().exact(), Rational::plus);
            }
        }
        State later = EquityFindings.whenAllHasHappened(timeline, claim);
        for (Grant grant : later.career().grants()) {
            Rational counted = scheduled.get(grant.number());
            if (counted != null) {
                GrantStatus known = later.status(grant);
                Rational left = grant.grantValue().minus(known.forfeitedValue());
                losses.add(grant, counted.minus(left).max(Rational.ZERO), known.forfeitures(), grant::valueAtGrant);
            }
        }
    }
}
