package trackrecord.domain.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.domain.career.State;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.BonusTarget;
import trackrecord.domain.vocabulary.CashBenefit;
import trackrecord.domain.vocabulary.Fact;
import trackrecord.domain.vocabulary.PayRate;
import trackrecord.domain.vocabulary.RecordedEntry;
import trackrecord.domain.vocabulary.RecordedFact;

/** The four measures from the bare facts, the slow way. */
public final class Oracle {

    private final List<RecordedEntry> entries;
    private final PayOracle pay;
    private final EquityOracle equity;

    public Oracle(List<RecordedEntry> recorded) {
        entries = recorded;
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

    /**
     * What an employment pays a year.
     *
     * @param hours the share of full time, as it is written
     * @param once  how a rate that is not one of a year is told; else empty
     */
    public record Paid(String employer, BigDecimal amount, BigDecimal fullTime, String hours, String once) {}

    /** What each employment in force on a day pays in a currency: the main one first, then in the order of their hires. */
    public List<Paid> paidBy(LocalDate day, CurrencyUnit currency) {
        PayOracle.Day then = pay.on(day);
        List<String> ids = new ArrayList<>(then.jobs.keySet());
        if (ids.remove(then.shown())) {
            ids.addFirst(then.shown());
        }
        List<Paid> paid = new ArrayList<>();
        for (String id : ids) {
            PayOracle.Job job = then.jobs.get(id);
            Fact.Hired hire = (Fact.Hired) pay.facts().get(placeOfHire(id)).fact();
            if (job.rate.currency().equals(currency) && !job.rate.amount().isZero()) {
                int decimals = currency.getDecimalPlaces();
                paid.add(new Paid(
                        hire.employer(),
                        job.paid().rounded(decimals),
                        PayOracle.annual(job.rate).rounded(decimals),
                        job.hours.under().equals(BigInteger.ONE)
                                ? job.hours.over().toString()
                                : job.hours.over() + "/" + job.hours.under(),
                        once(job.rate)));
            }
        }
        return paid;
    }

    private static String once(PayRate rate) {
        if (rate.per() == PayRate.Per.YEAR) {
            return "";
        }
        BigDecimal times = rate.perYear() != null
                ? rate.perYear().stripTrailingZeros()
                : BigDecimal.valueOf(rate.per() == PayRate.Per.MONTH ? 12 : 52);
        return String.format(
                        Locale.ROOT,
                        "%,." + rate.amount().getScale() + "f ",
                        rate.amount().getAmount()) + rate.currency() + " a"
                + (rate.per() == PayRate.Per.HOUR ? "n " : " ")
                + rate.per().name().toLowerCase(Locale.ROOT) + " x "
                + String.format(Locale.ROOT, "%,." + Math.max(0, times.scale()) + "f", times);
    }

    /** The targets of the employments in force on the last day, each on what accrued in it; not rounded until they are added. */
    public BigDecimal targetOnAccrued(LocalDateRange window, PayConvention convention, CurrencyUnit currency) {
        LocalDate last = window.getEnd().minusDays(1);
        Quotient sum = Quotient.ZERO;
        for (Map.Entry<String, PayOracle.Job> job : pay.on(last).jobs.entrySet()) {
            Quotient target =
                    switch (job.getValue().target) {
                        case null -> Quotient.ZERO;
                        case BonusTarget.Amount(var amount) ->
                            amount.getCurrencyUnit().equals(currency) ? Quotient.of(amount.getAmount()) : Quotient.ZERO;
                        case BonusTarget.Percent(var percent) ->
                            new PayOracle(about(entries, (id, it) -> id.equals(job.getKey())))
                                    .accrued(
                                            window.getStart(),
                                            window.getEnd(),
                                            convention == PayConvention.EQUAL_MONTHS)
                                    .of(Component.BASE, currency)
                                    .times(Quotient.of(percent))
                                    .times(Quotient.of(1, 100));
                    };
            sum = sum.plus(target);
        }
        return sum.rounded(currency.getDecimalPlaces());
    }

    private List<String> beside(RecordedFact hire) {
        String own = hire.employment() == null
                ? "e" + hire.number()
                : hire.employment().value();
        List<String> others = new ArrayList<>(pay.on(hire.effectiveOn()).jobs.keySet());
        others.remove(own);
        return others;
    }

    /** How many other employments are in force on the day of a hire. */
    public int countBeside(RecordedFact hire) {
        return beside(hire).size();
    }

    /** ANNUALIZED on the day of a hire, as if the other employments in force on it had never been. */
    public String annualizedWithoutBeside(RecordedFact hire) {
        List<String> others = beside(hire);
        return new Oracle(about(entries, (id, it) -> !others.contains(id))).annualized(hire.effectiveOn());
    }

    /**
     * Options that nobody exercised by their last day.
     *
     * @param on        the first day without them
     * @param units     in the shares of that day
     * @param unitPrice of a share of that day; absent: none was known in the currency of the grant
     * @param spread    what the units were worth beyond the exercise price; absent likewise
     */
    public record Lapse(
            String grantId,
            LocalDate grantedOn,
            LocalDate on,
            BigDecimal units,
            CurrencyUnit currency,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal spread,
            List<Integer> facts) {}

    /** In the order of the grants. */
    public List<Lapse> lapses(LocalDate asOf) {
        return equity.lapses(asOf);
    }

    /** What makes up the equity received in a window, in words. */
    public List<String> equityReceived(LocalDateRange window, CurrencyUnit currency, State state) {
        return equity.received(window.getStart(), window.getEnd(), currency, state);
    }

    /** What was taken back of it; absent: nothing. */
    public @Nullable BigDecimal equityTakenBack(LocalDateRange window, CurrencyUnit currency) {
        return equity.takenBack(window.getStart(), window.getEnd(), currency);
    }

    String firstYear(LocalDate asOf) {
        String employment = employmentOn(asOf);
        return employment.isEmpty() ? "" : firstYear(employment);
    }

    /** The id of the employment that is shown on a day, else of the one that ended last; empty before the first. */
    private String employmentOn(LocalDate day) {
        PayOracle.Day then = pay.on(day);
        String shown = then.shown();
        return !shown.isEmpty()
                ? shown
                : then.ended.entrySet().stream()
                        .reduce((one, other) -> other.getValue().isBefore(one.getValue())
                                        || other.getValue().equals(one.getValue())
                                                && placeOfHire(other.getKey()) < placeOfHire(one.getKey())
                                ? one
                                : other)
                        .map(Map.Entry::getKey)
                        .orElse("");
    }

    /** The hire of the employment that is shown on the last day of a window, else of the one that ended last in it. */
    public Optional<RecordedFact> hireBehind(LocalDateRange window) {
        LocalDate last = window.getEnd().minusDays(1);
        String employment = employmentOn(last);
        LocalDate ended = pay.on(last).ended.get(employment);
        return employment.isEmpty() || ended != null && !ended.isAfter(window.getStart())
                ? Optional.empty()
                : Optional.of(pay.facts().get(placeOfHire(employment)));
    }

    /** The entries whose facts tell of employments that are meant, or of none; by their ids. */
    public static List<RecordedEntry> about(List<RecordedEntry> recorded, Predicate<Fact.Hired> meant) {
        return about(recorded, (id, hire) -> meant.test(hire));
    }

    private static List<RecordedEntry> about(List<RecordedEntry> recorded, BiPredicate<String, Fact.Hired> meant) {
        PayOracle pay = new PayOracle(recorded);
        Map<String, String> ofGrants = new HashMap<>();
        Map<Integer, String> ofBonuses = new HashMap<>();
        Set<String> left = new HashSet<>();
        List<RecordedEntry> kept = new ArrayList<>();
        for (int place = 0; place < pay.facts().size(); place++) {
            RecordedFact it = pay.facts().get(place);
            String own = it.employment() == null ? "" : it.employment().value();
            String employment =
                    switch (it.fact()) {
                        case Fact.RsuVested vest -> ofGrants.get(vest.grantId());
                        case Fact.RsuForfeited loss -> ofGrants.get(loss.grantId());
                        case Fact.UnitsAdjusted change -> ofGrants.get(change.grantId());
                        case Fact.OptionsExercised exercise -> ofGrants.get(exercise.grantId());
                        case Fact.OptionsCancelled loss -> ofGrants.get(loss.grantId());
                        case Fact.BonusRepaid back -> ofBonuses.get(back.fact());
                        case Fact _ -> own;
                    };
            switch (it.fact()) {
                case Fact.Hired hire when !meant.test(own, hire) -> left.add(own);
                case Fact.RsuGranted grant -> ofGrants.put(grant.grantId(), own);
                case Fact.OptionsGranted grant -> ofGrants.put(grant.grantId(), own);
                case Fact.BonusPaid _ -> ofBonuses.put(it.number(), own);
                case Fact _ -> {}
            }
            if (!left.contains(employment)) {
                kept.add(it.entry());
            }
        }
        return kept;
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
