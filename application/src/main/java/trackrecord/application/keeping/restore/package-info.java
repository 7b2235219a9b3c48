/** Restores a log into an empty store. */
@NullMarked
package trackrecord.application.keeping.restore;

import org.jspecify.annotations.NullMarked;
