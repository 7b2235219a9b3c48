package trackrecord.domain.measure;

import trackrecord.domain.pay.PayElement;

/** One figure that a measure counts in a component, and the element of pay it comes from. */
public record Counted(PayElement element, Component component, Figure figure) {}
