/** Commits that are on disk before anybody is told. */
@NullMarked
package trackrecord.application.store.sync;

import org.jspecify.annotations.NullMarked;
