package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.List;
import trackrecord.domain.measure.Figure;

/**
 * One way to put a total together, right or wrong: one block of each kind, each rounded to the minor unit, then added.
 * A block of zero is never listed: NONE stands for it.
 *
 * @param amount     what it adds up to, in the claim's currency
 * @param difference claim - amount
 * @param figure     how
 * @param ways       the same amounts under other names, in the order of the blocks
 */
public record Combination(
        Base base,
        Bonus bonus,
        SignOn signOn,
        Equity equity,
        Benefits benefits,
        BigDecimal amount,
        BigDecimal difference,
        Figure figure,
        List<Way> ways) {

    /** The blocks of another combination of the same amounts, block by block. */
    public record Way(Base base, Bonus bonus, SignOn signOn, Equity equity, Benefits benefits) {}

    Way way() {
        return new Way(base, bonus, signOn, equity, benefits);
    }

    Combination with(List<Way> others) {
        return new Combination(base, bonus, signOn, equity, benefits, amount, difference, figure, List.copyOf(others));
    }

    /** The order of the constants decides between combinations equally near, here and below. */
    public enum Base {
        /** The annual rate in force on the last day of the window. */
        RATE_AT_END,
        /** The annual rate in force on its first day, or on the first one employed in it. */
        RATE_AT_START,
        /** What a salary of those rates came to over the window. */
        ACCRUED,
        /** Only where all of these are zero. */
        NONE
    }

    public enum Bonus {
        /** The target in force on the last day: percent of the rate of that day, or the amount. */
        TARGET_ON_END_RATE,
        /** That percent of what was accrued; an amount counts as it is. */
        TARGET_ON_ACCRUED,
        /** What was paid in the window, less repaid, without sign-on bonuses. */
        PAID,
        NONE
    }

    public enum SignOn {
        NONE,
        /** Sign-on bonuses paid in the window, less repaid. */
        PAID
    }

    public enum Equity {
        /** The whole value of the grants made in the window, as GRANTED counts them. */
        WHOLE_GRANTS,
        /** What ANNUALIZED counts on the last day. */
        PER_VESTING_YEAR,
        /** What vested in the window, as REALIZED counts it. */
        VESTED,
        NONE
    }

    public enum Benefits {
        NONE,
        /** Cash benefits over the window, as REALIZED counts them. */
        ACCRUED
    }
}
