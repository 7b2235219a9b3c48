/** Workers, and the deadlines of what they do. */
@NullMarked
package trackrecord.api.work;

import org.jspecify.annotations.NullMarked;
