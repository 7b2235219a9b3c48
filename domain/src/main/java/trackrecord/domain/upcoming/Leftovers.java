package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Split;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.Fact.RsuForfeited;
import trackrecord.domain.vocabulary.Fact.RsuVested;
import trackrecord.domain.vocabulary.Fact.UnitsAdjusted;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.work.Work;

/** The part of a tranche that later facts leave, in the shares of an earlier day. */
final class Leftovers {

    private final Career end;
    /** By grant, the last day on which a fact records a vest, a forfeiture or a reduction. */
    private final Map<String, LocalDate> lastTouched = new HashMap<>();

    /** @param last the last day whose facts count */
    Leftovers(Timeline timeline, LocalDate last) {
        this.end = timeline.on(last).career();
        int count = timeline.countUpTo(last);
        for (RecordedFact each : timeline.facts().subList(0, count)) {
            Work.step();
            if (each.fact() instanceof RsuVested it) {
                lastTouched.put(it.grantId(), each.effectiveOn());
            } else if (each.fact() instanceof RsuForfeited it) {
                lastTouched.put(it.grantId(), each.effectiveOn());
            } else if (each.fact() instanceof UnitsAdjusted it && it.units().signum() < 0) {
                lastTouched.put(it.grantId(), each.effectiveOn());
            }
        }
    }

    /**
     * The part of the open amount that is left. It is the whole amount if later facts only split the grant, regardless
     * of rounding; otherwise as much as the later facts permit.
     *
     * @param later the tranche after all facts; null if nothing of it is left
     */
    Rational of(Grant grant, Rational open, LocalDate day, @Nullable Tranche later) {
        List<Split> splits = splits(end, grant, day);
        if (!splits.isEmpty() && isOnlySplit(grant, day, later)) {
            return open;
        }
        Rational left = later == null ? Rational.ZERO : later.open();
        for (Split split : splits.reversed()) {
            left = left.dividedBy(split.ratio()).floor(grant.decimals());
        }
        return open.min(left);
    }

    private boolean isOnlySplit(Grant grant, LocalDate day, @Nullable Tranche later) {
        LocalDate touched = lastTouched.get(grant.grantId());
        return (touched == null || !touched.isAfter(day))
                && (later == null
                        ? end.grant(grant.grantId()).orElseThrow().employmentEndedOn() == null
                        : later.forfeited().isZero());
    }

    /** The splits of a grant after a day, in order; empty for a grant in money. */
    static List<Split> splits(Career career, Grant grant, LocalDate after) {
        return !grant.inUnits()
                ? List.of()
                : career.splits().stream()
                        .filter(split -> split.employer().equals(grant.employer())
                                && split.on().isAfter(after)
                                && split.isAfter(grant.on(), grant.number()))
                        .toList();
    }
}
