/** Characters that a text may have, and texts as messages quote them. */
@NullMarked
package trackrecord.domain.text;

import org.jspecify.annotations.NullMarked;
