package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedFact;

/** An event with a date in the future, and the facts behind it. */
public sealed interface UpcomingEntry {

    /** The constants are in the order of entries on one day. */
    enum Kind {
        /** A fact recorded for that day. */
        FACT,
        /** The end of a benefit that a fact records for that day. */
        BENEFIT_END,
        /** The day on which options expire, regardless of the employment. */
        EXPIRY,
        /** The last day on which options can be exercised after the employment. */
        EXERCISE_BY,
        /** A tranche falls due at a cliff of its schedule. */
        CLIFF,
        /** A tranche falls due. */
        VEST,
        /** The date of a tranche that still waits for its event. */
        EVENT_AWAITED,
        /** The last day for an election under section 83(b) after an early exercise; weekends do not shift it. */
        ELECTION_83B,
        /** The anniversary of an employment. */
        ANNIVERSARY
    }

    LocalDate on();

    Kind kind();

    /** Numbers of the facts behind it. */
    List<Integer> facts();

    record Recorded(RecordedFact fact) implements UpcomingEntry {
        @Override
        public LocalDate on() {
            return fact.effectiveOn();
        }

        @Override
        public Kind kind() {
            return fact.fact() instanceof Fact.BenefitEnded ? Kind.BENEFIT_END : Kind.FACT;
        }

        @Override
        public List<Integer> facts() {
            return List.of(fact.number());
        }
    }

    /**
     * Everything that falls due for a grant on a day.
     *
     * @param kind    CLIFF, VEST or EVENT_AWAITED
     * @param tranche number of the first tranche
     * @param amount  units, in the shares of that day, or money
     */
    record Falling(LocalDate on, Kind kind, Grant grant, int tranche, Rational amount, List<Integer> facts)
            implements UpcomingEntry {

        /** The same with another tranche of that day. A cliff takes precedence over a vest. */
        Falling and(Falling other) {
            Kind first = kind.compareTo(other.kind) <= 0 ? kind : other.kind;
            return new Falling(on, first, grant, tranche, amount.plus(other.amount), facts);
        }
    }

    /**
     * The last day for an action on options.
     *
     * @param kind   EXPIRY, EXERCISE_BY or ELECTION_83B
     * @param amount units, in the shares of that day: the exercisable units, or those exercised before they vested
     */
    record Deadline(LocalDate on, Kind kind, Grant grant, Rational amount, List<Integer> facts)
            implements UpcomingEntry {

        /** The same with another exercise of that day. */
        Deadline and(Deadline other) {
            TreeSet<Integer> both = new TreeSet<>(facts);
            both.addAll(other.facts);
            return new Deadline(on, kind, grant, amount.plus(other.amount), List.copyOf(both));
        }
    }

    /** @param years at least 1 */
    record Anniversary(LocalDate on, Employment employment, int years) implements UpcomingEntry {
        @Override
        public Kind kind() {
            return Kind.ANNIVERSARY;
        }

        @Override
        public List<Integer> facts() {
            return List.of(employment.hiredBy());
        }
    }
}
