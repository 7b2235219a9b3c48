/** Another master key in the place of the store's, while everything else goes on. */
@NullMarked
package trackrecord.application.keeping.rotation;

import org.jspecify.annotations.NullMarked;
