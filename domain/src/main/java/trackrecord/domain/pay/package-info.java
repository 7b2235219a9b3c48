/** What pays somebody, of every kind. */
@NullMarked
package trackrecord.domain.pay;

import org.jspecify.annotations.NullMarked;
