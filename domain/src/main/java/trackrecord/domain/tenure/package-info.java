/** How long somebody has served. */
@NullMarked
package trackrecord.domain.tenure;

import org.jspecify.annotations.NullMarked;
