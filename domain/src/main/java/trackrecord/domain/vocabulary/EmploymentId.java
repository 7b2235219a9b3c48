package trackrecord.domain.vocabulary;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Identifies one employment of a career permanently.
 *
 * @param value 1 to 64 lower-case letters, digits and hyphens
 */
public record EmploymentId(String value) {

    private static final Pattern DEFAULT = Pattern.compile("e[0-9]+");

    /**
     * The default id of the employment that a fact began.
     *
     * @param number of the fact
     */
    public static EmploymentId of(int number) {
        return new EmploymentId("e" + number);
    }

    /**
     * The id of the employment that a fact began.
     *
     * @param number of the fact
     * @param given  the id given by the command; null if none
     */
    public static EmploymentId begunBy(int number, @Nullable EmploymentId given) {
        return given == null ? of(number) : given;
    }

    /** Whether it has the form of a default id: {@code e} and digits. */
    public boolean isDefault() {
        return DEFAULT.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
