package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Segment;
import trackrecord.domain.work.Work;

/**
 * Finds the vesting events that each part of a schedule depends on: the events whose date or fraction influences its
 * date or amount.
 *
 * <p>A part of a segment that an event starts depends on that event. With the cumulative allocations, a part depends on
 * every event that may come before it, unless its exact share is a whole number of vestable units: the sums before and
 * after the part are rounded, and earlier parts shift both sums. Every part dated before the grant joins the part on
 * the grant date.
 */
final class EventsBehind {

    private final LocalDate grantedOn;
    private final VestingTerms terms;
    private final Rational total;
    private final int decimals;
    private final Set<String> all;

    private EventsBehind(
            LocalDate grantedOn, VestingTerms terms, List<VestingOccurrence> events, Rational total, int decimals) {
        this.grantedOn = grantedOn;
        this.terms = terms;
        this.total = total;
        this.decimals = decimals;
        Set<String> known = events.stream().map(VestingOccurrence::event).collect(Collectors.toSet());
        this.all = terms.segments().stream()
                .filter(it -> !it.percentage().isZero())
                .map(Segment::event)
                .filter(it -> it != null && known.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The names of the events behind each part of {@link Schedule#of}, in the same order.
     *
     * @param events those that are known, of the grant's employer
     */
    static List<Set<String>> of(
            LocalDate grantedOn, VestingTerms terms, List<VestingOccurrence> events, Rational total, int decimals) {
        List<List<LocalDate>> dates = Schedule.dates(grantedOn, terms, events, List.of());
        return new EventsBehind(grantedOn, terms, events, total, decimals)
                .behind(
                        Allocator.joinedAtCliffs(terms, Schedule.shares(terms, dates, events)),
                        Schedule.amounts(terms, dates, events, total, decimals));
    }

    private List<Set<String>> behind(List<Installment> shares, List<Installment> amounts) {
        Set<Place> even = shares.stream()
                .filter(it -> total.times(it.amount()).fits(decimals))
                .map(Place::of)
                .collect(Collectors.toSet());
        boolean joins = !amounts.isEmpty() && amounts.getFirst().on().isBefore(grantedOn);
        List<Set<String>> parts = new ArrayList<>(amounts.size());
        for (Installment part : amounts) {
            Work.step();
            if (part.on().isAfter(grantedOn)) {
                parts.add(isRounded(part, even) ? all : own(part));
            } else if (!joins || parts.isEmpty()) {
                parts.add(all);
            }
        }
        return parts;
    }

    private boolean isRounded(Installment part, Set<Place> even) {
        return switch (terms.allocationOrDefault()) {
            case CUMULATIVE_ROUNDING, CUMULATIVE_ROUND_DOWN, FRACTIONAL -> !even.contains(Place.of(part));
            case FRONT_LOADED, BACK_LOADED, FRONT_LOADED_TO_SINGLE_TRANCHE, BACK_LOADED_TO_SINGLE_TRANCHE -> false;
        };
    }

    private Set<String> own(Installment part) {
        String event = terms.segments().get(part.segment()).event();
        return event == null ? Set.of() : Set.of(event);
    }

    private record Place(int segment, int occurrence) {
        static Place of(Installment installment) {
            return new Place(installment.segment(), installment.occurrence());
        }
    }
}
