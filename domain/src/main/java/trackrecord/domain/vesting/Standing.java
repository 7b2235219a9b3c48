package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * The state of a grant under one schedule after some of its entries, in the shares of the last entry's day. Immutable.
 * It refuses nothing: an amount beyond the open one is cut to it.
 */
sealed interface Standing permits StockStanding, OptionStanding {

    Standing after(GrantEntry entry);

    /**
     * Whether it was computed for that schedule.
     *
     * @param released the day of the event that releases tranches; null if it has not taken place or none is needed
     */
    boolean isUnder(Schedule schedule, @Nullable LocalDate released);

    /** Shares of the last entry's day for one share of the grant date. */
    Rational factor();

    Rational vested(LocalDate asOf);

    /** Lost before it vested. */
    Rational forfeited();

    /** Neither vested nor lost. */
    Rational unvested(LocalDate asOf);

    /** The amount that no part of the schedule covers and that is neither vested nor lost. */
    Rational unscheduled(LocalDate asOf);

    /** The amount that would be lost if the employment ended on that day: not vested, and not dated before that day. */
    Rational openFrom(LocalDate day);

    /** The amount, in shares of the grant date, that no longer counts in the value of the grant. */
    Rational lost();

    /** The amount neither vested nor lost that was added after the grant date. */
    Rational addedOpen();

    /** The amount that is in none of {@link #vested}, {@link #forfeited} and {@link #unvested}. */
    Rational lapsedUnvested(LocalDate asOf);

    /** The vests, in order. */
    List<Vest> vests(LocalDate asOf);

    /** In the order of the timeline; none of them zero. */
    List<Forfeiture> forfeitures();

    /** The exercises, in the order of the timeline; empty for stock. */
    default List<Exercise> exercises() {
        return List.of();
    }

    /** The repurchases, in the order of the timeline; empty for stock. */
    default List<Repurchase> repurchases() {
        return List.of();
    }

    /** By date, numbered from 1; none of them zero. */
    List<Tranche> tranches(LocalDate asOf, Release release);
}
