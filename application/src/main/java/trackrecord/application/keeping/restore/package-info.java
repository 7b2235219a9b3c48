/** Filling an empty store from a log. */
@NullMarked
package trackrecord.application.keeping.restore;

import org.jspecify.annotations.NullMarked;
