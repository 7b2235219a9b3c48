/** Rebuilding the read models from the facts. */
@NullMarked
package trackrecord.application.readmodel.rebuild;

import org.jspecify.annotations.NullMarked;
