package trackrecord.domain.measure;

import java.time.LocalDate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.SharePrice;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.OptionBalance;
import trackrecord.domain.vocabulary.OptionKind;

/**
 * What it costs to exercise options on a day, and what that would gain.
 *
 * @param strike     the exercise price in the shares of that day, exact
 * @param cost       of what is exercisable, HALF_UP to the minor unit; 0 for appreciation rights
 * @param spread     absent if no price in that currency is known
 * @param underwater whether that price is below the exercise price; absent likewise
 */
public record OptionWorth(
        Rational strike,
        Money cost,
        @Nullable Spread spread,
        @Nullable Boolean underwater) {

    /**
     * The market value of shares minus the exercise price, never below 0, HALF_UP to the minor unit.
     *
     * @param unitPrice   of one share of that day, see {@link GrantWorth}
     * @param on          day of the price
     * @param exercisable of what can be exercised
     * @param unvested    of what is neither vested nor exercised
     */
    public record Spread(BigMoney unitPrice, LocalDate on, Money exercisable, Money unvested) {}

    /** @param status of that state */
    public static OptionWorth of(State state, GrantStatus status, Options options) {
        OptionBalance balance = status.options().orElseThrow();
        CurrencyUnit currency = status.grant().currency();
        Rational strike = options.strike().dividedBy(status.factor());
        Rational cost = options.terms().kind() == OptionKind.SAR
                ? Rational.ZERO
                : balance.exercisable().times(strike);
        SharePrice price = state.newestPrice(status.grant().employer())
                .filter(it -> it.unitPrice().getCurrencyUnit().equals(currency))
                .orElse(null);
        if (price == null) {
            return new OptionWorth(strike, money(cost, currency), null, null);
        }
        Rational unit = price.inSharesOf(status.asOf(), state.career().splits());
        Rational gain = unit.minus(strike).max(Rational.ZERO);
        Spread spread = new Spread(
                GrantWorth.shown(unit, currency),
                price.on(),
                money(balance.exercisable().times(gain), currency),
                money(balance.openUnvested().times(gain), currency));
        return new OptionWorth(strike, money(cost, currency), spread, unit.compareTo(strike) < 0);
    }

    private static Money money(Rational exact, CurrencyUnit currency) {
        return Money.of(currency, exact.round(currency.getDecimalPlaces()));
    }
}
