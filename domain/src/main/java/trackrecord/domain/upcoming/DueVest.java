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
 * @param tranche  in its state on the day of the question
 * @param on       the day on which to record it: the date of its tranche, or of a later split if the amount can only be
 *                 expressed in shares after that split
 * @param amount   greater than zero: units, in the shares of that day, or money
 * @param worth    the exact worth of that amount on that date: at the newest share price known for it, otherwise at the
 *                 price of the grant date
 * @param currency of the worth
 */
public record DueVest(
        Grant grant, Tranche tranche, LocalDate on, Rational amount, Rational worth, CurrencyUnit currency) {

    /** The command that records it. It names no price, so that the recorded price of the day applies. */
    public DatedCommand command() {
        return new DatedCommand(on, new VestRsu(grant.grantId(), vested()), Remarks.NONE);
    }

    /** The sum of this and another vest of the same tranche on the same day. */
    DueVest and(DueVest more) {
        return new DueVest(grant, tranche, on, amount.plus(more.amount), worth.plus(more.worth), currency);
    }

    Vested vested() {
        return grant.inUnits()
                ? new Vested.Units(amount.shortest(grant.decimals()), null)
                : new Vested.Value(Money.of(grant.currency(), amount.round(grant.decimals())), null);
    }
}
