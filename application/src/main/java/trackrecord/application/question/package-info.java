/**
 * The answers to questions: records in exactly the shape of the JSON, made from values of the domain, for both the
 * API and the command line. They hold no rules and no arithmetic.
 *
 * <p>A component that is {@link org.jspecify.annotations.Nullable} is {@code null} in the JSON; in a record marked
 * {@code JsonInclude(NON_NULL)} it is left out instead. Amounts are text with the currency's decimals.
 *
 * <p>This package does not depend on Spring or Axon.
 */
@NullMarked
package trackrecord.application.question;

import org.jspecify.annotations.NullMarked;
