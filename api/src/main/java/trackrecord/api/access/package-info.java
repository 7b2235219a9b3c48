/** Access control. */
@NullMarked
package trackrecord.api.access;

import org.jspecify.annotations.NullMarked;
