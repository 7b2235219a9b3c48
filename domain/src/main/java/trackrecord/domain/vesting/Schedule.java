package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.Segment;
import trackrecord.domain.work.Work;

/**
 * The schedule of a grant by its terms, regardless of what happened later: its parts by date, in the shares of the
 * grant date. The parts are dated on demand, because most callers need only the last date.
 */
public final class Schedule {

    static final Schedule NOTHING = new Schedule(null, List::of);

    private final @Nullable LocalDate last;
    private final Supplier<List<Part>> dating;
    /** Two threads may compute equal parts twice. */
    private @Nullable List<Part> parts;

    /** @param on the scheduled date; {@code heldUntil} does not move it */
    public record Part(LocalDate on, Rational amount) {}

    private Schedule(@Nullable LocalDate last, Supplier<List<Part>> dating) {
        this.last = last;
        this.dating = dating;
    }

    /** In order; none is zero, and their sum is at most the whole grant. */
    public List<Part> parts() {
        List<Part> dated = parts;
        if (dated == null) {
            dated = List.copyOf(dating.get());
            parts = dated;
        }
        return dated;
    }

    /** The date of the last part; null if nothing is scheduled. */
    public @Nullable LocalDate last() {
        return last;
    }

    /**
     * The amounts of its parts, followed by the amount of the grant that no part covers.
     *
     * @param total of the grant
     */
    List<Rational> places(Rational total) {
        List<Rational> places = new ArrayList<>(parts().size() + 1);
        Rational rest = total;
        for (Part part : parts()) {
            places.add(part.amount());
            rest = rest.minus(part.amount());
        }
        places.add(rest);
        return places;
    }

    /** The number of parts dated before that day, which is the index of the first part on or after it. */
    int firstFrom(LocalDate day) {
        int low = 0;
        int high = parts().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts().get(middle).on().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The dates of every segment's installments, in the order of the segments; empty for a segment whose event is not
     * known.
     *
     * @param events those that are known, of the grant's employer
     * @param pauses those that are known, of the grant's employment
     */
    static List<List<LocalDate>> dates(
            LocalDate grantedOn, VestingTerms terms, List<VestingOccurrence> events, List<Pause> pauses) {
        InstallmentDates chain = new InstallmentDates(terms.startOr(grantedOn), terms.dayOfMonthOrDefault(), pauses);
        List<List<LocalDate>> dates = new ArrayList<>(terms.segments().size());
        for (Segment segment : terms.segments()) {
            VestingOccurrence event = segment.event() == null ? null : named(segment.event(), events);
            if (segment.event() == null) {
                dates.add(chain.next(segment));
            } else if (event != null) {
                dates.add(new InstallmentDates(event.on(), terms.dayOfMonthOrDefault(), pauses).next(segment));
            } else {
                dates.add(List.of());
            }
        }
        return dates;
    }

    /**
     * The installments by date, with what is allocated to each.
     *
     * @param total    of the grant, in units or money
     * @param decimals of a vestable amount: 0 for whole units, those of the currency for money
     */
    static List<Installment> amounts(
            VestingTerms terms,
            List<List<LocalDate>> dates,
            List<VestingOccurrence> events,
            Rational total,
            int decimals) {
        List<Installment> shares = shares(terms, dates, events);
        Work.steps(2L * shares.size());
        return Allocator.allocate(terms, shares, total, decimals).stream()
                .filter(installment -> !installment.amount().isZero())
                .toList();
    }

    /** The exact share of the grant for every dated installment, by segment and occurrence. */
    static List<Installment> shares(VestingTerms terms, List<List<LocalDate>> dates, List<VestingOccurrence> events) {
        List<Installment> shares = new ArrayList<>();
        SegmentShares ofGrant = new SegmentShares(terms.segments());
        for (int index = 0; index < terms.segments().size(); index++) {
            if (!dates.get(index).isEmpty()) {
                String event = terms.segments().get(index).event();
                VestingOccurrence occurrence = event == null ? null : named(event, events);
                Rational fraction = occurrence == null ? Rational.ONE : occurrence.fraction();
                shares.addAll(ofGrant.installments(index, dates.get(index), fraction));
            }
        }
        return shares;
    }

    /** @param amounts by date, none of them zero */
    static Schedule of(LocalDate grantedOn, List<Installment> amounts) {
        return amounts.isEmpty() ? NOTHING : of(grantedOn, amounts.getLast().on(), () -> amounts);
    }

    /**
     * @param last    the date of the last of them
     * @param amounts by date, none of them zero
     */
    static Schedule of(LocalDate grantedOn, LocalDate last, Supplier<List<Installment>> amounts) {
        return new Schedule(last.isBefore(grantedOn) ? grantedOn : last, () -> joined(grantedOn, amounts.get()));
    }

    static @Nullable VestingOccurrence named(String event, List<VestingOccurrence> events) {
        for (VestingOccurrence occurrence : events) {
            if (occurrence.event().equals(event)) {
                return occurrence;
            }
        }
        return null;
    }

    /** Joins installments dated before the grant with those on the grant date; all others stay separate. */
    private static List<Part> joined(LocalDate grantedOn, List<Installment> allocated) {
        Work.steps(allocated.size());
        boolean joins = !allocated.isEmpty() && allocated.getFirst().on().isBefore(grantedOn);
        Rational onGrant = Rational.ZERO;
        List<Part> parts = new ArrayList<>(allocated.size());
        for (Installment installment : allocated) {
            if (joins && !installment.on().isAfter(grantedOn)) {
                onGrant = onGrant.plus(installment.amount());
            } else {
                parts.add(new Part(installment.on(), installment.amount()));
            }
        }
        if (joins) {
            parts.addFirst(new Part(grantedOn, onGrant));
        }
        return parts;
    }
}
