package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import trackrecord.domain.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.VestingTerms.Segment;

/**
 * The schedules of one grant: the one of its terms alone, and the last one that an event or a pause changed, each
 * built once. Shared by all states of the grant. Threads may build one twice, and get equal ones.
 */
final class Schedules {

    private final LocalDate grantedOn;
    private final VestingTerms terms;
    private final Rational total;
    private final int decimals;
    private final Set<String> awaited = new HashSet<>();
    private final long occurrences;
    private @Nullable Schedule undisturbed;
    private @Nullable Disturbed last;

    private record Disturbed(List<VestingOccurrence> events, List<Pause> pauses, Schedule schedule) {
    }

    Schedules(LocalDate grantedOn, VestingTerms terms, Rational total, int decimals) {
        this.grantedOn = grantedOn;
        this.terms = terms;
        this.total = total;
        this.decimals = decimals;
        this.occurrences = terms.occurrences();
        for (Segment segment : terms.segments()) {
            if (segment.event() != null) {
                awaited.add(segment.event());
            }
        }
    }

    /**
     * @param events those that are known, of the grant's employer
     * @param pauses those that are known, of the grant's employment
     */
    Schedule of(List<VestingOccurrence> events, List<Pause> pauses) {
        List<VestingOccurrence> relevant = awaited.isEmpty() ? List.of()
                : events.stream().filter(event -> awaited.contains(event.event())).toList();
        if (relevant.isEmpty() && pauses.isEmpty()) {
            Schedule known = undisturbed;
            if (known == null) {
                known = build(relevant, pauses);
                undisturbed = known;
            }
            return known;
        }
        Disturbed known = last;
        if (known == null || !known.events().equals(relevant) || !known.pauses().equals(pauses)) {
            known = new Disturbed(relevant, pauses, build(relevant, pauses));
            last = known;
        }
        return known.schedule();
    }

    long occurrences() {
        return occurrences;
    }

    private Schedule build(List<VestingOccurrence> events, List<Pause> pauses) {
        return TermsRules.canSchedule(terms)
                ? Schedule.of(grantedOn, terms, total, decimals, events, pauses)
                : Schedule.NOTHING;
    }
}
