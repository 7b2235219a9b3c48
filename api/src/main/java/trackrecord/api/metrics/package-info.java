/** Metrics for monitoring the running program. */
@NullMarked
package trackrecord.api.metrics;

import org.jspecify.annotations.NullMarked;
