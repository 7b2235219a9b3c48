package trackrecord.domain.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a grant of options, without its vesting. All amounts are in one currency.
 *
 * @param units         in the shares of the grant date
 * @param exercisePrice for one unit, up to 10 decimals; for an appreciation right, the base price of its gain
 * @param unitPrice     market value of one share on the grant date, up to 10 decimals; absent: not stated
 * @param fairValue     grant-date fair value of one option as the employer reports it; absent: not stated
 * @param claimedValue  the value of the whole grant that an offer states; shown, but in no measure; absent: not stated
 * @param expiresOn     the last day on which it can be exercised; absent: it does not expire
 * @param earlyExercise whether unvested units can be exercised; absent: no
 * @param windows       how long options can be exercised after the employment; absent: not stated
 */
public record OptionTerms(
        OptionKind kind,
        BigDecimal units,
        BigMoney exercisePrice,
        @Nullable BigMoney unitPrice,
        @Nullable BigMoney fairValue,
        @Nullable Money claimedValue,
        @Nullable LocalDate expiresOn,
        @Nullable Boolean earlyExercise,
        @Nullable List<ExerciseWindow> windows) {

    public OptionTerms {
        windows = windows == null ? null : List.copyOf(windows);
    }

    public boolean isEarly() {
        return Boolean.TRUE.equals(earlyExercise);
    }

    /** The window after an end for that reason: the one that names it, otherwise the one for all other reasons. */
    public Optional<ExerciseWindow> windowAfter(EndReason reason) {
        List<ExerciseWindow> all = windows == null ? List.of() : windows;
        return all.stream().filter(window -> window.names(reason)).findFirst().or(() -> all.stream()
                .filter(window -> window.reasons() == null)
                .findFirst());
    }
}
