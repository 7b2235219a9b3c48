/** The log of a store: a line for each event. */
@NullMarked
package trackrecord.application.exchange.log;

import org.jspecify.annotations.NullMarked;
