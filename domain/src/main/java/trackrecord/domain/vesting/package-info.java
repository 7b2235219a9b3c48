/** The schedule of a grant, and its state on a day. */
@NullMarked
package trackrecord.domain.vesting;

import org.jspecify.annotations.NullMarked;
