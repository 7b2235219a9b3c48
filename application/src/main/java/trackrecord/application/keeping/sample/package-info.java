/** The sample career of a new store. */
@NullMarked
package trackrecord.application.keeping.sample;

import org.jspecify.annotations.NullMarked;
