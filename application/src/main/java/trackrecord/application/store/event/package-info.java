/** The sealed, linked events. */
@NullMarked
package trackrecord.application.store.event;

import org.jspecify.annotations.NullMarked;
