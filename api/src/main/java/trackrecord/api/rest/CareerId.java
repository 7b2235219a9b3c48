package trackrecord.api.rest;

import java.util.regex.Pattern;
import trackrecord.api.problem.Refusal;

/**
 * The name of a career in addresses: 1 to 64 lower-case letters, digits and hyphens, chosen by the person who begins
 * it.
 */
public final class CareerId {

    public static final String PATTERN = "[a-z0-9-]{1,64}";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    private CareerId() {}

    public static void check(String careerId) {
        if (!FORM.matcher(careerId).matches()) {
            throw Refusal.invalid("careerId", "1 to 64 lower-case letters, digits and hyphens");
        }
    }
}
