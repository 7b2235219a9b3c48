package trackrecord.application.exchange.imports;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * What an import says of the employments of the career, where its file leaves it open.
 *
 * @param employment id of the one that the file is about; absent: found by the name of the employer
 * @param side       true: the employments that the file begins are at the side; absent: as false
 * @param ends       id of the one that ends on the day on which one of the file begins; absent: none
 */
public record GivenEmployments(
        @Nullable String employment,
        @Nullable Boolean side,
        @Nullable String ends) {

    /** Where nothing is given. */
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
