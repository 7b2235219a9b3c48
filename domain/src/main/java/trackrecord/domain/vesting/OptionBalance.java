package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * What can be done with a grant of options on a day, and what was. Units in the shares of that day.
 *
 * @param exercisable     what can be exercised
 * @param exercised       less what was taken back
 * @param cancelled       given up after it vested
 * @param lapsed          what was vested or held and not exercised by the last day
 * @param repurchasable   exercised early and not yet vested
 * @param open            neither exercised nor lost
 * @param openUnvested    of it, what is not vested
 * @param exerciseBy      the last day; absent: there is none yet
 * @param isWindowUnknown whether the employment ended for a reason that no window is told for
 */
public record OptionBalance(
        Rational exercisable,
        Rational exercised,
        Rational cancelled,
        Rational lapsed,
        Rational repurchasable,
        Rational open,
        Rational openUnvested,
        @Nullable LocalDate exerciseBy,
        boolean isWindowUnknown) {}
