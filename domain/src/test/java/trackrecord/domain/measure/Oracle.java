package trackrecord.domain.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.State;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/** The four measures from the bare facts, the slow way. */
public final class Oracle {

    private final PayOracle pay;
    private final EquityOracle equity;

    public Oracle(List<RecordedEntry> recorded) {
        pay = new PayOracle(recorded);
        equity = new EquityOracle(pay);
    }

    /** Whether somebody is employed on a day, after all its facts. */
    public boolean isEmployed(LocalDate day) {
        return !pay.on(day).jobs.isEmpty();
    }

    public String annualized(LocalDate asOf) {
        return PayOracle.rates(pay.on(asOf)).plus(equity.annualized(asOf)).shown();
    }

    /** @param state of the window's last day, only for what an end of employment accelerated */
    public String realized(LocalDateRange window, PayConvention convention, State state) {
        Sums sums = pay.accrued(window.getStart(), window.getEnd(), convention == PayConvention.EQUAL_MONTHS);
        for (RecordedFact recorded : pay.facts()) {
            if (recorded.fact() instanceof Fact.BonusPaid it && in(window, recorded.effectiveOn())) {
                sums.add(Component.BONUS, it.amount());
            }
        }
        return sums.plus(repaid(window))
                .plus(equity.vested(window.getStart(), window.getEnd(), state))
                .shown();
    }

    public String granted(LocalDateRange window, PayConvention convention) {
        Sums sums = pay.accrued(window.getStart(), window.getEnd(), convention == PayConvention.EQUAL_MONTHS);
        for (RecordedFact recorded : pay.facts()) {
            if (recorded.fact() instanceof Fact.BonusPaid it
                    && in(
                            window,
                            it.forPeriod() == null
                                    ? recorded.effectiveOn()
                                    : it.forPeriod().getEnd().minusDays(1))) {
                sums.add(Component.BONUS, it.amount());
            }
        }
        return sums.plus(repaid(window))
                .plus(equity.granted(window.getStart(), window.getEnd()))
                .shown();
    }

    private Sums repaid(LocalDateRange window) {
        Sums sums = new Sums();
        for (RecordedFact recorded : pay.facts()) {
            if (recorded.fact() instanceof Fact.BonusRepaid it && in(window, recorded.effectiveOn())) {
                sums.add(
                        Component.BONUS,
                        Money.zero(it.amount().getCurrencyUnit()).minus(it.amount()));
            }
        }
        return sums;
    }

    String firstYear(LocalDate asOf) {
        PayOracle.Day then = pay.on(asOf);
        String employment = then.shown();
        if (employment.isEmpty()) {
            employment = then.ended.entrySet().stream()
                    .reduce((one, other) -> other.getValue().isBefore(one.getValue())
                                    || other.getValue().equals(one.getValue())
                                            && placeOfHire(other.getKey()) < placeOfHire(one.getKey())
                            ? one
                            : other)
                    .map(Map.Entry::getKey)
                    .orElse("");
        }
        return employment.isEmpty() ? "" : firstYear(employment);
    }

    private int placeOfHire(String employment) {
        int place = 0;
        while (!(pay.facts().get(place).fact() instanceof Fact.Hired)
                || !pay.employmentOf(place).equals(employment)) {
            place++;
        }
        return place;
    }

    String firstYear(String employment) {
        int hire = placeOfHire(employment);
        LocalDate from = pay.facts().get(hire).effectiveOn();
        LocalDateRange year = LocalDateRange.of(from, from.plusYears(1));
        Sums sums = PayOracle.rates(pay.on(from).jobs.get(employment)).plus(equity.firstYear(hire));
        for (int place = hire + 1; place < pay.facts().size(); place++) {
            Fact fact = pay.facts().get(place).fact();
            LocalDate on = pay.facts().get(place).effectiveOn();
            if (!pay.employmentOf(place).equals(employment)) {
                continue;
            }
            if (fact instanceof Fact.BonusPaid it && it.kind() == BonusKind.SIGN_ON && in(year, on)) {
                sums.add(Component.BONUS, it.amount());
            }
            if (fact instanceof Fact.BenefitStarted it
                    && it.cash() != null
                    && it.cash().period() == CashBenefit.Period.ONCE
                    && in(year, on)) {
                sums.add(Component.BENEFITS, it.cash().amount());
            }
        }
        return sums.shown();
    }

    private static boolean in(LocalDateRange window, LocalDate day) {
        return !day.isBefore(window.getStart()) && day.isBefore(window.getEnd());
    }
}
