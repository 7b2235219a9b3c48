/** What a fact must keep to at its place in the timeline, and what commands become. */
@NullMarked
package trackrecord.domain.rule;

import org.jspecify.annotations.NullMarked;
