/** What is started, and with which settings. */
@NullMarked
package trackrecord.api.wiring;

import org.jspecify.annotations.NullMarked;
