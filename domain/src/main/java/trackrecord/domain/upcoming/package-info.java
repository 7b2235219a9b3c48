/** Vests that are due but not recorded on a day, and the events that follow it. */
@NullMarked
package trackrecord.domain.upcoming;

import org.jspecify.annotations.NullMarked;
