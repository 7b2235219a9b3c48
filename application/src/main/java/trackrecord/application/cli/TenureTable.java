package trackrecord.application.cli;

import static trackrecord.application.cli.TextTable.Side.LEFT;

import org.jspecify.annotations.Nullable;
import trackrecord.domain.tenure.Span;
import trackrecord.domain.tenure.Tenure;
import trackrecord.domain.text.Counted;

/** How long a person has been employed, with a line for each span. */
final class TenureTable {

    private TenureTable() {}

    static TextTable of(Tenure tenure) {
        TextTable table = new TextTable(LEFT, LEFT);
        row(table, "total", tenure.total());
        row(table, "with employer", tenure.withEmployer());
        row(table, "in title", tenure.inTitle());
        row(table, "in level", tenure.inLevel());
        if (tenure.adjustedServiceDate() != null) {
            table.row("service date", tenure.adjustedServiceDate().toString());
        }
        return table;
    }

    private static void row(TextTable table, String name, @Nullable Span span) {
        if (span != null) {
            table.row(name, inWords(span));
        }
    }

    /** {@code 1 year 2 months (425 days)}. */
    @SuppressWarnings("JavaPeriodGetDays") // the whole days follow in brackets
    private static String inWords(Span span) {
        String period = (counted(span.period().getYears(), "year")
                        + counted(span.period().getMonths(), "month")
                        + counted(span.period().getDays(), "day"))
                .strip();
        return (period.isEmpty() ? "0 days" : period) + " (" + Counted.of(span.days(), "day") + ")";
    }

    private static String counted(int count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit + (count == 1 ? "" : "s");
    }
}
