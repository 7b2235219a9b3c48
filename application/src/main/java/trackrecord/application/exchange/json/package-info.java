/**
 * Commands and facts as JSON: strict reading of commands, with the place of every problem; fast reading and writing of
 * stored facts; the shapes that answers share. All of it follows from the components of the records in the domain, so
 * that a new kind of fact needs one line in {@link trackrecord.application.exchange.json.Vocabulary} and nothing else
 * here.
 *
 * <p>This package does not depend on Spring or Axon.
 */
@NullMarked
package trackrecord.application.exchange.json;

import org.jspecify.annotations.NullMarked;
