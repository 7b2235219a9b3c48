/** Values and the days on which they hold. */
@NullMarked
package trackrecord.domain.time;

import org.jspecify.annotations.NullMarked;
