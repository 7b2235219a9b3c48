/** Counts the work done for one question, and stops it. */
@NullMarked
package trackrecord.domain.work;

import org.jspecify.annotations.NullMarked;
