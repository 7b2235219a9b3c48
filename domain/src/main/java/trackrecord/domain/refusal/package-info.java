/** Why something is refused: codes and problems, for commands, files and rules. */
@NullMarked
package trackrecord.domain.refusal;

import org.jspecify.annotations.NullMarked;
