package trackrecord.domain.tenure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.State;

/**
 * How long somebody has served, in days before a date: leave counts, gaps between employments do not.
 *
 * @param total               all employments; after an end it stays what it was on the end date. Absent before the
 *                            first hire
 * @param withEmployer        all spans with the employer in force, also those before a gap. Absent while not employed
 * @param inTitle             since the title in force last began, at the last hire at the latest. Absent while not
 *                            employed
 * @param inLevel             likewise; absent also without a level
 * @param adjustedServiceDate on a rehire by the same employer the day from which the service with it counts, as if it
 *                            had never been interrupted: the date less {@code withEmployer.days}. Absent otherwise
 */
public record Tenure(
        @Nullable Span total,
        @Nullable Span withEmployer,
        @Nullable Span inTitle,
        @Nullable Span inLevel,
        @Nullable LocalDate adjustedServiceDate) {

    public static final Tenure NONE = new Tenure(null, null, null, null, null);

    /** The tenure at the start of a day. */
    public static Tenure of(State state) {
        TenureBasis basis = TenureBasis.of(state.career());
        return basis == null ? NONE : basis.on(state.day());
    }
}
