package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;

/**
 * What became of a grant under one schedule after some of its entries: amounts in the shares of the last entry's day.
 * Immutable; nothing is refused here: what goes beyond what is open is left out.
 */
sealed interface Standing permits StockStanding, OptionStanding {

    Standing after(GrantEntry entry);

    /**
     * Whether it holds under that schedule.
     *
     * @param released the day of the event that releases what the schedule reaches; absent: none did, or none has to
     */
    boolean isUnder(Schedule schedule, @Nullable LocalDate released);

    /** Shares of the last entry's day for one share of the grant date. */
    Rational factor();

    Rational vested(LocalDate asOf);

    /** Lost before it vested. */
    Rational forfeited();

    /** Neither vested nor lost. */
    Rational unvested(LocalDate asOf);

    /** What no part of the schedule covers, and is neither vested nor lost. */
    Rational unscheduled(LocalDate asOf);

    /** What an employment that ends on that day would lose: it is not vested, and its date is not before the day. */
    Rational openFrom(LocalDate day);

    /** Of what was granted, in the shares of the grant date: what does not count any more in the value of the grant. */
    Rational lost();

    /** What is neither vested nor lost, and was not part of what was granted. */
    Rational addedOpen();

    /** Of everything that is in none of {@link #vested}, {@link #forfeited} and {@link #unvested}. */
    Rational lapsedUnvested(LocalDate asOf);

    /** What vested, in the order in which it did. */
    List<Vest> vests(LocalDate asOf);

    /** In the order of the timeline; none of them zero. */
    List<Forfeiture> forfeitures();

    /** What was exercised, in the order of the timeline; none of stock. */
    default List<Exercise> exercises() {
        return List.of();
    }

    /** What of it was taken back, likewise. */
    default List<Repurchase> repurchases() {
        return List.of();
    }

    /** By date, numbered from 1; none of them zero. */
    List<Tranche> tranches(LocalDate asOf, Release release);
}
