/** Replacing the master key of the store while everything else continues. */
@NullMarked
package trackrecord.application.keeping.rotation;

import org.jspecify.annotations.NullMarked;
