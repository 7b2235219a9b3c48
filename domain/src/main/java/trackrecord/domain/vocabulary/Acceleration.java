package trackrecord.domain.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * What vests of a grant when its employment ends.
 *
 * @param quantity absent: all that is left
 */
public record Acceleration(String grantId, @Nullable Quantity quantity) {}
