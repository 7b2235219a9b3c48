package trackrecord.application.exchange.export;

import java.time.Instant;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.exchange.careerfile.CareerFileWriter;
import trackrecord.application.question.MeasureQuestion;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.text.Written;
import trackrecord.domain.time.Effective;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;

/**
 * A career in every export format.
 *
 * @param identity   permanent identity of the career, for formats that other programs re-read
 * @param history    the history known at {@code knownAt}
 * @param window     the window of pay, of a brag document, and of a measure over days; its last day is used for a
 *                   measure on a day
 * @param measure    of a statement
 * @param withPay    whether a brag document shows pay
 * @param withMark   whether a CSV begins with a byte order mark, which tells spreadsheets that it is UTF-8
 */
public record CareerExport(
        String careerId,
        String identity,
        History history,
        Instant knownAt,
        LocalDateRange window,
        Measure measure,
        PayConvention convention,
        boolean withPay,
        boolean withMark) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public String as(ExportFormat format) {
        Timeline timeline = history.timeline();
        LocalDate lastDay = window.getEnd().minusDays(1);
        return switch (format) {
            case YAML -> CareerFileWriter.write(careerId, history.entries());
            case JSON_RESUME -> Resume.of(careerId, timeline, lastDay);
            case CSV -> marked(FactTable.of(history));
            case PAY_CSV -> marked(PayTable.of(timeline, window, convention));
            case ICS -> VestingCalendar.of(identity, timeline, lastDay, knownAt);
            case JOURNAL -> Journal.of(careerId, timeline, window, convention);
            case MARKDOWN -> BragDocument.of(careerId, timeline, window, withPay);
            case STATEMENT -> Statement.markdown(title(), basis(), question().totals(timeline));
            case STATEMENT_HTML -> Statement.html(title(), basis(), question().totals(timeline));
        };
    }

    /** From the first fact to {@code lastDay}, inclusive; only that day if no fact is earlier. */
    public static LocalDateRange wholeLife(Timeline timeline, LocalDate lastDay) {
        LocalDate first = timeline.firstDay();
        return LocalDateRange.of(first == null || first.isAfter(lastDay) ? lastDay : first, lastDay.plusDays(1));
    }

    private String marked(String csv) {
        return withMark ? BYTE_ORDER_MARK + csv : csv;
    }

    private String title() {
        Effective<String> name = history.timeline().atTheEnd().name();
        return name == null ? careerId : name.value();
    }

    private MeasureQuestion question() {
        return MeasureQuestion.isOfWindow(measure)
                ? MeasureQuestion.over(measure, window.getStart(), window.getEnd(), convention)
                : MeasureQuestion.on(measure, window.getEnd().minusDays(1), convention);
    }

    private String basis() {
        return "Total compensation, " + Written.words(measure)
                + (MeasureQuestion.isOfWindow(measure)
                        ? " from " + window.getStart() + " to "
                                + window.getEnd().minusDays(1) + ", " + Written.words(convention)
                        : " on " + window.getEnd().minusDays(1))
                + ", before tax, as known at " + knownAt + ".";
    }
}
