/** Keys, sealing, and the rights of files. */
@NullMarked
package trackrecord.application.store.key;

import org.jspecify.annotations.NullMarked;
