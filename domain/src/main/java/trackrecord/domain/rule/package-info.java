/** The rules that a fact must keep at its place in the timeline, and the decision on commands. */
@NullMarked
package trackrecord.domain.rule;

import org.jspecify.annotations.NullMarked;
