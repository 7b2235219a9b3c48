/** Reads dates and amounts of money as people and programs write them, and detects ambiguous ones. */
@NullMarked
package trackrecord.application.exchange.written;

import org.jspecify.annotations.NullMarked;
