package trackrecord.application.exchange.imports;

import org.jspecify.annotations.Nullable;

/**
 * What of a pay history is read, and which employments it is about.
 *
 * @param person     number or name of the one whose rows are read; absent: the file is of one person
 * @param careerName of the career, where it has none yet; absent: it stays without
 */
public record PayScope(
        @Nullable String person,
        GivenEmployments employments,
        @Nullable String careerName) {

    /** Of a career that keeps the name that it has. */
    public PayScope(@Nullable String person, GivenEmployments employments) {
        this(person, employments, null);
    }

    /** All of it, about the employments of its employers. */
    public static final PayScope ALL = new PayScope(null, GivenEmployments.NONE);
}
