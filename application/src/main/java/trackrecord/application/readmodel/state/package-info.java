/** The state of a career, a row for each career. */
@NullMarked
package trackrecord.application.readmodel.state;

import org.jspecify.annotations.NullMarked;
