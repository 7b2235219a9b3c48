package trackrecord.domain.change;

import trackrecord.domain.compensation.Measure;
import trackrecord.domain.compensation.Totals;

/** One measure before and after. */
public record Compared(Measure measure, Totals before, Totals after) {
}
