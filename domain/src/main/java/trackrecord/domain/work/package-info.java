/** Counts and limits the work done for one question. */
@NullMarked
package trackrecord.domain.work;

import org.jspecify.annotations.NullMarked;
