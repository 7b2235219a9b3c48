/** Problems, in the shape in which they are sent. */
@NullMarked
package trackrecord.api.problem;

import org.jspecify.annotations.NullMarked;
