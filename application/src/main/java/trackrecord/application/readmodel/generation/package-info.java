/** Rows in generations, so that a rebuild does not disturb readers. */
@NullMarked
package trackrecord.application.readmodel.generation;

import org.jspecify.annotations.NullMarked;
