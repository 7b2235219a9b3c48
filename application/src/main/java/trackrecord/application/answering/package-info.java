/** The questions about careers, answered from rows or from facts. */
@NullMarked
package trackrecord.application.answering;

import org.jspecify.annotations.NullMarked;
