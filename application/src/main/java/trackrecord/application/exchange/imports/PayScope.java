package trackrecord.application.exchange.imports;

import org.jspecify.annotations.Nullable;

/**
 * The part of a pay history to read, and the employments that it concerns.
 *
 * @param person     number or name of the person whose rows are read; null if the file has one person
 * @param careerName name for a career without one; null to leave it unnamed
 */
public record PayScope(
        @Nullable String person,
        GivenEmployments employments,
        @Nullable String careerName) {

    /** A scope that does not name the career. */
    public PayScope(@Nullable String person, GivenEmployments employments) {
        this(person, employments, null);
    }

    /** The whole file, for the employments of its employers. */
    public static final PayScope ALL = new PayScope(null, GivenEmployments.NONE);
}
