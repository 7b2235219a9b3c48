package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.Oracle;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.BonusKind;
import trackrecord.domain.vocabulary.Fact.BonusPaid;
import trackrecord.domain.vocabulary.Fact.BonusRepaid;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.Fact.OptionsGranted;
import trackrecord.domain.vocabulary.OptionTerms;
import trackrecord.domain.vocabulary.RecordedFact;
import trackrecord.domain.vocabulary.VestingTerms;
import trackrecord.domain.vocabulary.VestingTerms.PeriodType;
import trackrecord.domain.vocabulary.VestingTerms.Segment;

/** Writes down what is to be said of a claim, in its own words and from the bare facts. */
final class FindingsOracle {

    /** What is said, without the facts where those of a measure's figure are meant. */
    record Said(Finding.Code code, String text, BigDecimal amount, List<Integer> facts) {}

    private final Timeline timeline;
    private final Oracle measures;
    private final Claim claim;
    private final PayConvention convention;
    private final List<Measure> standard;
    private final @Nullable Combination reading;
    private final LocalDate from;
    private final LocalDate to;
    private final LocalDate last;
    private final CurrencyUnit currency;
    private final List<Said> said = new ArrayList<>();

    /**
     * @param standard the measures that come to the claim, nearest first
     * @param reading  the combination that is told of; absent: none is
     */
    FindingsOracle(
            History history,
            Claim claim,
            PayConvention convention,
            List<Measure> standard,
            @Nullable Combination reading) {
        String employer = claim.employer();
        this.timeline = employer == null
                ? history.timeline()
                : history.timeline().only(job -> job.employer().equals(employer));
        this.measures = new Oracle(
                employer == null
                        ? history.entries()
                        : Oracle.about(
                                history.entries(), hire -> hire.employer().equals(employer)));
        this.claim = claim;
        this.convention = convention;
        this.standard = standard;
        this.reading = reading;
        this.from = claim.window().getStart();
        this.to = claim.window().getEnd();
        this.last = to.minusDays(1);
        this.currency = claim.currency();
    }

    List<Said> expected() {
        if (reading != null) {
            base();
            equity();
        }
        for (Measure measure : standard) {
            if (said.stream().noneMatch(it -> it.code() == Finding.Code.FORFEITED)) {
                lost(measure);
            }
        }
        if (reading != null) {
            leftOut();
        }
        optionValues();
        lapsed();
        otherCurrencies();
        prior();
        return said;
    }

    private void base() {
        LocalDate day = last;
        if (reading.base() == Base.RATE_AT_START) {
            day = from;
            while (!measures.isEmployed(day)) {
                day = day.plusDays(1);
            }
        } else if (reading.base() != Base.RATE_AT_END) {
            return;
        }
        BigDecimal rate = column(measures.annualized(day), currency, 0);
        BigDecimal accrued = column(realized(), currency, 0);
        BigDecimal more = rate.subtract(accrued);
        if (more.signum() != 0) {
            say(
                    Finding.Code.RATE_NOT_EARNED,
                    "The base counted is the annual rate of " + money(rate)
                            + " in force on " + day + of(measures.paidBy(day, currency)) + ". What accrued from " + from
                            + " until " + to + " is "
                            + money(accrued)
                            + ", " + money(more.abs()) + (more.signum() > 0 ? " less." : " more."),
                    more,
                    null);
        }
    }

    /** Of which hours a rate is, or by whom it is paid where that are several. */
    private String of(List<Oracle.Paid> paid) {
        if (paid.isEmpty()) {
            return "";
        }
        if (paid.size() == 1) {
            Oracle.Paid only = paid.getFirst();
            String hours = only.hours().equals("1")
                    ? ""
                    : money(only.fullTime()) + " for full time, of which " + only.hours() + " is worked";
            return only.once().isEmpty() && hours.isEmpty()
                    ? ""
                    : " (" + only.once() + (only.once().isEmpty() || hours.isEmpty() ? "" : ", ") + hours + ")";
        }
        return " ("
                + list(paid.stream()
                        .map(it -> money(it.amount()) + " from " + it.employer()
                                + (it.once().isEmpty() ? "" : " at " + it.once())
                                + (it.hours().equals("1") ? "" : " for " + it.hours() + " of full time"))
                        .toList())
                + ")";
    }

    /** How many employments had begun by a day. */
    private long hiresBy(LocalDate day) {
        return timeline.facts().stream()
                .filter(it -> it.fact() instanceof Hired && !it.effectiveOn().isAfter(day))
                .count();
    }

    private String at(String employer) {
        LocalDate known = timeline.lastDay().isBefore(last) ? last : timeline.lastDay();
        return hiresBy(known) > 1 ? " at " + employer : "";
    }

    private void equity() {
        if (reading.equity() != Equity.WHOLE_GRANTS && reading.equity() != Equity.PER_VESTING_YEAR) {
            return;
        }
        boolean whole = reading.equity() == Equity.WHOLE_GRANTS;
        Figure counted = reading.figure().parts().stream()
                .filter(it -> it.label().startsWith(whole ? "Whole value" : "Equity per"))
                .findFirst()
                .orElseThrow();
        List<GrantFate> fates = GrantFate.all(timeline, whole, asOf()).stream()
                .filter(it -> counted.facts().contains(it.number))
                .toList();
        if (whole) {
            wholeGrants(counted, fates);
        }
        Rational left = Rational.ZERO;
        Rational lost = Rational.ZERO;
        for (GrantFate fate : fates) {
            Rational stays = stays(fate);
            Rational stood = whole ? fate.open(last) : dueOfYear(fate);
            left = left.plus(stood.min(stays));
            lost = lost.plus(stood.minus(stood.min(stays)));
        }
        notVested(counted, fates, left, rounded(lost));
        forfeited(whole ? lostOfWhole(fates) : lostOfYear(fates), whole ? LocalDate.MIN : to, "the equity counted");
    }

    /** What had not vested by the end of the window, and is not lost later. */
    private Rational stays(GrantFate fate) {
        return fate.open(last).minus(fate.lost(to, LocalDate.MAX)).max(Rational.ZERO);
    }

    /** What of a year's share is still to vest. */
    private Rational dueOfYear(GrantFate fate) {
        Rational share = fate.whole().minus(fate.lost(LocalDate.MIN, to)).dividedBy(years(fate));
        return share.minus(fate.vested(from, to)).max(Rational.ZERO).min(fate.open(last));
    }

    private static Map<GrantFate, Rational> lostOfWhole(List<GrantFate> fates) {
        Map<GrantFate, Rational> lost = new LinkedHashMap<>();
        fates.forEach(it -> lost.put(it, it.lost(LocalDate.MIN, LocalDate.MAX)));
        return lost;
    }

    private Map<GrantFate, Rational> lostOfYear(List<GrantFate> fates) {
        Map<GrantFate, Rational> lost = new LinkedHashMap<>();
        fates.forEach(it -> lost.put(it, dueOfYear(it).minus(dueOfYear(it).min(stays(it)))));
        return lost;
    }

    /** What a measure counts of equity that was lost. */
    private void lost(Measure measure) {
        String counted = "the equity that " + measure + " counts";
        List<GrantFate> fates = GrantFate.all(timeline, measure == Measure.GRANTED, asOf()).stream()
                .filter(it -> it.currency.equals(currency))
                .toList();
        switch (measure) {
            case GRANTED ->
                forfeited(
                        lostOfWhole(fates.stream()
                                .filter(it -> claim.window().contains(it.on))
                                .toList()),
                        LocalDate.MIN,
                        counted);
            case ANNUALIZED -> {
                Map<Integer, Rational> rates = leaves(Compensation.annualized(timeline, last));
                forfeited(
                        lostOfYear(fates.stream()
                                .filter(it -> rates.containsKey(it.number))
                                .toList()),
                        to,
                        counted);
            }
            case FIRST_YEAR -> {
                LocalDate day = from;
                while (day.isBefore(to) && !measures.isEmployed(day)) {
                    day = day.plusDays(1);
                }
                Map<Integer, Rational> first =
                        day.equals(to) ? Map.of() : leaves(Compensation.firstYear(timeline, day));
                Map<GrantFate, Rational> lost = new LinkedHashMap<>();
                for (GrantFate fate : fates) {
                    Rational scheduled = first.getOrDefault(fate.number, Rational.ZERO);
                    Rational remains = fate.whole().minus(fate.lost(LocalDate.MIN, LocalDate.MAX));
                    lost.put(fate, scheduled.minus(scheduled.min(remains)));
                }
                forfeited(lost, LocalDate.MIN, counted);
            }
            case REALIZED -> {}
        }
    }

    /** What the leaves of the equity of a total add up to, by each of their facts. */
    private Map<Integer, Rational> leaves(Totals totals) {
        Map<Integer, Rational> leaves = new HashMap<>();
        totals.in(currency).ifPresent(it -> leaves(it.equity(), leaves));
        return leaves;
    }

    private static void leaves(Figure figure, Map<Integer, Rational> leaves) {
        if (figure.parts().isEmpty()) {
            figure.facts().forEach(fact -> leaves.merge(fact, figure.exact(), Rational::plus));
        }
        figure.parts().forEach(part -> leaves(part, leaves));
    }

    private void wholeGrants(Figure counted, List<GrantFate> fates) {
        TreeMap<LocalDate, Rational> later = new TreeMap<>(upcoming(fates).tailMap(to.plusDays(1)));
        BigDecimal amount = rounded(GrantFate.sum(List.copyOf(later.values())));
        if (amount.signum() != 0) {
            boolean isSaid = fates.stream().anyMatch(it -> vestsOver(it).startsWith("vests over "));
            List<String> grants = fates.stream()
                    .map(it -> "grant " + it.grantId + " of " + it.on + (isSaid ? ", which " + vestsOver(it) : ""))
                    .toList();
            say(
                    Finding.Code.WHOLE_GRANT_COUNTED,
                    money(counted.amount()) + " is the whole value of " + list(grants)
                            + "; " + money(amount) + " of it vests after " + to
                            + (later.size() == 1 ? ", on " : ", until ") + later.lastKey() + ".",
                    amount,
                    counted.facts());
        }
    }

    private static String vestsOver(GrantFate fate) {
        VestingTerms terms = fate.terms;
        if (terms == null) {
            return "has no schedule";
        }
        if (terms.heldUntil() != null || terms.segments().stream().anyMatch(it -> it.event() != null)) {
            return "waits for an event";
        }
        if (years(fate).compareTo(Rational.ONE) <= 0) {
            return "vests within a year";
        }
        return "vests over "
                + years(fate)
                        .decimal(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString() + " years";
    }

    private static Rational years(GrantFate fate) {
        Rational years = Rational.ZERO;
        for (Segment it : fate.terms == null ? List.<Segment>of() : fate.terms.segments()) {
            if (it.event() == null) {
                years = years.plus(Rational.of(
                        (long) it.occurrences() * it.period(), it.periodType() == PeriodType.DAYS ? 365 : 12));
            }
        }
        return years.max(Rational.ONE);
    }

    /** What vests from the first day after the window on. */
    private TreeMap<LocalDate, Rational> upcoming(List<GrantFate> fates) {
        TreeMap<LocalDate, Rational> upcoming = new TreeMap<>();
        for (GrantFate fate : fates) {
            fate.vests.stream()
                    .filter(it -> !it.on().isBefore(to))
                    .forEach(it -> upcoming.merge(it.on(), it.value(), Rational::plus));
            fate.openInTheEnd(asOf()).tailMap(to).forEach((day, open) -> upcoming.merge(day, open, Rational::plus));
        }
        upcoming.values().removeIf(Rational::isZero);
        return upcoming;
    }

    private LocalDate asOf() {
        LocalDate end = timeline.lastDay();
        return end.isBefore(last) ? last : end;
    }

    private void notVested(Figure counted, List<GrantFate> fates, Rational left, BigDecimal lost) {
        if (rounded(left).signum() == 0) {
            return;
        }
        String text = money(rounded(left)) + " of the equity counted had not vested before " + to
                + (lost.signum() == 0 ? "." : ", beside " + money(lost) + " that was lost later.");
        TreeMap<LocalDate, Rational> upcoming = upcoming(fates);
        LocalDate until = upcoming.isEmpty() ? null : upcoming.lastKey();
        Rational next = Rational.ZERO;
        while (!upcoming.isEmpty() && rounded(next).signum() == 0) {
            Map.Entry<LocalDate, Rational> first = upcoming.pollFirstEntry();
            next = next.plus(first.getValue());
            BigDecimal rest = rounded(GrantFate.sum(List.copyOf(upcoming.values())));
            if (rounded(next).signum() != 0) {
                text += " The next " + money(rounded(next)) + " vests on " + first.getKey()
                        + (first.getKey().equals(to) ? ", the day after the window ends" : "")
                        + (rest.signum() == 0 ? "." : "; " + money(rest) + " vests later still, until " + until + ".");
            }
        }
        Rational overdue = Rational.ZERO;
        Rational undated = Rational.ZERO;
        TreeSet<Integer> facts = new TreeSet<>(counted.facts());
        for (GrantFate fate : fates) {
            for (Map.Entry<LocalDate, Rational> open :
                    fate.openInTheEnd(asOf()).headMap(to).entrySet()) {
                if (open.getKey().equals(LocalDate.MIN)) {
                    undated = undated.plus(open.getValue());
                } else {
                    overdue = overdue.plus(open.getValue());
                }
            }
            fate.vests.stream()
                    .filter(it -> it.on().isBefore(to) && it.fact() > 0)
                    .forEach(it -> facts.add(it.fact()));
            fate.losses.forEach(it -> facts.add(it.fact()));
        }
        text += rounded(overdue).signum() == 0
                ? ""
                : " " + money(rounded(overdue)) + " had fallen due and is not recorded as vested.";
        text += rounded(undated).signum() == 0
                ? ""
                : " " + money(rounded(undated)) + " has no date: it waits for an event, or is not scheduled.";
        say(Finding.Code.NOT_VESTED_YET, text, rounded(left), List.copyOf(facts));
    }

    /** @param lostOf how much of what is counted of each grant */
    private void forfeited(Map<GrantFate, Rational> lostOf, LocalDate since, String counted) {
        BigDecimal lost = rounded(GrantFate.sum(List.copyOf(lostOf.values())));
        if (lost.signum() == 0) {
            return;
        }
        List<String> losses = new ArrayList<>();
        TreeSet<Integer> facts = new TreeSet<>();
        lostOf.forEach((fate, ofIt) -> fate.losses.stream()
                .filter(it -> !ofIt.isZero() && !it.on().isBefore(since))
                .forEach(it -> {
                    losses.add((it.all() ? "all " : "") + money(rounded(it.value())) + " of grant " + fate.grantId
                            + switch (it.cause()) {
                                case RECORDED -> " was forfeited on " + it.on();
                                case ENDED ->
                                    " was forfeited on " + it.on() + " with the end of the employment"
                                            + at(fate.employer());
                                case ADJUSTED -> " was taken back on " + it.on() + " by an adjustment";
                            });
                    facts.addAll(it.facts());
                }));
        say(
                Finding.Code.FORFEITED,
                money(lost) + " of " + counted + " is lost: " + list(losses) + ".",
                lost,
                List.copyOf(facts));
    }

    private void leftOut() {
        if (reading.bonus() == Bonus.NONE) {
            bonuses("bonuses", kind -> kind != BonusKind.SIGN_ON);
        }
        if (reading.signOn() == SignOn.NONE) {
            bonuses("sign-on bonuses", kind -> kind == BonusKind.SIGN_ON);
        }
        if (reading.equity() == Equity.NONE) {
            BigDecimal equity = column(realized(), currency, 2);
            List<String> kinds = measures.equityReceived(claim.window(), currency, timeline.on(last));
            BigDecimal back = measures.equityTakenBack(claim.window(), currency);
            String taken = back == null ? "" : money(back) + " taken back of gains on options exercised early";
            receivedAs(
                    equity,
                    kinds.isEmpty()
                            ? taken
                            : money(equity) + " of " + list(kinds) + (back == null ? "" : ", less " + taken + ","));
        }
        if (reading.benefits() == Benefits.NONE) {
            received(column(realized(), currency, 3), "cash benefits accrued");
        }
    }

    private void received(BigDecimal amount, String what) {
        receivedAs(amount, money(amount) + " of " + what);
    }

    private void receivedAs(BigDecimal amount, String what) {
        if (amount.signum() != 0) {
            say(Finding.Code.LEFT_OUT, what + " from " + from + " until " + to + " is left out.", amount, null);
        }
    }

    private void bonuses(String what, Predicate<BonusKind> kinds) {
        BigDecimal paid = BigDecimal.ZERO.setScale(currency.getDecimalPlaces());
        BigDecimal repaid = paid;
        TreeSet<Integer> facts = new TreeSet<>();
        for (RecordedFact it : timeline.between(from, to)) {
            if (it.fact() instanceof BonusPaid bonus && kinds.test(bonus.kind()) && isOurs(bonus.amount())) {
                paid = paid.add(bonus.amount().getAmount());
                facts.add(it.number());
            } else if (it.fact() instanceof BonusRepaid back
                    && isOurs(back.amount())
                    && kinds.test(((BonusPaid)
                                    timeline.fact(back.fact()).orElseThrow().fact())
                            .kind())) {
                repaid = repaid.add(back.amount().getAmount());
                facts.addAll(List.of(it.number(), back.fact()));
            }
        }
        BigDecimal net = paid.subtract(repaid);
        if (net.signum() != 0) {
            String text = (net.signum() < 0 ? "A repayment of " : "") + money(net.abs()) + " of " + what
                    + (repaid.signum() == 0
                            ? " paid"
                            : paid.signum() == 0 ? "" : " (" + money(paid) + " paid, " + money(repaid) + " repaid)")
                    + " from " + from + " until " + to + " is left out.";
            say(Finding.Code.LEFT_OUT, text, net, List.copyOf(facts));
        }
    }

    private boolean isOurs(Money amount) {
        return amount.getCurrencyUnit().equals(currency);
    }

    private void optionValues() {
        for (RecordedFact it : timeline.facts()) {
            if (it.fact() instanceof OptionsGranted grant
                    && grant.options().claimedValue() != null
                    && it.effectiveOn().isBefore(to)) {
                Money worth = grant.options().claimedValue();
                say(
                        Finding.Code.OPTION_VALUE_CLAIMED,
                        "The offer of option grant " + grant.grantId() + " of " + it.effectiveOn()
                                + " says that it is worth " + money(worth.getAmount(), worth.getCurrencyUnit())
                                + ". " + countedOfOptions(grant.options(), worth.getAmount())
                                + "at what a share was worth beyond the exercise price when they were granted, and when"
                                + " they are exercised.",
                        isOurs(worth) ? worth.getAmount() : null,
                        List.of(it.number()));
            }
        }
    }

    private String countedOfOptions(OptionTerms terms, BigDecimal claimed) {
        CurrencyUnit paid = terms.exercisePrice().getCurrencyUnit();
        BigMoney fair = terms.fairValue();
        BigMoney market = terms.unitPrice() == null ? terms.exercisePrice() : terms.unitPrice();
        BigDecimal each = fair == null
                ? market.getAmount().subtract(terms.exercisePrice().getAmount()).max(BigDecimal.ZERO)
                : fair.getAmount();
        BigDecimal granted = terms.units().multiply(each).setScale(paid.getDecimalPlaces(), RoundingMode.HALF_UP);
        boolean same = granted.compareTo(claimed) == 0;
        if (fair == null) {
            return same ? "GRANTED counts as much: options count " : "No measure counts that: options count ";
        }
        return "GRANTED counts " + (same ? "that" : money(granted, paid))
                + ", at the fair value that the employer reports; the other measures count options ";
    }

    private void lapsed() {
        for (Oracle.Lapse it : measures.lapses(asOf())) {
            if (!it.grantedOn().isBefore(to) || it.on().isBefore(from)) {
                continue;
            }
            boolean ours = it.currency().equals(currency);
            say(
                    Finding.Code.OPTIONS_LAPSED,
                    String.format(Locale.ROOT, "%,." + it.units().scale() + "f", it.units()) + " units of option grant "
                            + it.grantId() + " of " + it.grantedOn() + " lapsed unexercised on " + it.on()
                            + "; the last day to exercise them was " + it.on().minusDays(1) + ". "
                            + (it.unitPrice() == null
                                    ? "No share price in " + it.currency().getCode() + " was recorded by then."
                                    : "At "
                                            + String.format(
                                                    Locale.ROOT,
                                                    "%,." + it.unitPrice().scale() + "f ",
                                                    it.unitPrice())
                                            + it.currency().getCode()
                                            + " a share, the newest price known by then, they were worth "
                                            + (it.spread().signum() == 0
                                                    ? "nothing"
                                                    : money(it.spread(), it.currency()))
                                            + " beyond the exercise price."),
                    ours ? it.spread() : null,
                    it.facts());
        }
    }

    private void otherCurrencies() {
        String granted = measures.granted(claim.window(), convention);
        String annualized = measures.annualized(last);
        TreeSet<String> codes = new TreeSet<>();
        (realized() + "\n" + granted + "\n" + annualized)
                .lines()
                .filter(it -> !it.isEmpty())
                .forEach(it -> codes.add(it.substring(0, 3)));
        codes.remove(currency.getCode());
        for (String code : codes) {
            CurrencyUnit other = CurrencyUnit.of(code);
            say(
                    Finding.Code.OTHER_CURRENCY,
                    "Pay in " + code + " is not compared, since no rate of exchange is "
                            + "assumed: " + money(column(realized(), other, 5), other) + " REALIZED and "
                            + money(column(granted, other, 5), other) + " GRANTED in the window, "
                            + money(column(annualized, other, 5), other) + " ANNUALIZED on " + last
                            + ", each with benefits.",
                    null,
                    null);
        }
    }

    private void prior() {
        RecordedFact hire = measures.hireBehind(claim.window()).orElse(null);
        if (hire == null || ((Hired) hire.fact()).priorTotal() == null) {
            return;
        }
        Money prior = ((Hired) hire.fact()).priorTotal();
        String text = "The job before paid " + money(prior.getAmount(), prior.getCurrencyUnit())
                + " in total, as stated with the hire"
                + (hiresBy(last) > 1 ? " by " + ((Hired) hire.fact()).employer() : "") + " on " + hire.effectiveOn();
        if (!isOurs(prior) || prior.isZero()) {
            say(Finding.Code.COMPARED_WITH_PRIOR, text + ".", null, List.of(hire.number()));
            return;
        }
        boolean beside = measures.countBeside(hire) > 0;
        BigDecimal onHire = column(measures.annualizedWithoutBeside(hire), currency, 4);
        text += ". The claim is " + against(claim.amount().getAmount(), prior.getAmount())
                + (onHire.signum() == 0
                        ? "."
                        : "; ANNUALIZED on the day of the hire" + (beside ? " without other employments" : "")
                                + ", " + money(onHire) + ", is "
                                + against(onHire, prior.getAmount()) + ".");
        say(Finding.Code.COMPARED_WITH_PRIOR, text, claim.amount().getAmount().subtract(prior.getAmount()), null);
    }

    private String against(BigDecimal amount, BigDecimal base) {
        BigDecimal more = amount.subtract(base);
        return more.signum() == 0
                ? "the same"
                : money(more.abs()) + " ("
                        + more.abs()
                                .movePointRight(2)
                                .divide(base, 2, RoundingMode.HALF_UP)
                                .toPlainString() + " %) " + (more.signum() > 0 ? "more" : "less");
    }

    private String realized() {
        return measures.realized(claim.window(), convention, timeline.on(last));
    }

    /** One number of a line such as {@code "USD 1.00 2.00 3.00 4.00 = 6.00, 10.00"}; 0 where the line is missing. */
    static BigDecimal column(String shown, CurrencyUnit currency, int index) {
        return shown.lines()
                .filter(it -> it.startsWith(currency.getCode()))
                .findFirst()
                .map(it -> new BigDecimal(it.substring(4).split("( = |, | )")[index]))
                .orElse(BigDecimal.ZERO.setScale(currency.getDecimalPlaces()));
    }

    private void say(Finding.Code code, String text, BigDecimal amount, List<Integer> facts) {
        said.add(new Said(code, text, amount, facts));
    }

    private BigDecimal rounded(Rational exact) {
        return exact.round(currency.getDecimalPlaces());
    }

    private String money(BigDecimal amount) {
        return money(amount, currency);
    }

    private static String money(BigDecimal amount, CurrencyUnit currency) {
        return String.format(Locale.ROOT, "%,." + currency.getDecimalPlaces() + "f ", amount) + currency.getCode();
    }

    private static String list(List<String> items) {
        return items.size() == 1
                ? items.getFirst()
                : String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
