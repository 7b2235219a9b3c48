package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.Nullable;
import trackrecord.domain.career.Career;
import trackrecord.domain.career.Employment;
import trackrecord.domain.claim.Combination.Base;
import trackrecord.domain.claim.Combination.Benefits;
import trackrecord.domain.claim.Combination.Bonus;
import trackrecord.domain.claim.Combination.Equity;
import trackrecord.domain.claim.Combination.SignOn;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.compensation.Compensation;
import trackrecord.domain.compensation.CurrencyTotal;
import trackrecord.domain.compensation.Figure;
import trackrecord.domain.compensation.PayConvention;
import trackrecord.domain.compensation.Totals;
import trackrecord.domain.fact.Fact.Hired;
import trackrecord.domain.timeline.Timeline;

/** What to know about a claimed total: first what its nearest explanation counts and what not, then what stands beside. */
final class Findings {

    private final Timeline timeline;
    private final Claim claim;
    private final PayConvention convention;
    private final Blocks blocks;
    private final CurrencyUnit currency;
    private final LocalDate last;
    private final Career state;
    private final List<Finding> findings = new ArrayList<>();

    private Findings(Timeline timeline, Claim claim, PayConvention convention, Blocks blocks) {
        this.timeline = timeline;
        this.claim = claim;
        this.convention = convention;
        this.blocks = blocks;
        this.currency = claim.currency();
        this.last = claim.window().to().minusDays(1);
        this.state = timeline.on(last);
    }

    /** @param reading the combination that explains the claim; absent: none does */
    static List<Finding> of(Timeline timeline, Claim claim, PayConvention convention, Blocks blocks,
            @Nullable Combination reading) {
        Findings findings = new Findings(timeline, claim, convention, blocks);
        if (reading != null) {
            findings.base(reading.base());
            findings.equity(reading.equity());
            findings.leftOut(reading);
        }
        findings.otherCurrencies();
        findings.prior();
        return List.copyOf(findings.findings);
    }

    private void base(Base block) {
        if (block != Base.RATE_AT_END && block != Base.RATE_AT_START) {
            return;
        }
        Figure rate = blocks.base().get(block);
        Figure accrued = blocks.accrued();
        BigDecimal more = rate.amount().subtract(accrued.amount());
        if (more.signum() != 0) {
            String text = "The base counted is the annual rate of " + money(rate) + " in force on "
                    + (block == Base.RATE_AT_END ? last : Blocks.firstEmployed(timeline, claim.window()))
                    + ". What accrued from " + claim.window().from() + " until " + claim.window().to() + " is "
                    + money(accrued) + ", " + money(more.abs()) + (more.signum() > 0 ? " less." : " more.");
            findings.add(new Finding(Code.RATE_NOT_EARNED, text, more, union(rate, accrued)));
        }
    }

    private void equity(Equity block) {
        if (block != Equity.WHOLE_GRANTS && block != Equity.PER_VESTING_YEAR) {
            return;
        }
        Figure counted = blocks.equity().get(block);
        EquityFindings equity = new EquityFindings(claim, state, counted);
        if (block == Equity.WHOLE_GRANTS) {
            equity.wholeGrants().ifPresent(findings::add);
            equity.notVested(equity.unvested()).ifPresent(findings::add);
        } else {
            Figure vested = blocks.equity().get(Equity.VESTED);
            BigDecimal open = vested == null ? counted.amount() : counted.amount().subtract(vested.amount());
            equity.notVested(open.min(equity.unvested())).ifPresent(findings::add);
        }
    }

    private void leftOut(Combination reading) {
        if (reading.bonus() == Bonus.NONE) {
            leftOut(blocks.bonus(), Bonus.PAID, "bonuses paid");
        }
        if (reading.signOn() == SignOn.NONE) {
            leftOut(blocks.signOn(), SignOn.PAID, "sign-on bonuses paid");
        }
        if (reading.equity() == Equity.NONE) {
            leftOut(blocks.equity(), Equity.VESTED, "equity vested");
        }
        if (reading.benefits() == Benefits.NONE) {
            leftOut(blocks.benefits(), Benefits.ACCRUED, "cash benefits accrued");
        }
    }

    private <B> void leftOut(Map<B, Figure> figures, B block, String what) {
        Figure figure = figures.get(block);
        if (figure != null) {
            findings.add(new Finding(Code.LEFT_OUT, money(figure) + " of " + what + " from " + claim.window().from()
                    + " until " + claim.window().to() + " is left out.", figure.amount(), figure.facts()));
        }
    }

    private void otherCurrencies() {
        Totals realized = Compensation.realized(timeline, claim.window(), convention);
        Totals annualized = Compensation.annualized(state, last);
        Stream.concat(realized.currencies().stream(), annualized.currencies().stream())
                .map(CurrencyTotal::currency)
                .filter(it -> !it.equals(currency))
                .distinct()
                .sorted()
                .forEach(other -> otherCurrency(other, realized, annualized));
    }

    private void otherCurrency(CurrencyUnit other, Totals realized, Totals annualized) {
        Figure received = in(realized, other);
        Figure rate = in(annualized, other);
        String text = "Pay in " + other.getCode() + " is not compared, since no rate of exchange is assumed: "
                + Wording.money(received.amount(), other) + " REALIZED in the window with benefits, "
                + Wording.money(rate.amount(), other) + " ANNUALIZED on " + last + ".";
        findings.add(new Finding(Code.OTHER_CURRENCY, text, null, union(received, rate)));
    }

    private static Figure in(Totals totals, CurrencyUnit currency) {
        return totals.in(currency).orElseGet(() -> CurrencyTotal.nothing(currency)).totalWithBenefits();
    }

    /** The hire whose employment is the last one of the window. */
    private void prior() {
        Optional<Employment> job = state.employments().reversed().stream().findFirst()
                .filter(it -> it.until() == null || it.until().isAfter(claim.window().from()));
        job.flatMap(it -> timeline.fact(it.hiredBy()))
                .filter(it -> it.fact() instanceof Hired hired && hired.priorTotal() != null)
                .ifPresent(it -> prior(it.number(), (Hired) it.fact()));
    }

    private void prior(int number, Hired hired) {
        Money prior = hired.priorTotal();
        String stated = "The job before paid " + Wording.money(prior.getAmount(), prior.getCurrencyUnit())
                + " in total, as stated with the hire on " + hired.effectiveOn();
        if (!prior.getCurrencyUnit().equals(currency) || !prior.isPositive()) {
            findings.add(new Finding(Code.COMPARED_WITH_PRIOR, stated + ".", null, List.of(number)));
            return;
        }
        BigDecimal before = prior.getAmount();
        Figure onHire = Compensation.annualized(timeline, hired.effectiveOn()).in(currency)
                .orElseGet(() -> CurrencyTotal.nothing(currency)).total();
        String text = stated + ". The claim is " + Wording.against(claim.amount().getAmount(), before, currency)
                + (onHire.exact().isZero() ? "." : "; ANNUALIZED on the day of the hire, " + money(onHire) + ", is "
                        + Wording.against(onHire.amount(), before, currency) + ".");
        TreeSet<Integer> facts = new TreeSet<>(onHire.facts());
        facts.add(number);
        findings.add(new Finding(Code.COMPARED_WITH_PRIOR, text, claim.amount().getAmount().subtract(before),
                List.copyOf(facts)));
    }

    private static List<Integer> union(Figure one, Figure other) {
        TreeSet<Integer> facts = new TreeSet<>(one.facts());
        facts.addAll(other.facts());
        return List.copyOf(facts);
    }

    private String money(Figure figure) {
        return money(figure.amount());
    }

    private String money(BigDecimal amount) {
        return Wording.money(amount, currency);
    }
}
