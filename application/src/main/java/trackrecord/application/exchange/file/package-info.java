/** The content read from a file, and the place of each problem in it. */
@NullMarked
package trackrecord.application.exchange.file;

import org.jspecify.annotations.NullMarked;
