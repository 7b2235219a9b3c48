/**
 * The career file: a whole career as YAML that a person can read and write. Values have no YAML types; each is read as
 * the type that its field requires, so that {@code level: 5} and {@code level: "5"} are equal.
 *
 * <p>This package does not depend on Spring or Axon.
 */
@NullMarked
package trackrecord.application.exchange.careerfile;

import org.jspecify.annotations.NullMarked;
