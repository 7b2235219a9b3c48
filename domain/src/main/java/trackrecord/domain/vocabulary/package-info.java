/** The vocabulary: facts, the commands that ask for them, what both are wrapped in, and the terms of grants. */
@NullMarked
package trackrecord.domain.vocabulary;

import org.jspecify.annotations.NullMarked;
