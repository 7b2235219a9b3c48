/** The four measures of total compensation, and the figures that explain them. */
@NullMarked
package trackrecord.domain.measure;

import org.jspecify.annotations.NullMarked;
