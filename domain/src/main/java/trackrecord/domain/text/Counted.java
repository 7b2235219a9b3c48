package trackrecord.domain.text;

import java.math.BigDecimal;

/** A number with the noun that it counts, singular or plural: 1 day, 2 days, 0.5 days. */
public final class Counted {

    private Counted() {}

    /** @param noun in the singular; its plural ends in s */
    public static String of(long number, String noun) {
        return of(BigDecimal.valueOf(number), Long.toString(number), noun);
    }

    /**
     * @param shown the number as it is written, which may be grouped
     * @param noun  in the singular; its plural ends in s
     */
    public static String of(BigDecimal number, String shown, String noun) {
        return shown + " " + noun + (number.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }
}
