/** What is asked of a PostgreSQL server. */
@NullMarked
package trackrecord.application.store.postgres;

import org.jspecify.annotations.NullMarked;
