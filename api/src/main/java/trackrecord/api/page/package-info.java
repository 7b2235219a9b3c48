/** The page, and the headers that guard it. */
@NullMarked
package trackrecord.api.page;

import org.jspecify.annotations.NullMarked;
