package trackrecord.domain.vesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.random.RandomTerms;
import trackrecord.domain.vesting.Schedule.Part;
import trackrecord.domain.vocabulary.TermsRules;
import trackrecord.domain.vocabulary.VestingTerms;

/**
 * A part of a schedule names an event if another date or fraction of it gives the part another date or amount, and names no
 * other. Held against many dates and fractions of each event, which no rule of a career restricts: there, what is recorded as
 * vested may stand in the way of just those that would move a part.
 */
class EventsBehindTest {

    private static final LocalDate GRANTED_ON = LocalDate.of(2024, 3, 31);
    private static final String UNITS = "9973";
    private static final List<String> EVENTS = List.of("ipo", "milestone");

    private static VestingOccurrence event(String name, LocalDate on, Rational fraction) {
        return new VestingOccurrence(name.length(), on, name, Grants.EMPLOYER, fraction);
    }

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPartNamesTheEventsThatMoveItAndNoOthers(long seed) {
        VestingTerms terms = RandomTerms.of(seed, GRANTED_ON);
        if (terms == null || !TermsRules.canSchedule(terms)) {
            return;
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<VestingOccurrence> events = EVENTS.stream()
                .map(name -> event(name, GRANTED_ON.plusDays(random.nextInt(-200, 1500)), Rational.of(1, 2)))
                .toList();
        Grant grant = Grants.units(GRANTED_ON.toString(), UNITS, terms);
        List<Part> parts = grant.schedule(events).parts();
        List<Set<String>> behind = grant.eventsBehind(events);
        assertThat(behind).hasSameSizeAs(parts);
        for (VestingOccurrence event : events) {
            Set<Part> moved = moved(grant, parts, events, event);
            for (int index = 0; index < parts.size(); index++) {
                Part part = parts.get(index);
                boolean alone = parts.indexOf(part) == parts.lastIndexOf(part);
                if (alone) {
                    assertThat(behind.get(index).contains(event.event()))
                            .as("seed %d: %s behind %s of %s", seed, event, part, terms)
                            .isEqualTo(moved.contains(part));
                }
            }
        }
    }

    /** The parts that are not there by some other date and fraction of an event. */
    private static Set<Part> moved(
            Grant grant, List<Part> parts, List<VestingOccurrence> events, VestingOccurrence event) {
        List<VestingOccurrence> others = new ArrayList<>();
        for (int over = 1; over <= 499; over++) {
            // All of it is before the grant then: its share shifts every sum that is rounded.
            others.add(event(event.event(), GRANTED_ON.minusYears(20), Rational.of(over, 499)));
        }
        for (LocalDate date : List.of(event.on(), GRANTED_ON.plusYears(1), GRANTED_ON.plusYears(40))) {
            for (int over = 1; over <= 9; over++) {
                others.add(event(event.event(), date, Rational.of(over, 9)));
            }
        }
        Set<Part> moved = new HashSet<>();
        for (VestingOccurrence other : others) {
            List<VestingOccurrence> changed =
                    events.stream().map(it -> it.equals(event) ? other : it).toList();
            Set<Part> now = new HashSet<>(grant.schedule(changed).parts());
            parts.stream().filter(part -> !now.contains(part)).forEach(moved::add);
        }
        return moved;
    }

    @Test
    void eventsComeUp() {
        TreeSet<String> seen = new TreeSet<>();
        seeds().mapToObj(seed -> RandomTerms.of(seed, GRANTED_ON))
                .filter(it -> it != null)
                .flatMap(it -> it.segments().stream())
                .map(it -> String.valueOf(it.event()))
                .forEach(seen::add);
        assertThat(seen).containsExactly("ipo", "milestone", "null");
    }
}
