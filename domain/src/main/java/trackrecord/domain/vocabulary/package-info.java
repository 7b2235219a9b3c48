/** What can be said: facts, the commands that ask for them, what stands around both, and the terms of grants. */
@NullMarked
package trackrecord.domain.vocabulary;

import org.jspecify.annotations.NullMarked;
