package trackrecord.domain.vesting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What becomes of a grant of options, the slow way: every step walks through every lot of units. It knows nothing of how
 * the program does it; only the dates and amounts of the schedule are given.
 */
public final class OptionOracle {

    /** Units of one tranche that share their fate so far. */
    private static final class Lot {
        private int place;
        private LocalDate vestsOn;
        /** The day of the schedule, whatever holds it; absent: not scheduled. */
        private LocalDate scheduled;

        private BigDecimal open = BigDecimal.ZERO;
        /** By number of the exercise. */
        private final TreeMap<Integer, BigDecimal> exercised = new TreeMap<>();

        private BigDecimal exercisedInAll() {
            return exercised.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private boolean vested(LocalDate day) {
            return vestsOn != null && !vestsOn.isAfter(day);
        }
    }

    private List<Lot> lots = new ArrayList<>();
    private final boolean early;
    private final int decimals;
    private LocalDate last;
    private BigDecimal forfeited = BigDecimal.ZERO;
    private BigDecimal cancelled = BigDecimal.ZERO;
    /** Of each exercise, by its number, in the shares of the day on which they were taken back. */
    private final TreeMap<Integer, BigDecimal> takenBack = new TreeMap<>();

    /** @param last the day on which it expires; absent: it does not */
    public OptionOracle(boolean early, int decimals, LocalDate last) {
        this.early = early;
        this.decimals = decimals;
        this.last = last;
    }

    /** In order of the schedule; what is not scheduled comes last, without a date. */
    public void tranche(LocalDate scheduled, LocalDate vestsOn, BigDecimal units) {
        Lot lot = new Lot();
        lot.place = lots.size();
        lot.scheduled = scheduled;
        lot.vestsOn = vestsOn;
        lot.open = units;
        lots.add(lot);
    }

    private boolean over(LocalDate day) {
        return last != null && day.isAfter(last);
    }

    public void exercise(int number, LocalDate day, BigDecimal units) {
        BigDecimal left = units;
        for (boolean vested : new boolean[] {true, false}) {
            for (Lot lot : lots) {
                if (lot.vested(day) == vested && (vested || early)) {
                    BigDecimal part = lot.open.min(left);
                    lot.open = lot.open.subtract(part);
                    lot.exercised.merge(number, part, BigDecimal::add);
                    left = left.subtract(part);
                }
            }
        }
    }

    public void cancel(LocalDate day, BigDecimal units) {
        BigDecimal left = units;
        for (boolean vested : new boolean[] {false, true}) {
            for (Lot lot : lots.reversed()) {
                if (lot.vested(day) == vested) {
                    BigDecimal part = lot.open.min(left);
                    lot.open = lot.open.subtract(part);
                    left = left.subtract(part);
                    if (vested) {
                        cancelled = cancelled.add(part);
                    } else {
                        forfeited = forfeited.add(part);
                    }
                }
            }
        }
    }

    public void split(BigDecimal ratio) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal given = BigDecimal.ZERO;
        for (Lot lot : lots) {
            sum = sum.add(lot.open);
            BigDecimal now = sum.multiply(ratio).setScale(decimals, RoundingMode.FLOOR);
            lot.open = now.subtract(given);
            given = now;
            lot.exercised.replaceAll((number, units) -> units.multiply(ratio));
        }
        forfeited = forfeited.multiply(ratio);
        cancelled = cancelled.multiply(ratio);
    }

    /**
     * @param accelerated how much; below 0: all
     * @param window      the last day after the employment; absent: none is told
     */
    public void end(LocalDate day, boolean kept, BigDecimal accelerated, LocalDate window) {
        boolean over = over(day);
        List<Lot> rest = lots.stream()
                .filter(lot -> lot.scheduled == null || !lot.scheduled.isBefore(day))
                .toList();
        BigDecimal left = accelerated.signum() < 0 ? new BigDecimal("1e30") : accelerated;
        List<Lot> all = new ArrayList<>(lots);
        List<Lot> brought = new ArrayList<>();
        for (Lot lot : rest) {
            Lot now = new Lot();
            now.place = lot.place;
            now.scheduled = lot.scheduled;
            now.vestsOn = day;
            brought.add(now);
            for (int number : List.copyOf(lot.exercised.keySet())) {
                BigDecimal part = lot.exercised.get(number).min(left);
                lot.exercised.merge(number, part.negate(), BigDecimal::add);
                now.exercised.merge(number, part, BigDecimal::add);
                left = left.subtract(part);
            }
        }
        for (int index = 0; index < rest.size() && !over; index++) {
            BigDecimal part = rest.get(index).open.min(left);
            rest.get(index).open = rest.get(index).open.subtract(part);
            brought.get(index).open = part;
            left = left.subtract(part);
        }
        if (!kept) {
            for (Lot lot : rest) {
                for (int number : List.copyOf(lot.exercised.keySet())) {
                    BigDecimal part = lot.exercised.remove(number);
                    takenBack.merge(number, part, BigDecimal::add);
                    forfeited = forfeited.add(part);
                }
                if (!over) {
                    forfeited = forfeited.add(lot.open);
                    lot.open = BigDecimal.ZERO;
                }
            }
            if (window != null && (last == null || window.isBefore(last))) {
                last = window;
            }
        }
        all.addAll(brought);
        all.sort(Comparator.comparing((Lot lot) -> lot.vestsOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(lot -> lot.place));
        lots = all;
    }

    /** So that what is not told apart is one line to compare. */
    public String on(LocalDate asOf) {
        LocalDate inTime = over(asOf) ? last : asOf;
        BigDecimal open = BigDecimal.ZERO;
        BigDecimal openVested = BigDecimal.ZERO;
        BigDecimal exercised = BigDecimal.ZERO;
        BigDecimal repurchasable = BigDecimal.ZERO;
        for (Lot lot : lots) {
            open = open.add(lot.open);
            openVested = lot.vested(inTime) ? openVested.add(lot.open) : openVested;
            exercised = exercised.add(lot.exercisedInAll());
            repurchasable = lot.vested(asOf) ? repurchasable : repurchasable.add(lot.exercisedInAll());
        }
        BigDecimal exercisable = over(asOf) ? BigDecimal.ZERO : early ? open : openVested;
        BigDecimal lapsed = over(asOf) ? open : BigDecimal.ZERO;
        BigDecimal unvested = repurchasable.add(over(asOf) ? BigDecimal.ZERO : open.subtract(openVested));
        BigDecimal vested = exercised.subtract(repurchasable).add(cancelled).add(openVested);
        return line(vested, unvested, forfeited, exercisable, exercised, cancelled, lapsed, repurchasable, last);
    }

    /** The last day on which it can be exercised; absent: there is none yet. */
    public LocalDate until() {
        return last;
    }

    /** What is left after that day. */
    public BigDecimal lapsed(LocalDate asOf) {
        return over(asOf)
                ? lots.stream().map(lot -> lot.open).reduce(BigDecimal.ZERO, BigDecimal::add)
                : BigDecimal.ZERO;
    }

    /** What was forfeited so far. */
    public BigDecimal forfeited() {
        return forfeited;
    }

    /** Of each exercise, in the shares of the day on which they were taken back. */
    public TreeMap<Integer, BigDecimal> takenBack() {
        return takenBack;
    }

    static String line(
            BigDecimal vested,
            BigDecimal unvested,
            BigDecimal forfeited,
            BigDecimal exercisable,
            BigDecimal exercised,
            BigDecimal cancelled,
            BigDecimal lapsed,
            BigDecimal repurchasable,
            LocalDate last) {
        return "vested " + plain(vested) + ", unvested " + plain(unvested) + ", forfeited " + plain(forfeited)
                + ", exercisable " + plain(exercisable) + ", exercised " + plain(exercised) + ", cancelled "
                + plain(cancelled) + ", lapsed " + plain(lapsed) + ", repurchasable " + plain(repurchasable)
                + ", until " + last;
    }

    private static String plain(BigDecimal units) {
        return units.signum() == 0 ? "0" : units.stripTrailingZeros().toPlainString();
    }
}
