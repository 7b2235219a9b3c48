/** The OpenAPI document. */
@NullMarked
package trackrecord.api.openapi;

import org.jspecify.annotations.NullMarked;
