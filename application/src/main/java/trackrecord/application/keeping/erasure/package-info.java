/** Erasing careers for good. */
@NullMarked
package trackrecord.application.keeping.erasure;

import org.jspecify.annotations.NullMarked;
