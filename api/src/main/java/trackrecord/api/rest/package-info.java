/** A controller for each question. */
@NullMarked
package trackrecord.api.rest;

import org.jspecify.annotations.NullMarked;
