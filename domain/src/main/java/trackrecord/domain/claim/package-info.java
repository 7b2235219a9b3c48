/** Checks a total that somebody states against the facts. */
@NullMarked
package trackrecord.domain.claim;

import org.jspecify.annotations.NullMarked;
