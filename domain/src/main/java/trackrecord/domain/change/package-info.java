/** How two states differ, and which facts brought that about. */
@NullMarked
package trackrecord.domain.change;

import org.jspecify.annotations.NullMarked;
