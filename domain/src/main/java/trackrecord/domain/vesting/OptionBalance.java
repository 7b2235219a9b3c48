package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * The exercisable, exercised and lost options of a grant on a day. Units in the shares of that day.
 *
 * @param exercisable     units that can be exercised
 * @param exercised       units exercised, minus units taken back
 * @param cancelled       units given up after they vested
 * @param lapsed          units vested or held, and not exercised by the last day
 * @param repurchasable   units exercised early and not yet vested
 * @param open            units neither exercised nor lost
 * @param openUnvested    the part of {@code open} that is not vested
 * @param exerciseBy      the last day to exercise; absent if there is none yet
 * @param isWindowUnknown whether the employment ended for a reason for which no exercise window is recorded
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
