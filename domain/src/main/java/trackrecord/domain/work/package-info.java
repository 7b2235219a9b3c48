/** How much is done for one question, and whether to go on. */
@NullMarked
package trackrecord.domain.work;

import org.jspecify.annotations.NullMarked;
