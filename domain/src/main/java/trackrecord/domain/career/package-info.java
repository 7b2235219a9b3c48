/** The state of a career after some of its facts: the only fold. */
@NullMarked
package trackrecord.domain.career;

import org.jspecify.annotations.NullMarked;
