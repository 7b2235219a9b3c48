package trackrecord.domain.measure;

import java.util.List;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.measure.Figure.Mark;
import trackrecord.domain.pay.PayElement;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;

/**
 * Tranches that fell due and are not recorded as vested: parts of EQUITY that count as zero. Vests fill a schedule from
 * its first tranche on, so every fact of the grant is a reason for each of these tranches. Repeating those facts for
 * thousands of tranches would make the answer very long. Therefore the first {@value #SHOWN} tranches have a part of
 * their own, and the other tranches of a grant share one.
 */
final class NotRecorded {

    private static final int SHOWN = 50;

    private final Tally tally;
    private int shown;

    NotRecorded(Tally tally) {
        this.tally = tally;
    }

    /** @param due tranches of the grant, in their order */
    void add(PayElement element, State state, GrantStatus status, List<Tranche> due) {
        if (due.isEmpty()) {
            return;
        }
        Grant grant = status.grant();
        List<Integer> facts = GrantFigures.factsOfSchedule(state.career(), grant, grant::uses, status.asOf());
        facts.addAll(grant.changedBy());
        int single = Math.min(due.size(), SHOWN - shown);
        shown += single;
        due.subList(0, single).forEach(tranche -> tally.add(element, Component.EQUITY, one(grant, tranche, facts)));
        if (single < due.size()) {
            tally.add(element, Component.EQUITY, together(grant, due.subList(single, due.size()), facts));
        }
    }

    private static Figure one(Grant grant, Tranche tranche, List<Integer> facts) {
        return Figure.tranche(
                        Rational.ZERO,
                        grant.currency(),
                        facts,
                        () -> GrantFigures.name(grant) + ", tranche " + tranche.number() + " due on " + tranche.date(),
                        () -> open(grant, tranche.open()) + " fell due and are not recorded as vested: counted as zero")
                .marked(Mark.DUE_NOT_RECORDED);
    }

    private static Figure together(Grant grant, List<Tranche> tranches, List<Integer> facts) {
        Tranche first = tranches.getFirst();
        Tranche last = tranches.getLast();
        return Figure.tranche(
                        Rational.ZERO,
                        grant.currency(),
                        facts,
                        () -> GrantFigures.name(grant) + ", tranches " + first.number() + " to " + last.number()
                                + " due from " + first.date() + " to " + last.date(),
                        () -> open(grant, tranches.stream().map(Tranche::open).reduce(Rational.ZERO, Rational::plus))
                                + " fell due and are not recorded as vested: counted as zero")
                .marked(Mark.DUE_NOT_RECORDED);
    }

    private static String open(Grant grant, Rational amount) {
        CurrencyUnit currency = grant.currency();
        return grant.inUnits() ? Wording.plain(amount) + " units" : Wording.money(amount, currency);
    }
}
