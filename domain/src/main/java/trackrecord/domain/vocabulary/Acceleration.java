package trackrecord.domain.vocabulary;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * The part of a grant that vests when its employment ends.
 *
 * @param quantity absent if all that is left vests
 */
public record Acceleration(String grantId, @Nullable Quantity quantity) {

    /** The amount that vests if {@code left} is left. */
    public Rational amount(Rational left) {
        return quantity == null ? left : quantity.amount();
    }
}
