/** Erases careers permanently. */
@NullMarked
package trackrecord.application.keeping.erasure;

import org.jspecify.annotations.NullMarked;
