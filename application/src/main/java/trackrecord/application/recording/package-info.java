/** Recording facts: the command, its handler, the aggregate, idempotency. */
@NullMarked
package trackrecord.application.recording;

import org.jspecify.annotations.NullMarked;
