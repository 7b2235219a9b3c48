/** Verifies that the store contains what was recorded. */
@NullMarked
package trackrecord.application.keeping.ledger;

import org.jspecify.annotations.NullMarked;
