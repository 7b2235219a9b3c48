/** What a day's schedules ask to be recorded, and what comes after it. */
@NullMarked
package trackrecord.domain.upcoming;

import org.jspecify.annotations.NullMarked;
