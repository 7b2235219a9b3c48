package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Employment;
import trackrecord.domain.career.State;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.measure.Compensation;
import trackrecord.domain.measure.CurrencyTotal;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.Measure;
import trackrecord.domain.measure.PayConvention;
import trackrecord.domain.measure.Totals;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Fact.Hired;
import trackrecord.domain.vocabulary.RecordedFact;

/** The findings about a claimed total: first what its nearest explanation counts and leaves out, then remarks. */
final class Findings {

    private final Timeline timeline;
    private final Claim claim;
    private final PayConvention convention;
    private final Blocks blocks;
    private final CurrencyUnit currency;
    private final LocalDate last;
    private final State state;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(Timeline timeline, Claim claim, PayConvention convention, Blocks blocks) {
        this.timeline = timeline;
        this.claim = claim;
        this.convention = convention;
        this.blocks = blocks;
        this.currency = claim.currency();
        this.last = claim.window().getEnd().minusDays(1);
        this.state = timeline.on(last);
    }

    /**
     * @param standard the measures that equal the claim, nearest first
     * @param reading  the combination that explains the claim; null if none does
     */
    static List<Finding> of(
            Timeline timeline,
            Claim claim,
            PayConvention convention,
            Blocks blocks,
            List<Measure> standard,
            @Nullable Combination reading) {
        Findings findings = new Findings(timeline, claim, convention, blocks);
        if (reading != null) {
            findings.base(reading.base());
            findings.equity(reading.equity());
        }
        findings.lost(standard);
        if (reading != null) {
            findings.leftOut(reading);
        }
        findings.optionValues();
        findings.lapsedOptions();
        findings.otherCurrencies();
        findings.prior();
        return List.copyOf(findings.findings);
    }

    private void base(Base block) {
        if (block != Base.RATE_AT_END && block != Base.RATE_AT_START) {
            return;
        }
        Figure rate = Blocks.of(blocks.base(), block);
        Figure accrued = blocks.accrued();
        BigDecimal more = rate.amount().subtract(accrued.amount());
        if (more.signum() != 0) {
            LocalDate first = Blocks.firstEmployed(timeline, claim.window());
            State then = block == Base.RATE_AT_START && first != null ? timeline.on(first) : state;
            String text = "The base counted is " + RateInForce.words(then, rate.amount(), currency)
                    + ". What accrued from " + claim.window().getStart() + " until "
                    + claim.window().getEnd() + " is "
                    + money(accrued) + ", " + money(more.abs()) + (more.signum() > 0 ? " less." : " more.");
            findings.add(new Finding(Code.RATE_NOT_EARNED, text, more, union(rate, accrued)));
        }
    }

    private void equity(Equity block) {
        if (block != Equity.WHOLE_GRANTS && block != Equity.PER_VESTING_YEAR) {
            return;
        }
        Figure counted = Blocks.of(blocks.equity(), block);
        EquityFindings equity = new EquityFindings(timeline, claim, counted, block == Equity.WHOLE_GRANTS);
        findings.addAll(block == Equity.WHOLE_GRANTS ? equity.ofWholeGrants() : equity.ofVestingYears());
    }

    /** A standard measure may count equity that was forfeited, whatever the blocks by which the claim is explained. */
    private void lost(List<Measure> standard) {
        if (findings.stream().noneMatch(it -> it.code() == Code.FORFEITED)) {
            MeasuredEquity equity = new MeasuredEquity(timeline, claim, blocks);
            standard.stream()
                    .flatMap(it -> equity.lost(it).stream())
                    .findFirst()
                    .ifPresent(findings::add);
        }
    }

    private void leftOut(Combination reading) {
        if (reading.bonus() == Bonus.NONE) {
            leftOut(blocks.bonus().get(Bonus.PAID), figure -> bonuses(figure, "bonuses"));
        }
        if (reading.signOn() == SignOn.NONE) {
            leftOut(blocks.signOn().get(SignOn.PAID), figure -> bonuses(figure, "sign-on bonuses"));
        }
        if (reading.equity() == Equity.NONE) {
            leftOut(blocks.equity().get(Equity.VESTED), blocks::equityReceived);
        }
        if (reading.benefits() == Benefits.NONE) {
            leftOut(blocks.benefits().get(Benefits.ACCRUED), figure -> money(figure) + " of cash benefits accrued");
        }
    }

    /** @param figure the amount received; null if there was none */
    private void leftOut(@Nullable Figure figure, Function<Figure, String> words) {
        if (figure != null) {
            findings.add(new Finding(
                    Code.LEFT_OUT,
                    words.apply(figure) + " from " + claim.window().getStart() + " until "
                            + claim.window().getEnd() + " is left out.",
                    figure.amount(),
                    figure.facts()));
        }
    }

    /** @param figure the rounded sum of what was paid and, below zero, what was paid back */
    private String bonuses(Figure figure, String what) {
        Rational paid = Rational.ZERO;
        Rational repaid = Rational.ZERO;
        for (Figure part : figure.parts().getFirst().parts()) {
            paid = paid.plus(part.exact().max(Rational.ZERO));
            repaid = repaid.plus(part.exact().negated().max(Rational.ZERO));
        }
        String words = (figure.amount().signum() < 0 ? "A repayment of " : "")
                + money(figure.amount().abs()) + " of " + what;
        if (paid.isZero()) {
            return words;
        }
        return repaid.isZero()
                ? words + " paid"
                : words + " (" + money(rounded(paid)) + " paid, " + money(rounded(repaid)) + " repaid)";
    }

    /** The values that offers state for options granted by the end of the window. */
    private void optionValues() {
        for (Grant grant : state.career().grants()) {
            ClaimedOptionValue.of(grant).ifPresent(it -> findings.add(it.finding(currency)));
        }
    }

    /** The options granted by the end of the window that have lapsed, by all known facts. */
    private void lapsedOptions() {
        State known = EquityFindings.whenAllHasHappened(timeline, claim);
        known.career().grants().stream()
                .filter(grant -> grant.on().isBefore(claim.window().getEnd()))
                .flatMap(grant -> LapsedOptions.of(
                        timeline, known.status(grant), claim.window().getStart())
                        .stream())
                .forEach(lapsed -> findings.add(lapsed.finding(currency)));
    }

    private void otherCurrencies() {
        Totals realized = Compensation.realized(timeline, claim.window(), convention);
        Totals granted = Compensation.granted(timeline, claim.window(), convention);
        Totals annualized = Compensation.annualized(state);
        Stream.of(realized, granted, annualized)
                .flatMap(it -> it.currencies().stream())
                .map(CurrencyTotal::currency)
                .filter(it -> !it.equals(currency))
                .distinct()
                .sorted()
                .forEach(other -> otherCurrency(other, realized, granted, annualized));
    }

    private void otherCurrency(CurrencyUnit other, Totals realized, Totals granted, Totals annualized) {
        Figure received = in(realized, other);
        Figure awarded = in(granted, other);
        Figure rate = in(annualized, other);
        String text = "Pay in " + other.getCode() + " is not compared, since no rate of exchange is assumed: "
                + Written.money(received.amount(), other) + " REALIZED and "
                + Written.money(awarded.amount(), other) + " GRANTED in the window, "
                + Written.money(rate.amount(), other) + " ANNUALIZED on " + last + ", each with benefits.";
        findings.add(new Finding(Code.OTHER_CURRENCY, text, null, union(received, awarded, rate)));
    }

    private static Figure in(Totals totals, CurrencyUnit currency) {
        return totals.in(currency)
                .orElseGet(() -> CurrencyTotal.nothing(currency))
                .totalWithBenefits();
    }

    /** Uses the hire of the employment in force on the last day, otherwise of the one that ended last in the window. */
    private void prior() {
        Optional<Employment> job = state.employment()
                .or(state.career().employments()::endedLast)
                .filter(it -> it.days().getEnd().isAfter(claim.window().getStart()));
        job.flatMap(it -> timeline.fact(it.hiredBy())).ifPresent(it -> {
            if (it.fact() instanceof Hired hired && hired.priorTotal() != null) {
                prior(it, hired, hired.priorTotal());
            }
        });
    }

    private void prior(RecordedFact recorded, Hired hired, Money prior) {
        String stated = "The job before paid " + Written.money(prior.getAmount(), prior.getCurrencyUnit())
                + " in total, as stated with the hire"
                + (state.career().employments().all().size() > 1 ? " by " + hired.employer() : "") + " on "
                + recorded.effectiveOn();
        if (!prior.getCurrencyUnit().equals(currency) || !prior.isPositive()) {
            findings.add(new Finding(Code.COMPARED_WITH_PRIOR, stated + ".", null, List.of(recorded.number())));
            return;
        }
        BigDecimal before = prior.getAmount();
        State onDay = timeline.on(recorded.effectiveOn());
        Figure onHire = Compensation.annualized(onDay, EmploymentId.begunBy(recorded.number(), recorded.employment()))
                .in(currency)
                .orElseGet(() -> CurrencyTotal.nothing(currency))
                .total();
        String text =
                stated + ". The claim is " + Wording.against(claim.amount().getAmount(), before, currency)
                        + (onHire.exact().isZero()
                                ? "."
                                : "; ANNUALIZED on the day of the hire"
                                        + (onDay.career().inForce().size() > 1 ? " without other employments" : "")
                                        + ", " + money(onHire) + ", is "
                                        + Wording.against(onHire.amount(), before, currency) + ".");
        TreeSet<Integer> facts = new TreeSet<>(onHire.facts());
        facts.add(recorded.number());
        findings.add(new Finding(
                Code.COMPARED_WITH_PRIOR, text, claim.amount().getAmount().subtract(before), List.copyOf(facts)));
    }

    private static List<Integer> union(Figure... figures) {
        TreeSet<Integer> facts = new TreeSet<>();
        for (Figure figure : figures) {
            facts.addAll(figure.facts());
        }
        return List.copyOf(facts);
    }

    private BigDecimal rounded(Rational amount) {
        return amount.round(currency.getDecimalPlaces());
    }

    private String money(Figure figure) {
        return money(figure.amount());
    }

    private String money(BigDecimal amount) {
        return Written.money(amount, currency);
    }
}
