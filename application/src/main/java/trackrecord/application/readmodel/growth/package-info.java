/** The steps of growth, a row for each career. */
@NullMarked
package trackrecord.application.readmodel.growth;

import org.jspecify.annotations.NullMarked;
