/** Which careers there are, and their histories. */
@NullMarked
package trackrecord.application.store.career;

import org.jspecify.annotations.NullMarked;
