package trackrecord.domain.upcoming;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.Action.VestRsu;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Remarks;
import trackrecord.domain.vocabulary.Vested;

/**
 * A vest that fell due and is not recorded.
 *
 * @param tranche  as it stands on the day of the question
 * @param on       when it would vest: the date of its tranche, or that of a split behind it in whose shares alone it can
 *                 be said
 * @param amount   more than nothing: units, in the shares of that day, or money
 * @param worth    of that amount on that date, exact: at the newest share price known for it, else at the price of
 *                 the grant date
 * @param currency of the worth
 */
public record DueVest(
        Grant grant, Tranche tranche, LocalDate on, Rational amount, Rational worth, CurrencyUnit currency) {

    /** The command that records it. It names no price, so that the recorded price of the day holds. */
    public DatedCommand command() {
        return new DatedCommand(on, new VestRsu(grant.grantId(), vested()), Remarks.NONE);
    }

    /** Together with more of the same tranche on the same day. */
    DueVest and(DueVest more) {
        return new DueVest(grant, tranche, on, amount.plus(more.amount), worth.plus(more.worth), currency);
    }

    Vested vested() {
        return grant.inUnits()
                ? new Vested.Units(amount.shortest(grant.decimals()), null)
                : new Vested.Value(Money.of(grant.currency(), amount.round(grant.decimals())), null);
    }
}
