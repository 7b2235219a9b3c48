/**
 * Commands and facts as JSON: strict reading of what callers send, with every problem and its place; fast reading
 * and writing of what is stored; the shapes that answers share. All of it follows from the components of the records
 * in the domain, so that a new kind of fact needs one line in {@link trackrecord.application.exchange.json.Vocabulary} and
 * nothing else here.
 *
 * <p>Nothing here knows Spring or Axon.
 */
@NullMarked
package trackrecord.application.exchange.json;

import org.jspecify.annotations.NullMarked;
