/** What went wrong, in the shape of the wire. */
@NullMarked
package trackrecord.api.problem;

import org.jspecify.annotations.NullMarked;
