package trackrecord.domain.measure;

import trackrecord.domain.pay.PayElement;

/** One figure that a measure counts in a component, and what it is of. */
public record Counted(PayElement element, Component component, Figure figure) {}
