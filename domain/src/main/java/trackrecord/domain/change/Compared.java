package trackrecord.domain.change;

import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.Totals;

/** One measure before and after. */
public record Compared(Measure measure, Totals before, Totals after) {}
