/** The vocabulary: facts, the commands that ask for them, the envelopes of both, and the terms of grants. */
@NullMarked
package trackrecord.domain.vocabulary;

import org.jspecify.annotations.NullMarked;
