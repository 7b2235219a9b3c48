/** The steps of a career, and how its pay grew. */
@NullMarked
package trackrecord.domain.growth;

import org.jspecify.annotations.NullMarked;
