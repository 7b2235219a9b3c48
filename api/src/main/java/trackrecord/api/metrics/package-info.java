/** What is counted and measured while the program runs, for those who watch it. */
@NullMarked
package trackrecord.api.metrics;

import org.jspecify.annotations.NullMarked;
