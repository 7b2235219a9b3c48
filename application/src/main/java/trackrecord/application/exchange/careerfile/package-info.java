/**
 * The career file: a whole career as YAML that a person can read and write. Values have no types of their own here;
 * each is read as the type that its field requires, so that {@code level: 5} and {@code level: "5"} are the same.
 *
 * <p>Nothing here knows Spring or Axon.
 */
@NullMarked
package trackrecord.application.exchange.careerfile;

import org.jspecify.annotations.NullMarked;
