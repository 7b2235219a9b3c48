package trackrecord.domain.vesting;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import trackrecord.domain.vocabulary.Allocation;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/**
 * What vests of a grant in units, the slow and obvious way: every unit is an object of its own that gets a date and
 * then vests or is lost. Shares nothing with the code under test but the records that state the terms.
 */
final class VestingOracle {

    /** Shares are whole numbers over this: percentages, cliffs and fractions are 60ths, occurrences at most 16. */
    private static final BigInteger WHOLE = BigInteger.valueOf(60L * 60 * 60 * 720_720);

    /** One unit, or (after splits) one share of what it became; its weight is counted in 1024ths. */
    private static final class Unit {
        LocalDate own;
        int slot;
        long weight = 1024;
        char fate = 'O';
    }

    private record Slot(int segment, int occurrence, LocalDate date, BigInteger share, int given) {}

    record Line(LocalDate date, long amount, long vested, long forfeited, Tranche.State state) {}

    record Answer(List<Line> lines, long vested, long forfeited, long unvested, long unscheduled) {}

    /** Something that happened to the grant: V, F, S (ratio in halves), E or, kept, K (-1: all is accelerated). */
    record Step(char kind, LocalDate on, int amount) {}

    private final LocalDate granted;
    private final int total;
    private final VestingTerms terms;
    private final List<VestingOccurrence> events;
    private final List<LocalDate> pausedDays;

    VestingOracle(
            LocalDate granted,
            int total,
            VestingTerms terms,
            List<VestingOccurrence> events,
            List<Pause> pauses,
            LocalDate asOf) {
        this.granted = granted;
        this.total = total;
        this.terms = terms;
        this.events = events.stream().filter(event -> !event.on().isAfter(asOf)).toList();
        this.pausedDays = new ArrayList<>();
        for (Pause pause : pauses) {
            LocalDate day = pause.days().getStart();
            while (!day.isAfter(asOf) && day.isBefore(pause.days().getEnd())) {
                pausedDays.add(day);
                day = day.plusDays(1);
            }
        }
    }

    Answer answer(LocalDate asOf, List<Step> steps) {
        List<Unit> units = units();
        for (Step step : steps) {
            switch (step.kind()) {
                case 'V' -> give(units, 'V', step.amount());
                case 'F' -> give(units.reversed(), 'F', step.amount());
                case 'S' -> units = split(units, step.amount());
                case 'E', 'K' -> end(units, step);
                default -> throw new AssertionError(step.kind());
            }
        }
        return summary(units, asOf);
    }

    /** Hands a fate to open units, in the order of the list. */
    private static void give(List<Unit> units, char fate, int howMany) {
        int left = howMany;
        for (Unit unit : units) {
            if (left > 0 && unit.fate == 'O') {
                unit.fate = fate;
                left--;
            }
        }
    }

    private static void end(List<Unit> units, Step step) {
        List<Unit> rest = units.stream()
                .filter(unit -> unit.own == null || !unit.own.isBefore(step.on()))
                .toList();
        give(rest, 'V', step.amount() == -1 ? Integer.MAX_VALUE : step.amount());
        if (step.kind() == 'E') {
            give(rest, 'F', Integer.MAX_VALUE);
        }
    }

    /** Two halves of every open unit, each as often as the ratio has halves; every second half is worth a share. */
    private static List<Unit> split(List<Unit> units, int halves) {
        List<Unit> after = new ArrayList<>();
        int counted = 0;
        for (Unit unit : units) {
            if (unit.fate != 'O') {
                unit.weight = unit.weight * halves / 2;
                after.add(unit);
                continue;
            }
            for (int half = 0; half < halves; half++) {
                counted++;
                if (counted % 2 == 0) {
                    Unit share = new Unit();
                    share.own = unit.own;
                    share.slot = unit.slot;
                    after.add(share);
                }
            }
        }
        return after;
    }

    private Answer summary(List<Unit> units, LocalDate asOf) {
        List<Line> lines = new ArrayList<>();
        for (int slot : new TreeSet<>(units.stream()
                .filter(unit -> unit.own != null)
                .map(unit -> unit.slot)
                .toList())) {
            List<Unit> own = units.stream()
                    .filter(unit -> unit.own != null && unit.slot == slot)
                    .toList();
            LocalDate date = own.getFirst().own;
            boolean known = events.stream().anyMatch(event -> event.event().equals(terms.heldUntil()));
            boolean held = terms.heldUntil() != null && !known;
            LocalDate shown = date;
            if (terms.heldUntil() != null && known) {
                LocalDate released = events.stream()
                        .filter(event -> event.event().equals(terms.heldUntil()))
                        .findFirst()
                        .orElseThrow()
                        .on();
                shown = released.isAfter(date) ? released : date;
            }
            boolean open = own.stream().anyMatch(unit -> unit.fate == 'O');
            Tranche.State state;
            if (!open) {
                state = own.stream().anyMatch(unit -> unit.fate == 'V')
                        ? Tranche.State.VESTED
                        : Tranche.State.FORFEITED;
            } else if (asOf.isBefore(date)) {
                state = Tranche.State.UPCOMING;
            } else {
                state = held ? Tranche.State.HELD : Tranche.State.DUE;
            }
            lines.add(new Line(shown, weight(own, ' '), weight(own, 'V'), weight(own, 'F'), state));
        }
        return new Answer(
                lines,
                weight(units, 'V'),
                weight(units, 'F'),
                weight(units, 'O'),
                weight(units.stream().filter(unit -> unit.own == null).toList(), 'O'));
    }

    private static long weight(List<Unit> units, char fate) {
        return units.stream()
                .filter(unit -> fate == ' ' || unit.fate == fate)
                .mapToLong(unit -> unit.weight)
                .sum();
    }

    /** All units of the grant in the order in which they vest; those without a date last. */
    private List<Unit> units() {
        List<Slot> slots = slots();
        List<Unit> units = new ArrayList<>();
        boolean before =
                slots.stream().anyMatch(slot -> slot.given() > 0 && slot.date().isBefore(granted));
        int number = 1;
        for (Slot slot : slots) {
            boolean joins = before && !slot.date().isAfter(granted);
            for (int i = 0; i < slot.given(); i++) {
                Unit unit = new Unit();
                unit.own = joins ? granted : slot.date();
                unit.slot = joins ? 0 : number;
                units.add(unit);
            }
            number++;
        }
        while (units.size() < total) {
            units.add(new Unit());
        }
        return units;
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        BigInteger sharesBefore = BigInteger.ZERO;
        List<LocalDate> chain = dates(
                terms.startOr(granted),
                terms.segments().stream()
                        .filter(segment -> segment.event() == null)
                        .toList());
        for (int index = 0; index < terms.segments().size(); index++) {
            Segment segment = terms.segments().get(index);
            BigInteger percentage = sixtieths(
                    segment.percentage().numerator(), segment.percentage().denominator(), WHOLE);
            BigInteger released = percentage;
            List<LocalDate> dates = new ArrayList<>();
            if (segment.event() == null) {
                for (int i = 0; i < segment.occurrences(); i++) {
                    dates.add(chain.removeFirst());
                }
            } else {
                for (VestingOccurrence event : events) {
                    if (event.event().equals(segment.event())) {
                        dates = dates(event.on(), List.of(segment));
                        released = sixtieths(
                                event.fraction().numerator(), event.fraction().denominator(), percentage);
                    }
                }
            }
            if (!dates.isEmpty()) {
                slots.addAll(inSegment(index, segment, dates, sharesBefore, released));
            }
            sharesBefore = sharesBefore.add(percentage);
        }
        slots.sort(Comparator.comparing(Slot::date).thenComparing(Slot::segment).thenComparing(Slot::occurrence));
        return terms.allocationOrDefault() == Allocation.CUMULATIVE_ROUND_DOWN
                        || terms.allocationOrDefault() == Allocation.CUMULATIVE_ROUNDING
                ? cumulative(slots)
                : slots;
    }

    private List<Slot> cumulative(List<Slot> slots) {
        List<Slot> given = new ArrayList<>();
        BigInteger sum = BigInteger.ZERO;
        int before = 0;
        for (Slot slot : slots) {
            sum = sum.add(slot.share());
            BigInteger doubled = sum.multiply(BigInteger.valueOf(2L * total));
            int now = terms.allocationOrDefault() == Allocation.CUMULATIVE_ROUND_DOWN
                    ? doubled.divide(WHOLE.shiftLeft(1)).intValueExact()
                    : doubled.add(WHOLE).divide(WHOLE.shiftLeft(1)).intValueExact();
            given.add(new Slot(slot.segment(), slot.occurrence(), slot.date(), slot.share(), now - before));
            before = now;
        }
        return given;
    }

    private List<Slot> inSegment(
            int index, Segment segment, List<LocalDate> dates, BigInteger sharesBefore, BigInteger released) {
        int count = segment.occurrences();
        BigInteger[] share = new BigInteger[count];
        int[] given = new int[count];
        int size = floor(sharesBefore.add(released)) - floor(sharesBefore);
        int left = size;
        for (int i = 0; i < count; i++) {
            if (segment.cliff() == null) {
                share[i] = released.divide(BigInteger.valueOf(count));
            } else {
                BigInteger atCliff = sixtieths(
                        segment.cliff().percentage().numerator(),
                        segment.cliff().percentage().denominator(),
                        released);
                share[i] = i < segment.cliff().occurrence()
                        ? atCliff.divide(BigInteger.valueOf(segment.cliff().occurrence()))
                        : released.subtract(atCliff)
                                .divide(BigInteger.valueOf(
                                        count - segment.cliff().occurrence()));
            }
            given[i] = released.signum() == 0
                    ? 0
                    : share[i].multiply(BigInteger.valueOf(size))
                            .divide(released)
                            .intValueExact();
            left -= given[i];
        }
        for (int i = 0; left > 0; i++, left--) {
            switch (terms.allocationOrDefault()) {
                case FRONT_LOADED -> given[i]++;
                case BACK_LOADED -> given[count - 1 - i]++;
                case FRONT_LOADED_TO_SINGLE_TRANCHE -> given[0]++;
                case BACK_LOADED_TO_SINGLE_TRANCHE -> given[count - 1]++;
                case CUMULATIVE_ROUNDING, CUMULATIVE_ROUND_DOWN, FRACTIONAL -> {}
            }
        }
        List<Slot> slots = new ArrayList<>();
        int first = segment.cliff() == null ? 1 : segment.cliff().occurrence();
        BigInteger joinedShare = BigInteger.ZERO;
        int joined = 0;
        for (int i = 0; i < count; i++) {
            joinedShare = joinedShare.add(share[i]);
            joined += given[i];
            if (i + 1 >= first) {
                slots.add(new Slot(index, i + 1, dates.get(i), joinedShare, joined));
                joinedShare = BigInteger.ZERO;
                joined = 0;
            }
        }
        return slots;
    }

    private int floor(BigInteger share) {
        return share.multiply(BigInteger.valueOf(total)).divide(WHOLE).intValueExact();
    }

    private static BigInteger sixtieths(BigInteger numerator, BigInteger denominator, BigInteger of) {
        BigInteger[] result = of.multiply(numerator).divideAndRemainder(denominator);
        if (result[1].signum() != 0) {
            throw new AssertionError("not a whole number of shares");
        }
        return result[0];
    }

    /**
     * The dates of a chain: as long as one falls on a paused day, everything from the first of them on is pushed by
     * one more period, and the whole chain is dated anew.
     */
    private List<LocalDate> dates(LocalDate start, List<Segment> segments) {
        List<Integer> pushes = new ArrayList<>();
        for (Segment segment : segments) {
            for (int i = 0; i < segment.occurrences(); i++) {
                pushes.add(0);
            }
        }
        while (true) {
            List<LocalDate> dates = dated(start, segments, pushes);
            int paused = -1;
            int at = 0;
            for (Segment segment : segments) {
                for (int i = 0; i < segment.occurrences(); i++, at++) {
                    if (paused < 0 && segment.period() > 0 && pausedDays.contains(dates.get(at))) {
                        paused = at;
                    }
                }
            }
            if (paused < 0) {
                return dates;
            }
            pushes.set(paused, pushes.get(paused) + 1);
        }
    }

    private List<LocalDate> dated(LocalDate start, List<Segment> segments, List<Integer> pushes) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate from = start;
        LocalDate reached = start;
        int months = 0;
        for (Segment segment : segments) {
            for (int i = 0; i < segment.occurrences(); i++) {
                int periods = segment.period() * (1 + pushes.get(dates.size()));
                if (segment.periodType() == PeriodType.DAYS) {
                    reached = reached.plusDays(periods);
                } else if (periods > 0) {
                    months += periods;
                    reached = monthsAfter(from, months);
                }
                dates.add(reached);
            }
            if (segment.periodType() == PeriodType.DAYS) {
                from = reached;
                months = 0;
            }
        }
        return dates;
    }

    private LocalDate monthsAfter(LocalDate from, int months) {
        int month = from.getYear() * 12 + from.getMonthValue() - 1 + months;
        String named = terms.dayOfMonthOrDefault().toString();
        int day = named.startsWith("V") ? from.getDayOfMonth() : Integer.parseInt(named.substring(0, 2));
        LocalDate first = LocalDate.of(month / 12, month % 12 + 1, 1);
        LocalDate date = first;
        while (date.getDayOfMonth() < day && date.plusDays(1).getMonth() == first.getMonth()) {
            date = date.plusDays(1);
        }
        return date;
    }
}
