package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Leave;
import trackrecord.domain.time.Effective;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.work.Work;

/**
 * A range of days of one employment during which the rate, the share of full time, and the leave (or none) stay the
 * same.
 *
 * @param leave absent: at work
 */
record SalaryPiece(
        LocalDateRange days,
        Effective<PayRate> rate,
        Effective<Rational> hours,
        @Nullable Leave leave) {

    private static final Rational PERCENT = Rational.of(1, 100);

    /** The pieces of the given days, in order, found in one walk along rates, hours and leaves. */
    static List<SalaryPiece> of(Employment job, LocalDateRange days) {
        List<SalaryPiece> pieces = new ArrayList<>();
        List<Effective<PayRate>> rates = job.rates().values();
        List<Effective<Rational>> hours = job.hours().values();
        List<Leave> leaves = job.leaves();
        int rate = 0;
        int share = 0;
        int leave = 0;
        LocalDate start = days.getStart();
        for (LocalDate end : cuts(job, days)) {
            Work.step();
            rate = at(rates, rate, start);
            share = at(hours, share, start);
            while (leave < leaves.size() && !leaves.get(leave).days().getEnd().isAfter(start)) {
                leave++;
            }
            boolean away = leave < leaves.size() && leaves.get(leave).days().contains(start);
            pieces.add(new SalaryPiece(
                    LocalDateRange.of(start, end), rates.get(rate), hours.get(share), away ? leaves.get(leave) : null));
            start = end;
        }
        return pieces;
    }

    /** The index of the value that holds on a day, searched from an index on. */
    private static int at(List<? extends Effective<?>> values, int place, LocalDate day) {
        int found = place;
        while (found + 1 < values.size() && !values.get(found + 1).since().isAfter(day)) {
            found++;
        }
        return found;
    }

    /** The days after the first on which another rate, share or leave begins to count, and the end. */
    private static TreeSet<LocalDate> cuts(Employment job, LocalDateRange days) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (Effective<PayRate> rate : job.rates().values()) {
            cuts.add(rate.since());
        }
        for (Effective<Rational> hours : job.hours().values()) {
            cuts.add(hours.since());
        }
        for (Leave leave : job.leaves()) {
            cuts.add(leave.days().getStart());
            cuts.add(leave.days().getEnd());
        }
        Work.steps(cuts.size());
        cuts.removeIf(day -> !day.isAfter(days.getStart()) || !day.isBefore(days.getEnd()));
        cuts.add(days.getEnd());
        return cuts;
    }

    /** What a full year of such days would pay, in major units. */
    Rational paidAYear() {
        return rate.value().exactAnnual().times(hours.value()).times(paid());
    }

    /** The part of the rate that is paid: 1, or the percentage of the leave. */
    Rational paid() {
        return leave == null ? Rational.ONE : Rational.of(leave.payPercent()).times(PERCENT);
    }
}
