package trackrecord.application.exchange.imports;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * The employments named with an import, for what its file leaves open.
 *
 * @param employment id of the employment that the file concerns; null to find it by the name of the employer
 * @param side       true if the employments that the file begins are side employments; null means false
 * @param ends       id of the employment that ends on the day on which one of the file begins; null for none
 */
public record GivenEmployments(
        @Nullable String employment,
        @Nullable Boolean side,
        @Nullable String ends) {

    /** Nothing is given. */
    public static final GivenEmployments NONE = new GivenEmployments(null, null, null);

    @Nullable
    EmploymentId about() {
        return HeldEmployments.id(employment);
    }

    boolean isAtTheSide() {
        return Boolean.TRUE.equals(side);
    }

    @Nullable
    EmploymentId ended() {
        return HeldEmployments.id(ends);
    }
}
