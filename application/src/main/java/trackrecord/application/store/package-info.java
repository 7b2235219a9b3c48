/** Where a store is, and what it notes about itself. */
@NullMarked
package trackrecord.application.store;

import org.jspecify.annotations.NullMarked;
