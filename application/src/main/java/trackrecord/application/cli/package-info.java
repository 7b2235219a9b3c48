/**
 * Questions about a career file, answered on a terminal without a server and without a database. The answers use the
 * same records as the API.
 *
 * <p>This package does not depend on Spring or Axon.
 */
@NullMarked
package trackrecord.application.cli;

import org.jspecify.annotations.NullMarked;
