/** What is read from a file, and where in it each problem stands. */
@NullMarked
package trackrecord.application.exchange.file;

import org.jspecify.annotations.NullMarked;
