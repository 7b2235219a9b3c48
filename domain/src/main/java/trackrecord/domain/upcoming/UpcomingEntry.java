package trackrecord.domain.upcoming;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedFact;

/** Something with a date in the future, and the facts from which that follows. */
public sealed interface UpcomingEntry {

    /** In the order in which entries of one day stand. */
    enum Kind {
        /** A fact that is recorded for that day. */
        FACT,
        /** A benefit ends, as a fact that is recorded for that day says. */
        BENEFIT_END,
        /** The last day of options, however long the employment goes on. */
        EXPIRY,
        /** The last day on which options can be exercised after the employment. */
        EXERCISE_BY,
        /** A tranche falls due at a cliff of its schedule. */
        CLIFF,
        /** A tranche falls due. */
        VEST,
        /** The date of a tranche comes, and the event that has to release it has not taken place. */
        EVENT_AWAITED,
        /** The last day for an election under section 83(b) after an early exercise; weekends do not shift it. */
        ELECTION_83B,
        /** Somebody has been employed for so many years. */
        ANNIVERSARY
    }

    LocalDate on();

    Kind kind();

    /** Numbers of the facts from which it follows. */
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
     * All that falls due of a grant on a day.
     *
     * @param kind    CLIFF, VEST or EVENT_AWAITED
     * @param tranche number of the first tranche
     * @param amount  units, in the shares of that day, or money
     */
    record Falling(LocalDate on, Kind kind, Grant grant, int tranche, Rational amount, List<Integer> facts)
            implements UpcomingEntry {

        /** The same with another tranche of that day. A cliff is said before a vest. */
        Falling and(Falling other) {
            Kind first = kind.compareTo(other.kind) <= 0 ? kind : other.kind;
            return new Falling(on, first, grant, tranche, amount.plus(other.amount), facts);
        }
    }

    /**
     * The last day for something to be done with options.
     *
     * @param kind   EXPIRY, EXERCISE_BY or ELECTION_83B
     * @param amount units, in the shares of that day: what can be exercised, or was before it vested
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
