/** The files of a store on H2. */
@NullMarked
package trackrecord.application.store.h2;

import org.jspecify.annotations.NullMarked;
