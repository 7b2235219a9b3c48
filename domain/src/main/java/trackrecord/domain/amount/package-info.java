/** Exact numbers. */
@NullMarked
package trackrecord.domain.amount;

import org.jspecify.annotations.NullMarked;
