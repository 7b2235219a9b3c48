/** How long a request may take to arrive. */
@NullMarked
package trackrecord.api.connection;

import org.jspecify.annotations.NullMarked;
