/** Totals over all careers. */
@NullMarked
package trackrecord.application.readmodel.totals;

import org.jspecify.annotations.NullMarked;
