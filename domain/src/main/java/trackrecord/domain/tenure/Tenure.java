package trackrecord.domain.tenure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.State;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * How long a person has been employed, in days before a date: leave counts, gaps between employments do not, and a day
 * on which several are in force counts once.
 *
 * @param total               all employments; after an end it keeps its value of the end date. Absent before the first
 *                            hire
 * @param withEmployer        all days with the employer of the state's employment, including those before a gap. Absent
 *                            while not employed
 * @param inTitle             since its title last began, at its hire at the latest. Absent while not employed
 * @param inLevel             since its level last began; absent without a level
 * @param adjustedServiceDate after a rehire by the same employer, the day from which the service would count without
 *                            the interruption: the date less {@code withEmployer.days}. Absent otherwise
 * @param employments         the same for each employment in force: the main one first, then by their first day
 */
public record Tenure(
        @Nullable Span total,
        @Nullable Span withEmployer,
        @Nullable Span inTitle,
        @Nullable Span inLevel,
        @Nullable LocalDate adjustedServiceDate,
        List<InEmployment> employments) {

    /** The spans of one employment. */
    public record InEmployment(
            EmploymentId employmentId,
            String employer,
            Span withEmployer,
            Span inTitle,
            @Nullable Span inLevel,
            @Nullable LocalDate adjustedServiceDate) {}

    public static final Tenure NONE = of(null, null, List.of());

    /** The tenure at the start of a day. */
    public static Tenure of(State state) {
        TenureBasis basis = TenureBasis.of(state.career());
        return basis == null ? NONE : basis.on(state.day());
    }

    /** @param one the employment whose spans are shown with the total; null if there is none */
    static Tenure of(@Nullable Span total, @Nullable InEmployment one, List<InEmployment> employments) {
        return one == null
                ? new Tenure(total, null, null, null, null, employments)
                : new Tenure(total, one.withEmployer, one.inTitle, one.inLevel, one.adjustedServiceDate, employments);
    }

    /** The same with the spans of another employment; without spans if it is not in force. */
    public Tenure of(EmploymentId employment) {
        return of(
                total,
                employments.stream()
                        .filter(it -> it.employmentId().equals(employment))
                        .findFirst()
                        .orElse(null),
                employments);
    }
}
