/** The rows of a career as one set, replaced whole. */
@NullMarked
package trackrecord.application.readmodel.row;

import org.jspecify.annotations.NullMarked;
