/** The differences between two states, and the facts that caused them. */
@NullMarked
package trackrecord.domain.change;

import org.jspecify.annotations.NullMarked;
