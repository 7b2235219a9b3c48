/** Backups of a store, and its log. */
@NullMarked
package trackrecord.application.keeping.backup;

import org.jspecify.annotations.NullMarked;
