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
 * Days of one employment, on all of which one rate holds and one leave, or none.
 *
 * @param leave absent: at work
 */
record SalaryPiece(
        LocalDateRange days,
        Effective<PayRate> rate,
        @Nullable Leave leave) {

    private static final Rational PERCENT = Rational.of(1, 100);

    /** The pieces of some days of it, in order, found in one walk along rates and leaves. */
    static List<SalaryPiece> of(Employment job, LocalDateRange days) {
        List<SalaryPiece> pieces = new ArrayList<>();
        List<Effective<PayRate>> rates = job.rates().values();
        List<Leave> leaves = job.leaves();
        int rate = 0;
        int leave = 0;
        LocalDate start = days.getStart();
        for (LocalDate end : cuts(job, days)) {
            Work.step();
            while (rate + 1 < rates.size() && !rates.get(rate + 1).since().isAfter(start)) {
                rate++;
            }
            while (leave < leaves.size() && !leaves.get(leave).days().getEnd().isAfter(start)) {
                leave++;
            }
            boolean away = leave < leaves.size() && leaves.get(leave).days().contains(start);
            pieces.add(
                    new SalaryPiece(LocalDateRange.of(start, end), rates.get(rate), away ? leaves.get(leave) : null));
            start = end;
        }
        return pieces;
    }

    /** The days after the first on which another rate or leave begins to count, and the end. */
    private static TreeSet<LocalDate> cuts(Employment job, LocalDateRange days) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (Effective<PayRate> rate : job.rates().values()) {
            cuts.add(rate.since());
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

    /** Which part of the rate is paid: 1, or the percent of the leave. */
    Rational paid() {
        return leave == null ? Rational.ONE : Rational.of(leave.payPercent()).times(PERCENT);
    }
}
