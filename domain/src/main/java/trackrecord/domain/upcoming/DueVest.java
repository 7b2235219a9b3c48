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
 * A vest that fell due and is not recorded. It would vest on the date of its tranche.
 *
 * @param tranche  as it stands on the day of the question
 * @param amount   more than nothing: units, in the shares of the tranche's date, or money
 * @param worth    of that amount on that date, exact: at the newest share price known for it, else at the price of
 *                 the grant date
 * @param currency of the worth
 */
public record DueVest(Grant grant, Tranche tranche, Rational amount, Rational worth, CurrencyUnit currency) {

    public LocalDate on() {
        return tranche.date();
    }

    /** The command that records it. It names no price, so that the recorded price of the day holds. */
    public DatedCommand command() {
        Vested vested = grant.inUnits()
                ? new Vested.Units(amount.shortest(grant.decimals()), null)
                : new Vested.Value(Money.of(grant.currency(), amount.round(grant.decimals())), null);
        return new DatedCommand(on(), new VestRsu(grant.grantId(), vested), Remarks.NONE);
    }
}
