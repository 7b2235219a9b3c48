package trackrecord.domain.vocabulary;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * What vests of a grant when its employment ends.
 *
 * @param quantity absent: all that is left
 */
public record Acceleration(String grantId, @Nullable Quantity quantity) {

    /** How much that is where so much is left. */
    public Rational amount(Rational left) {
        return quantity == null ? left : quantity.amount();
    }
}
