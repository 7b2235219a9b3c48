/** How long somebody has been employed. */
@NullMarked
package trackrecord.domain.tenure;

import org.jspecify.annotations.NullMarked;
