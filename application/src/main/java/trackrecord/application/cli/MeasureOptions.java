package trackrecord.application.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.EmploymentId;

/** Which total is asked for, by the options of a question. */
final class MeasureOptions {

    private MeasureOptions() {}

    /** @throws IllegalArgumentException naming the options that the measure goes by */
    static MeasureQuestion read(
            Measure measure,
            @Nullable LocalDate asOf,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            PayConvention convention,
            @Nullable EmploymentId employment,
            LocalDate today) {
        if (employment != null && measure != Measure.FIRST_YEAR) {
            throw new IllegalArgumentException("--employment does not fit " + Written.option(measure)
                    + ", which adds over employments; only first-year is of one");
        }
        if (MeasureQuestion.isOfWindow(measure)) {
            if (from == null || to == null || asOf != null) {
                throw new IllegalArgumentException(
                        Written.option(measure) + " is of a window: give --from and --to, not --as-of");
            }
            Window.requireInOrder(from, to);
            return MeasureQuestion.over(measure, from, to, convention);
        }
        if (from != null || to != null) {
            throw new IllegalArgumentException(
                    Written.option(measure) + " is of a day: give --as-of, not --from and --to");
        }
        LocalDate day = asOf == null ? today : asOf;
        return employment == null
                ? MeasureQuestion.on(measure, day, convention)
                : MeasureQuestion.firstYear(day, employment, convention);
    }
}
