/** How people and programs write dates and amounts of money, and where that can be read in two ways. */
@NullMarked
package trackrecord.application.exchange.written;

import org.jspecify.annotations.NullMarked;
