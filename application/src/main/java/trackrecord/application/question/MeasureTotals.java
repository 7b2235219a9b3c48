package trackrecord.application.question;

import java.util.List;
import trackrecord.domain.change.Compared;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.Totals;

/** Totals at a glance under one measure. */
public record MeasureTotals(Measure measure, List<TotalAtAGlance> totals) {

    public static MeasureTotals of(Measure measure, Totals totals) {
        return new MeasureTotals(measure, TotalAtAGlance.of(totals));
    }

    /** {@code after - before}; a currency in which nothing differs is left out. */
    static MeasureTotals difference(Compared it) {
        return new MeasureTotals(
                it.measure(), TotalAtAGlance.difference(TotalAtAGlance.of(it.before()), TotalAtAGlance.of(it.after())));
    }
}
