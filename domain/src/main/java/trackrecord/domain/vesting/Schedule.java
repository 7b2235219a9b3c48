package trackrecord.domain.vesting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.vesting.VestingTerms.Segment;

/**
 * What the terms of a grant make of it, whatever then happened: its parts by date, in the shares of the grant date.
 *
 * @param parts in order, none of nothing; together at most the whole grant
 */
public record Schedule(List<Part> parts) {

    static final Schedule NOTHING = new Schedule(List.of());

    /** @param on its own date: {@code heldUntil} does not move it */
    public record Part(LocalDate on, Rational amount) {
    }

    public Schedule {
        parts = List.copyOf(parts);
    }

    /** The date of the last part; absent where nothing is scheduled. */
    public @Nullable LocalDate last() {
        return parts.isEmpty() ? null : parts.getLast().on();
    }

    /** How many parts are dated before that day: the index of the first that is not. */
    int firstFrom(LocalDate day) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).on().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Builds the schedule of a grant.
     *
     * @param total    of the grant, in units or money
     * @param decimals of what can vest: 0 for whole units, those of the currency for money
     * @param events   those that are known, of the grant's employer
     * @param pauses   those that are known, of the grant's employment
     */
    static Schedule of(LocalDate grantedOn, VestingTerms terms, Rational total, int decimals,
            List<VestingOccurrence> events, List<Pause> pauses) {
        List<Installment> shares = new ArrayList<>();
        InstallmentDates chain = new InstallmentDates(terms.startOr(grantedOn), terms.dayOfMonthOrDefault(), pauses);
        Shares ofGrant = new Shares(terms.segments());
        for (int index = 0; index < terms.segments().size(); index++) {
            Segment segment = terms.segments().get(index);
            if (segment.event() == null) {
                shares.addAll(ofGrant.installments(index, chain.next(segment), Rational.ONE));
                continue;
            }
            VestingOccurrence event = named(segment.event(), events);
            if (event != null) {
                List<LocalDate> dates =
                        new InstallmentDates(event.on(), terms.dayOfMonthOrDefault(), pauses).next(segment);
                shares.addAll(ofGrant.installments(index, dates, event.fraction()));
            }
        }
        return new Schedule(joined(grantedOn, Allocator.allocate(terms, shares, total, decimals)));
    }

    static @Nullable VestingOccurrence named(String event, List<VestingOccurrence> events) {
        for (VestingOccurrence occurrence : events) {
            if (occurrence.event().equals(event)) {
                return occurrence;
            }
        }
        return null;
    }

    /** What is dated before the grant joins what vests on the grant date; all else stays apart. */
    private static List<Part> joined(LocalDate grantedOn, List<Installment> allocated) {
        List<Installment> some = allocated.stream().filter(installment -> !installment.amount().isZero()).toList();
        boolean joins = !some.isEmpty() && some.getFirst().on().isBefore(grantedOn);
        Rational onGrant = Rational.ZERO;
        List<Part> parts = new ArrayList<>(some.size());
        for (Installment installment : some) {
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
