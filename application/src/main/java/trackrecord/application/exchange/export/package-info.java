/** Exports for people and other programs: tables, calendars, journals, documents. */
@NullMarked
package trackrecord.application.exchange.export;

import org.jspecify.annotations.NullMarked;
