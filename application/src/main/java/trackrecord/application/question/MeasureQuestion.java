package trackrecord.application.question;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.EmploymentId;

/**
 * Which total is asked for: ANNUALIZED and FIRST_YEAR on a day, REALIZED and GRANTED over {@code [from, to)}.
 *
 * @param asOf absent for a measure of a window
 * @param from absent for a measure of a day, as is {@code to}
 * @param employment whose first year; absent: that of the state on {@code asOf}, else of the one that ended last
 */
public record MeasureQuestion(
        Measure measure,
        @Nullable LocalDate asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        PayConvention convention,
        @Nullable EmploymentId employment) {

    /** @throws IllegalArgumentException unless the days given are those that the measure goes by, in order */
    public MeasureQuestion {
        boolean window = isOfWindow(measure);
        if (window != (asOf == null) || window != (from != null) || window != (to != null)) {
            throw new IllegalArgumentException(measure + (window ? " needs from and to" : " needs asOf"));
        }
        if (employment != null && measure != Measure.FIRST_YEAR) {
            throw new IllegalArgumentException(measure + " adds over employments");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("from (" + from + ") must be before to (" + to + ")");
        }
    }

    private LocalDate day() {
        return Objects.requireNonNull(asOf, "asOf");
    }

    private LocalDateRange window() {
        return LocalDateRange.of(Objects.requireNonNull(from, "from"), Objects.requireNonNull(to, "to"));
    }

    /** The day that is asked for, or the last one of the window. */
    public LocalDate lastDay() {
        return isOfWindow(measure) ? window().getEndInclusive() : day();
    }

    /** Whether a measure counts what happens in a window, rather than what holds on a day. */
    public static boolean isOfWindow(Measure measure) {
        return measure == Measure.REALIZED || measure == Measure.GRANTED;
    }

    public static MeasureQuestion on(Measure measure, LocalDate asOf, PayConvention convention) {
        return new MeasureQuestion(measure, asOf, null, null, convention, null);
    }

    public static MeasureQuestion over(Measure measure, LocalDate from, LocalDate to, PayConvention convention) {
        return new MeasureQuestion(measure, null, from, to, convention, null);
    }

    /** The first year of one employment. */
    public static MeasureQuestion firstYear(LocalDate asOf, EmploymentId employment, PayConvention convention) {
        return new MeasureQuestion(Measure.FIRST_YEAR, asOf, null, null, convention, employment);
    }

    /**
     * The answer on what a timeline knows.
     *
     * @throws trackrecord.domain.refusal.Rejected EMPLOYMENT_UNKNOWN, where there is no such employment
     */
    public Totals totals(Timeline timeline) {
        return switch (measure) {
            case ANNUALIZED -> Compensation.annualized(timeline, day());
            case FIRST_YEAR ->
                employment == null
                        ? Compensation.firstYear(timeline, day())
                        : Compensation.firstYear(timeline, employment);
            case REALIZED -> Compensation.realized(timeline, window(), convention);
            case GRANTED -> Compensation.granted(timeline, window(), convention);
        };
    }
}
