/** What commands would do, without recording them. */
@NullMarked
package trackrecord.domain.whatif;

import org.jspecify.annotations.NullMarked;
