package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * A part of a grant with a date and its state. Amounts are units, in the shares of the day of the answer, or money.
 *
 * @param number    from 1, by date
 * @param scheduled its date by the schedule
 * @param on        the first day on which it can vest: the later of its scheduled date and the event that releases it;
 *                  absent while the event has not taken place
 * @param open      the amount neither vested nor lost
 */
public record Tranche(
        int number,
        LocalDate scheduled,
        @Nullable LocalDate on,
        Rational amount,
        Rational vested,
        Rational forfeited,
        Rational open,
        State state) {

    public enum State {
        /** Completely vested or forfeited; at least a part vested. */
        VESTED,
        /** All of it was forfeited. */
        FORFEITED,
        /** Its scheduled date has come, but the event it waits for has not taken place. */
        HELD,
        /** Its date has come, but not all of it is recorded as vested. */
        DUE,
        UPCOMING,
        /** Options: a part was not vested when the last day to exercise had passed. */
        LAPSED
    }

    /** The date to show: {@link #on}, or the scheduled date while it is held. */
    public LocalDate date() {
        return on == null ? scheduled : on;
    }
}
