package trackrecord.application.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.EmploymentId;

/** The requested total: a measure with its day or window. */
final class MeasureOptions {

    @Option(
            names = "--measure",
            paramLabel = "MEASURE",
            completionCandidates = Choices.Measures.class,
            description = "annualized (default) or first-year, of a day; realized or granted, of a window")
    private @Nullable Measure measure;

    @Mixin
    private AsOf asOf;

    @Mixin
    private Window window;

    @Mixin
    private Convention convention;

    /** Whether any option except the window was given. */
    boolean isGiven() {
        return measure != null || asOf.given() != null || convention.isGiven();
    }

    Window window() {
        return window;
    }

    /**
     * @param employment the employment of the first year; null for the main one, otherwise the one that ended last
     * @throws IllegalArgumentException naming the options that the measure uses
     */
    MeasureQuestion question(@Nullable EmploymentId employment, LocalDate today) {
        Measure asked = measure == null ? Measure.ANNUALIZED : measure;
        if (employment != null && asked != Measure.FIRST_YEAR) {
            throw new IllegalArgumentException("--employment does not fit " + Written.option(asked)
                    + ", which adds over employments; only first-year is of one");
        }
        if (MeasureQuestion.isOfWindow(asked)) {
            if (asOf.given() != null || window.from() == null || window.to() == null) {
                throw new IllegalArgumentException(
                        Written.option(asked) + " is of a window: give --from and --to, not --as-of");
            }
            LocalDateRange days = window.required();
            return MeasureQuestion.over(asked, days.getStart(), days.getEnd(), convention.orDefault());
        }
        if (window.isGiven()) {
            throw new IllegalArgumentException(
                    Written.option(asked) + " is of a day: give --as-of, not --from and --to");
        }
        LocalDate day = asOf.or(today);
        return employment == null
                ? MeasureQuestion.on(asked, day, convention.orDefault())
                : MeasureQuestion.firstYear(day, employment, convention.orDefault());
    }
}
