/** The ledger of a career as known at an instant, and the facts in effective order. */
@NullMarked
package trackrecord.domain.timeline;

import org.jspecify.annotations.NullMarked;
