package trackrecord.domain.upcoming;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.SharePrice;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.Instrument.StockUnits;
import trackrecord.domain.vesting.Instrument.StockValue;

/**
 * What one unit of a grant would be worth if it vested on a day: the newest share price recorded for that day or
 * before, else the price of the grant date, in the shares of the day. Of a grant in money a unit is one of its currency.
 */
record UnitPrices(Career state, Grant grant) {

    record Price(Rational amount, CurrencyUnit currency) {}

    Price on(LocalDate day) {
        return switch (grant.instrument()) {
            case StockValue _ -> new Price(Rational.ONE, grant.currency());
            // Nothing is paid for options that vest.
            case Options _ -> new Price(Rational.ZERO, grant.currency());
            case StockUnits(var _, var atGrant) ->
                state.newestPrice(grant.employer(), day)
                        .map(price -> inSharesOf(day, price))
                        .orElseGet(() ->
                                inSharesOf(day, new SharePrice(grant.number(), grant.on(), grant.employer(), atGrant)));
        };
    }

    /** What vests on the day of a split comes after it. */
    private Price inSharesOf(LocalDate day, SharePrice price) {
        return new Price(
                price.inSharesOf(day, state.splits()), price.unitPrice().getCurrencyUnit());
    }
}
