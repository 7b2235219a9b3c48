package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * Something that vested: as recorded, or because an employment ended.
 *
 * @param amount      units, in the shares of that day, or money
 * @param facts       numbers of the facts that say so
 * @param unitPrice   what one unit was worth, in the shares of that day, where the fact says so
 * @param marketValue what vested money was worth on the market, where the fact says so
 * @param factor      shares of the day of the answer for one share of that day
 * @param accelerated whether the end of the employment brought it
 * @param ofAllLeft   whether it is all that was left on that day, with no amount named
 */
public record Vest(LocalDate on, Rational amount, List<Integer> facts, @Nullable BigMoney unitPrice,
        @Nullable Money marketValue, Rational factor, boolean accelerated, boolean ofAllLeft) {

    public Vest {
        facts = List.copyOf(facts);
    }

    /** The same after splits: only what a share of that day now stands for changes. */
    Vest times(Rational ratio) {
        return ratio.equals(Rational.ONE) ? this
                : new Vest(on, amount, facts, unitPrice, marketValue, factor.times(ratio), accelerated, ofAllLeft);
    }
}
