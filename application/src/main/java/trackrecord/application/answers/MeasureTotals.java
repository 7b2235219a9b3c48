package trackrecord.application.answers;

import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.compensation.Measure;
import trackrecord.domain.compensation.Totals;

/** Totals at a glance under one measure. */
public record MeasureTotals(Measure measure, List<Short> totals) {

    public static MeasureTotals of(Measure measure, Totals totals) {
        return new MeasureTotals(measure, Short.of(totals));
    }

    /** {@code after - before}, measure by measure. @param before the same measures in the same order, or none */
    static List<MeasureTotals> difference(List<MeasureTotals> before, List<MeasureTotals> after) {
        List<MeasureTotals> differences = new ArrayList<>();
        for (int index = 0; index < after.size(); index++) {
            List<Short> then = before.isEmpty() ? List.of() : before.get(index).totals();
            differences.add(new MeasureTotals(after.get(index).measure(),
                    Short.difference(then, after.get(index).totals())));
        }
        return List.copyOf(differences);
    }
}
