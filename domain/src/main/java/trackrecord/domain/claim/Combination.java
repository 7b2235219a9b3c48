package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.List;
import trackrecord.domain.measure.Figure;

/**
 * One way to build a total, right or wrong: one block of each kind, each rounded to the minor unit, then added. Blocks
 * of zero are never listed; NONE takes their place.
 *
 * @param amount     the sum of the blocks, in the claim's currency
 * @param difference claim - amount
 * @param figure     the derivation of the sum
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

    /** The blocks of another combination with the same amount in each block. */
    public record Way(Base base, Bonus bonus, SignOn signOn, Equity equity, Benefits benefits) {}

    Way way() {
        return new Way(base, bonus, signOn, equity, benefits);
    }

    Combination with(List<Way> others) {
        return new Combination(base, bonus, signOn, equity, benefits, amount, difference, figure, List.copyOf(others));
    }

    /** Here and below, the order of the constants decides between combinations that are equally near. */
    public enum Base {
        /** The annual rate in force on the last day of the window. */
        RATE_AT_END,
        /** The annual rate in force on its first day, or on the first day with an employment. */
        RATE_AT_START,
        /** The salary accrued over the window. */
        ACCRUED,
        /** Used only if all of the above are zero. */
        NONE
    }

    public enum Bonus {
        /** The target in force on the last day: percent of the rate of that day, or the amount. */
        TARGET_ON_END_RATE,
        /** The target's percentage of the accrued base; a fixed amount counts as it is. */
        TARGET_ON_ACCRUED,
        /** Bonuses paid in the window, minus repayments, without sign-on bonuses. */
        PAID,
        NONE
    }

    public enum SignOn {
        NONE,
        /** Sign-on bonuses paid in the window, minus repayments. */
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
