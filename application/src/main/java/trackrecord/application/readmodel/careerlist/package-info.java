/** The list of careers, and its search. */
@NullMarked
package trackrecord.application.readmodel.careerlist;

import org.jspecify.annotations.NullMarked;
