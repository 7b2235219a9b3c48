package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Benefit;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.Leave;
import trackrecord.domain.vocabulary.CashBenefit;

/**
 * Salary and cash benefits as they accrue day by day over a window. A day pays its share of the annual rate that holds
 * after all facts of that day; a day of leave pays the leave's percentage of it. The days of one rate are one figure;
 * each leave is a figure of its own.
 */
final class Accrual {

    private final LocalDateRange window;
    private final PayConvention convention;

    Accrual(LocalDateRange window, PayConvention convention) {
        this.window = window;
        this.convention = convention;
    }

    /** One figure for the days of each rate, and one for each leave. */
    List<Figure> salary(Employment job) {
        return common(window, job.days()).stream()
                .flatMap(days -> SalaryPiece.of(job, days).stream())
                .map(piece -> pay(job, piece))
                .toList();
    }

    private Figure pay(Employment job, SalaryPiece piece) {
        LocalDate from = piece.days().getStart();
        LocalDate to = piece.days().getEnd();
        Figure rate = Annualized.paid(job.employer(), piece.rate(), piece.hours());
        Rational share = convention.yearFraction(from, to);
        Leave leave = piece.leave();
        if (leave == null) {
            return accrued(rate, share, "Base accrued", from, to);
        }
        return Figure.product(
                rate,
                share.times(piece.paid()),
                List.of(leave.fact()),
                () -> "Base on leave (" + leave.kind() + ") from " + from + " until " + to,
                () -> Wording.percent(leave.payPercent()) + " of " + words(rate, share, from, to));
    }

    private Figure accrued(Figure rate, Rational share, String label, LocalDate from, LocalDate to) {
        return Figure.product(
                rate,
                share,
                List.of(),
                () -> label + " from " + from + " until " + to,
                () -> words(rate, share, from, to));
    }

    private String words(Figure rate, Rational share, LocalDate from, LocalDate to) {
        return Wording.days(from, to) + ", " + share + " of a year " + convention.words() + ", of "
                + Wording.money(rate.exact(), rate.currency());
    }

    /** A benefit that is paid once counts whole, on its day. Empty if none of it falls into the window. */
    Optional<Figure> benefit(Benefit benefit, CashBenefit cash) {
        if (benefit.once()) {
            return window.contains(benefit.since()) ? Optional.of(Annualized.amount(benefit, cash)) : Optional.empty();
        }
        return common(window, benefit.days())
                .map(days -> accrued(
                        Annualized.perYear(benefit, cash),
                        convention.yearFraction(days.getStart(), days.getEnd()),
                        benefit.name() + " accrued",
                        days.getStart(),
                        days.getEnd()));
    }

    /** The days that both ranges contain; empty if there are none. */
    static Optional<LocalDateRange> common(LocalDateRange one, LocalDateRange other) {
        return one.isConnected(other)
                ? Optional.of(one.intersection(other)).filter(days -> !days.isEmpty())
                : Optional.empty();
    }
}
