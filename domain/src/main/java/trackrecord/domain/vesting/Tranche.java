package trackrecord.domain.vesting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * A part of a grant with a date, and what became of it. Amounts are units, in the shares of the day of the answer,
 * or money.
 *
 * @param number    from 1, by date
 * @param scheduled its own date, which the schedule gives it
 * @param on        from when it can vest: its own date, or that of the event that released it if that is later;
 *                  absent while the event has not taken place
 * @param open      what of it is neither vested nor lost
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
        /** Made up of what vested and what was forfeited; some of it vested. */
        VESTED,
        /** All of it was forfeited. */
        FORFEITED,
        /** Its own date has come, the event that it waits for has not. */
        HELD,
        /** Its date has come, and not all of it is recorded as vested. */
        DUE,
        UPCOMING,
        /** Options: some of it was not vested when the last day to exercise it had passed. */
        LAPSED
    }

    /** The date to show: {@link #on}, or its own one while it is held. */
    public LocalDate date() {
        return on == null ? scheduled : on;
    }
}
