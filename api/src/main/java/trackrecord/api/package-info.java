/** The program: REST and the page around a store. */
@NullMarked
package trackrecord.api;

import org.jspecify.annotations.NullMarked;
