package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.TermsRules;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Cliff;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/**
 * The schedules of one grant: the one of its terms alone, and the last one that an event or a pause changed, each built
 * once. Shared by all states of the grant. Two threads may build equal schedules twice.
 */
final class Schedules {

    private final LocalDate grantedOn;
    private final VestingTerms terms;
    private final Rational total;
    private final int decimals;
    private final Set<String> awaited = new HashSet<>();
    private final long occurrences;
    private @Nullable Schedule undisturbed;
    private @Nullable List<Installment> amounts;
    private @Nullable Disturbed last;

    private @Nullable LastInstallment lastInstallment;

    private record Disturbed(List<VestingOccurrence> events, Pauses pauses, Schedule schedule) {}

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
    Schedule of(List<VestingOccurrence> events, Pauses pauses) {
        List<VestingOccurrence> relevant = awaited.isEmpty()
                ? List.of()
                : events.stream()
                        .filter(event -> awaited.contains(event.event()))
                        .toList();
        if (relevant.isEmpty() && pauses.isEmpty()) {
            Schedule known = undisturbed;
            if (known == null) {
                known = build(relevant, pauses);
                undisturbed = known;
            }
            return known;
        }
        Disturbed known = last;
        if (known == null || !known.events().equals(relevant) || !known.pauses().isSame(pauses)) {
            known = new Disturbed(relevant, pauses, build(relevant, pauses));
            last = known;
        }
        return known.schedule();
    }

    /** Which of the events each part of the schedule of the terms alone depends on. */
    List<Set<String>> eventsBehind(List<VestingOccurrence> events) {
        return TermsRules.canSchedule(terms) ? EventsBehind.of(grantedOn, terms, events, total, decimals) : List.of();
    }

    /** Dates of the installments that are a cliff of their segment. */
    Set<LocalDate> cliffs(List<VestingOccurrence> events, Pauses pauses) {
        Set<LocalDate> cliffs = new HashSet<>();
        if (terms.segments().stream().anyMatch(segment -> segment.cliff() != null) && TermsRules.canSchedule(terms)) {
            List<List<LocalDate>> dates = Schedule.dates(grantedOn, terms, events, pauses.inOrder());
            for (int index = 0; index < dates.size(); index++) {
                Cliff cliff = terms.segments().get(index).cliff();
                if (cliff != null && !dates.get(index).isEmpty()) {
                    cliffs.add(dates.get(index).get(cliff.occurrence() - 1));
                }
            }
        }
        return cliffs;
    }

    /** Whether an event of that name starts one of its segments or releases it. */
    boolean waitsFor(String event) {
        return awaited.contains(event) || event.equals(terms.heldUntil());
    }

    long occurrences() {
        return occurrences;
    }

    private Schedule build(List<VestingOccurrence> events, Pauses pauses) {
        if (!TermsRules.canSchedule(terms)) {
            return Schedule.NOTHING;
        }
        if (!events.isEmpty()) {
            List<List<LocalDate>> dates = Schedule.dates(grantedOn, terms, events, pauses.inOrder());
            return Schedule.of(grantedOn, Schedule.amounts(terms, dates, events, total, decimals));
        }
        return pauses.isEmpty() || amounts().isEmpty() ? Schedule.of(grantedOn, amounts()) : paused(pauses);
    }

    /** If no segment waits for an event, pauses do not change the order of the installments, so their amounts stay. */
    private List<Installment> amounts() {
        List<Installment> known = amounts;
        if (known == null) {
            List<List<LocalDate>> dates = Schedule.dates(grantedOn, terms, List.of(), List.of());
            known = Schedule.amounts(terms, dates, List.of(), total, decimals);
            amounts = known;
        }
        return known;
    }

    private Schedule paused(Pauses pauses) {
        LastInstallment walk = lastInstallment;
        if (walk == null) {
            walk = new LastInstallment(terms, grantedOn, amounts().getLast());
            lastInstallment = walk;
        }
        return Schedule.of(grantedOn, walk.on(pauses), () -> {
            List<List<LocalDate>> dates = Schedule.dates(grantedOn, terms, List.of(), pauses.inOrder());
            return amounts().stream().map(it -> it.datedBy(dates)).toList();
        });
    }
}
