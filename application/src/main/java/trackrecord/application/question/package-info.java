/**
 * What is answered to a question: records in the very shape of the JSON, made from values of the domain, for the API
 * and the command line alike. They hold no rules and no arithmetic.
 *
 * <p>A component that is {@link org.jspecify.annotations.Nullable} is {@code null} in the JSON; in a record marked
 * {@code JsonInclude(NON_NULL)} it is left out instead. Amounts are text with the currency's decimals.
 *
 * <p>Nothing here knows Spring or Axon.
 */
@NullMarked
package trackrecord.application.question;

import org.jspecify.annotations.NullMarked;
