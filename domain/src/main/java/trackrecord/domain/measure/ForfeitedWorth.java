package trackrecord.domain.measure;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.SharePrice;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.GrantStatus;

/** What a lost amount of a stock grant would be worth. */
public final class ForfeitedWorth {

    private ForfeitedWorth() {}

    /**
     * Units count at the newest share price known on the day of the state, otherwise at the value of the grant date, as
     * money does. Rounded HALF_UP to the minor unit.
     *
     * @param amount units, in the shares of that day, or money
     */
    public static Money of(State state, GrantStatus status, Rational amount) {
        SharePrice price = status.grant().inUnits()
                ? state.newestPrice(status.grant().employer()).orElse(null)
                : null;
        CurrencyUnit currency =
                price == null ? status.grant().currency() : price.unitPrice().getCurrencyUnit();
        Rational exact = price == null
                ? status.valueAtGrant(amount)
                : amount.times(price.inSharesOf(status.asOf(), state.career().splits()));
        return Money.of(currency, exact.round(currency.getDecimalPlaces()));
    }
}
