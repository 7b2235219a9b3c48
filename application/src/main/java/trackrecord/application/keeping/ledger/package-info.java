/** Whether what is stored is what was recorded. */
@NullMarked
package trackrecord.application.keeping.ledger;

import org.jspecify.annotations.NullMarked;
