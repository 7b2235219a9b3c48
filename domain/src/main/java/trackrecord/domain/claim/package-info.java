/** A total that somebody states, held against the facts. */
@NullMarked
package trackrecord.domain.claim;

import org.jspecify.annotations.NullMarked;
