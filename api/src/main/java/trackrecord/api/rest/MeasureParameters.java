package trackrecord.api.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.api.problem.Refusal;
import trackrecord.api.rest.parameter.Times;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.text.Written;
import trackrecord.domain.vocabulary.EmploymentId;

/** Reads which total is asked for, and refuses what does not fit the measure. */
public final class MeasureParameters {

    private MeasureParameters() {}

    /** @param measure absent: ANNUALIZED; the others absent where they were not given */
    public static MeasureQuestion read(
            @Nullable Measure measure,
            @Nullable LocalDate asOf,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable PayConvention convention,
            @Nullable String employment,
            Times times) {
        Measure asked = measure == null ? Measure.ANNUALIZED : measure;
        PayConvention paid = convention == null ? PayConvention.EQUAL_MONTHS : convention;
        if (employment != null && asked != Measure.FIRST_YEAR) {
            throw Refusal.invalid(
                    "employment",
                    "does not fit the measure " + Written.option(asked)
                            + ", which adds over employments; only first-year is of one");
        }
        if (!MeasureQuestion.isOfWindow(asked)) {
            refuse("from", from, asked, "asOf");
            refuse("to", to, asked, "asOf");
            return employment == null
                    ? MeasureQuestion.on(asked, times.asOf(asOf), paid)
                    : MeasureQuestion.firstYear(times.asOf(asOf), new EmploymentId(employment), paid);
        }
        refuse("asOf", asOf, asked, "from and to");
        LocalDate first = needed("from", from, asked);
        LocalDate end = needed("to", to, asked);
        Times.inOrder(first, end);
        return MeasureQuestion.over(asked, first, end, paid);
    }

    /**
     * The window that is cut into periods.
     *
     * @param measure any but FIRST_YEAR, which is of an employment
     */
    static LocalDateRange periods(Measure measure, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (measure == Measure.FIRST_YEAR) {
            throw Refusal.invalid("measure", "must be annualized, realized or granted: first-year has no periods");
        }
        if (from == null || to == null) {
            throw Refusal.invalid(from == null ? "from" : "to", "is missing: periods need from and to");
        }
        Times.inOrder(from, to);
        return LocalDateRange.of(from, to);
    }

    /** Whether periods also tell what came before them in the window: a rate on a day does not accumulate. */
    static boolean soFar(Measure measure, @Nullable Boolean given) {
        boolean asked = Boolean.TRUE.equals(given);
        if (asked && !MeasureQuestion.isOfWindow(measure)) {
            throw Refusal.invalid(
                    "soFar",
                    "must be left out or false: the measure " + Written.option(measure)
                            + " is taken on one day and does not accumulate; realized and granted do");
        }
        return asked;
    }

    private static void refuse(String name, @Nullable LocalDate given, Measure measure, String instead) {
        if (given != null) {
            throw Refusal.invalid(
                    name, "does not fit the measure " + Written.option(measure) + ", which goes by " + instead);
        }
    }

    private static LocalDate needed(String name, @Nullable LocalDate given, Measure measure) {
        if (given == null) {
            throw Refusal.invalid(name, "is missing: the measure " + Written.option(measure) + " needs from and to");
        }
        return given;
    }
}
