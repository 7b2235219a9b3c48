package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.amount.Rational;

/**
 * What became of each part of a schedule, whatever the day: amounts in the shares of the last entry's day. The
 * place after the last part stands for what is not scheduled. vested + forfeited + open is always the total.
 */
final class Standing {

    private final Schedule schedule;
    private final List<Rational> open;
    private final List<Rational> vested;
    private final List<Rational> forfeited;
    private final List<Vest> vests;
    private final List<Forfeiture> forfeitures;
    private final Rational factor;
    private final Rational vestedInAll;
    private final Rational forfeitedInAll;
    private final Rational openInAll;

    Standing(Schedule schedule, Rational[] open, Rational[] vested, Rational[] forfeited, List<Vest> vests,
            List<Forfeiture> forfeitures, Rational factor) {
        this.schedule = schedule;
        this.open = List.of(open);
        this.vested = List.of(vested);
        this.forfeited = List.of(forfeited);
        this.vests = List.copyOf(vests);
        this.forfeitures = List.copyOf(forfeitures);
        this.factor = factor;
        this.vestedInAll = sum(this.vested);
        this.forfeitedInAll = sum(this.forfeited);
        this.openInAll = sum(this.open);
    }

    Schedule schedule() {
        return schedule;
    }

    /** How many parts the schedule has. */
    int parts() {
        return schedule.parts().size();
    }

    LocalDate scheduled(int place) {
        return schedule.parts().get(place).on();
    }

    Rational open(int place) {
        return open.get(place);
    }

    Rational vested(int place) {
        return vested.get(place);
    }

    Rational forfeited(int place) {
        return forfeited.get(place);
    }

    Rational unscheduled() {
        return open.getLast();
    }

    Rational vested() {
        return vestedInAll;
    }

    Rational forfeited() {
        return forfeitedInAll;
    }

    Rational unvested() {
        return openInAll;
    }

    /** What is open of the parts dated on that day or later, and of what is not scheduled. */
    Rational openFrom(LocalDate day) {
        return sum(open.subList(schedule.firstFrom(day), open.size()));
    }

    List<Vest> vests() {
        return vests;
    }

    List<Forfeiture> forfeitures() {
        return forfeitures;
    }

    /** Shares of the last entry's day for one share of the grant date. */
    Rational factor() {
        return factor;
    }

    private static Rational sum(List<Rational> amounts) {
        Rational sum = Rational.ZERO;
        for (Rational amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}
