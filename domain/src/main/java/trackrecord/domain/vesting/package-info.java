/** The schedule of a grant, and what became of it. */
@NullMarked
package trackrecord.domain.vesting;

import org.jspecify.annotations.NullMarked;
