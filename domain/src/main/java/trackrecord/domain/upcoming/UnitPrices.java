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
 * The worth of one unit of a grant that vests on a day: the newest share price recorded for that day or earlier,
 * otherwise the price of the grant date, in the shares of the day. A unit of a grant in money is one unit of its
 * currency.
 */
record UnitPrices(Career state, Grant grant) {

    record Price(Rational amount, CurrencyUnit currency) {}

    Price on(LocalDate day) {
        return switch (grant.instrument()) {
            case StockValue _ -> new Price(Rational.ONE, grant.currency());
            // Vested options pay nothing before they are exercised.
            case Options _ -> new Price(Rational.ZERO, grant.currency());
            case StockUnits(var _, var atGrant) ->
                state.newestPrice(grant.employer(), day)
                        .map(price -> inSharesOf(day, price))
                        .orElseGet(() ->
                                inSharesOf(day, new SharePrice(grant.number(), grant.on(), grant.employer(), atGrant)));
        };
    }

    /** A vest on the day of a split comes after the split. */
    private Price inSharesOf(LocalDate day, SharePrice price) {
        return new Price(
                price.inSharesOf(day, state.splits()), price.unitPrice().getCurrencyUnit());
    }
}
