package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A remark that a reader of a claimed total should know.
 *
 * @param text   a sentence or two, with amounts and dates
 * @param amount the amount concerned, in the claim's currency; absent if there is none in that currency
 * @param facts  numbers of the facts behind it, ascending
 */
public record Finding(Code code, String text, @Nullable BigDecimal amount, List<Integer> facts) {

    public enum Code {
        /** An annual rate is counted as if it had been paid for the whole window. */
        RATE_NOT_EARNED,
        /** Grants are counted whole, but a part vests later than the first day after the window. */
        WHOLE_GRANT_COUNTED,
        /** The total counts equity that had not vested by the end of the window and was not forfeited. */
        NOT_VESTED_YET,
        /** The total counts equity that was forfeited in the window or later. */
        FORFEITED,
        /** An offer states a value for options: a model value, which no measure counts. */
        OPTION_VALUE_CLAIMED,
        /** Options could be exercised, or were held, and were not exercised by the last day. */
        OPTIONS_LAPSED,
        /** The total leaves out something that was received or paid back in the window. */
        LEFT_OUT,
        /** There is pay in another currency, which the comparison does not include. */
        OTHER_CURRENCY,
        /** The total pay of the previous job, as the person states it, is compared with the claim. */
        COMPARED_WITH_PRIOR
    }
}
