/** What a path takes in its parameters. */
@NullMarked
package trackrecord.api.rest.parameter;

import org.jspecify.annotations.NullMarked;
