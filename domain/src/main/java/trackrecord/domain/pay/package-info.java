/** Every kind of pay. */
@NullMarked
package trackrecord.domain.pay;

import org.jspecify.annotations.NullMarked;
