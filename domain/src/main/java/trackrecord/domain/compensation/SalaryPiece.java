package trackrecord.domain.compensation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Held;
import trackrecord.domain.career.Leave;
import trackrecord.domain.work.Work;

/**
 * The days {@code [from, to)} of one employment, on all of which one annual rate holds and one leave, or none.
 *
 * @param leave absent: at work
 */
record SalaryPiece(LocalDate from, LocalDate to, Held<Money> rate, @Nullable Leave leave) {

    private static final Rational PERCENT = Rational.of(1, 100);

    /** The pieces of {@code [from, to)}, in order, found in one walk along rates and leaves. */
    static List<SalaryPiece> of(Employment job, LocalDate from, LocalDate to) {
        List<SalaryPiece> pieces = new ArrayList<>();
        List<Held<Money>> rates = job.rates();
        List<Leave> leaves = job.leaves();
        int rate = 0;
        int leave = 0;
        LocalDate start = from;
        for (LocalDate end : cuts(job, from, to)) {
            Work.step();
            while (rate + 1 < rates.size() && !rates.get(rate + 1).since().isAfter(start)) {
                rate++;
            }
            while (leave < leaves.size() && isOver(leaves.get(leave), start)) {
                leave++;
            }
            boolean away = leave < leaves.size() && !leaves.get(leave).from().isAfter(start);
            pieces.add(new SalaryPiece(start, end, rates.get(rate), away ? leaves.get(leave) : null));
            start = end;
        }
        return pieces;
    }

    /** The days in {@code (from, to]} on which another rate or leave begins to count, and the end. */
    private static TreeSet<LocalDate> cuts(Employment job, LocalDate from, LocalDate to) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (Held<Money> rate : job.rates()) {
            cuts.add(rate.since());
        }
        for (Leave leave : job.leaves()) {
            cuts.add(leave.from());
            cuts.add(Accrual.earlier(to, leave.to()));
        }
        Work.steps(cuts.size());
        cuts.removeIf(day -> !day.isAfter(from) || !day.isBefore(to));
        cuts.add(to);
        return cuts;
    }

    private static boolean isOver(Leave leave, LocalDate day) {
        return leave.to() != null && !day.isBefore(leave.to());
    }

    /** Which part of the rate is paid: 1, or the percent of the leave. */
    Rational paid() {
        return leave == null ? Rational.ONE : Rational.of(leave.payPercent()).times(PERCENT);
    }
}
