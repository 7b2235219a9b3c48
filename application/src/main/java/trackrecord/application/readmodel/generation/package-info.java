/** Rows in generations, so that a rebuild goes on beside what is read. */
@NullMarked
package trackrecord.application.readmodel.generation;

import org.jspecify.annotations.NullMarked;
