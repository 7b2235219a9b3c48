/**
 * Questions about a career file, answered on a terminal without a server and without a database. The answers are
 * those of the API, from the same records.
 *
 * <p>Nothing here knows Spring or Axon.
 */
@NullMarked
package trackrecord.application.cli;

import org.jspecify.annotations.NullMarked;
