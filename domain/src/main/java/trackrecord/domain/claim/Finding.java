package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reader of a claimed total should know.
 *
 * @param text   a sentence or two, with amounts and dates
 * @param amount what it is about, in the claim's currency; absent where there is none in that currency
 * @param facts  numbers of the facts behind it, ascending
 */
public record Finding(Code code, String text, @Nullable BigDecimal amount, List<Integer> facts) {

    public enum Code {
        /** An annual rate is counted as if it had been paid for the whole window. */
        RATE_NOT_EARNED,
        /** Grants are counted whole, of which some vests only after the first day after the window. */
        WHOLE_GRANT_COUNTED,
        /** Equity is counted that had not vested by the end of the window, and was not forfeited. */
        NOT_VESTED_YET,
        /** Equity is counted that was forfeited, in the window or after it. */
        FORFEITED,
        /** An offer says what options are worth: a model value, which no measure counts. */
        OPTION_VALUE_CLAIMED,
        /** Options could be exercised, or were held, and nobody did by the last day. */
        OPTIONS_LAPSED,
        /** Something was received or paid back in the window, and the total leaves it out. */
        LEFT_OUT,
        /** There is pay in another currency, which is not compared. */
        OTHER_CURRENCY,
        /** What the job before paid, as the person states it, beside the claim. */
        COMPARED_WITH_PRIOR
    }
}
