/** What is true of a career after some of its facts: the one fold. */
@NullMarked
package trackrecord.domain.career;

import org.jspecify.annotations.NullMarked;
