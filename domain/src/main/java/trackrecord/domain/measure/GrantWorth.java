package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.SharePrice;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.Instrument.StockUnits;
import trackrecord.domain.vesting.Instrument.StockValue;

/**
 * What the shares of a grant are worth at the newest share price of its employer that is known on a day.
 *
 * @param unitPrice of one share of that day: a price from before a split is divided by its ratio, and rounded HALF_UP
 *                  to 10 decimals if the division is not exact
 * @param on        day of the price
 * @param vested    exact worth, rounded once, HALF_UP to the minor unit; likewise {@code unvested}
 */
public record GrantWorth(BigMoney unitPrice, LocalDate on, Money vested, Money unvested) {

    private static final int PRICE_DECIMALS = 10;

    /**
     * Empty for a grant in money, for options, and if no price is known.
     *
     * @param status of that state
     */
    public static Optional<GrantWorth> of(State state, GrantStatus status) {
        return switch (status.grant().instrument()) {
            case StockValue _, Options _ -> Optional.empty();
            case StockUnits _ ->
                state.newestPrice(status.grant().employer()).map(price -> at(price, state.career(), status));
        };
    }

    private static GrantWorth at(SharePrice price, Career state, GrantStatus status) {
        Rational unit = price.inSharesOf(status.asOf(), state.splits());
        CurrencyUnit currency = price.unitPrice().getCurrencyUnit();
        return new GrantWorth(
                shown(unit, currency),
                price.on(),
                money(status.vested().times(unit), currency),
                money(status.unvested().times(unit), currency));
    }

    /** The price of one unit, with at most 10 decimals, HALF_UP, and at least those of the currency. */
    public static BigMoney shown(Rational unit, CurrencyUnit currency) {
        BigDecimal shortest = unit.round(PRICE_DECIMALS).stripTrailingZeros();
        return BigMoney.of(currency, shortest.setScale(Math.max(shortest.scale(), currency.getDecimalPlaces())));
    }

    private static Money money(Rational exact, CurrencyUnit currency) {
        return Money.of(currency, exact.round(currency.getDecimalPlaces()));
    }
}
