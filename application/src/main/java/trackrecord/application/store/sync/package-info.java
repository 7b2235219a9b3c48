/** Commits that are on disk before they are acknowledged. */
@NullMarked
package trackrecord.application.store.sync;

import org.jspecify.annotations.NullMarked;
