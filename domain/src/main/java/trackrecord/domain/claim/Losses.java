package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.text.Written;
import trackrecord.domain.vesting.Forfeiture;
import trackrecord.domain.vesting.Grant;

/** The counted equity that was forfeited, and why: one finding for all grants of a total. */
final class Losses {

    private final CurrencyUnit currency;
    private final String counted;
    private final boolean namesEmployers;
    private final List<String> losses = new ArrayList<>();
    private final TreeSet<Integer> facts = new TreeSet<>();
    private Rational lost = Rational.ZERO;

    /**
     * @param counted names the equity, as in "20,000.00 USD of the equity counted is lost"
     * @param known   on a day by which all known facts have happened; names the ended employment if there are several
     */
    Losses(CurrencyUnit currency, String counted, State known) {
        this.currency = currency;
        this.counted = counted;
        this.namesEmployers = known.career().employments().all().size() > 1;
    }

    /**
     * @param lost   the lost part of the counted amount, at the value of the grant date; a grant without a loss is not
     *               listed
     * @param events by which the grant lost it
     * @param value  the worth of an amount of the grant, in the shares of its date
     */
    void add(Grant grant, Rational lost, List<Forfeiture> events, UnaryOperator<Rational> value) {
        if (lost.isZero()) {
            return;
        }
        this.lost = this.lost.plus(lost);
        for (Forfeiture event : events) {
            losses.add(described(grant, event, value));
            facts.add(grant.number());
            facts.add(event.fact());
            facts.addAll(event.behind());
        }
    }

    /** Empty if less than half a minor unit was lost. */
    Optional<Finding> finding() {
        BigDecimal amount = rounded(lost);
        return amount.signum() == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        Code.FORFEITED,
                        Written.money(amount, currency) + " of " + counted + " is lost: " + Wording.all(losses) + ".",
                        amount,
                        List.copyOf(facts)));
    }

    private String described(Grant grant, Forfeiture event, UnaryOperator<Rational> value) {
        boolean all = event.amount().equals(grant.total());
        return (all ? "all " : "") + Written.money(rounded(value.apply(event.amount())), currency)
                + " of grant " + grant.grantId()
                + switch (event.cause()) {
                    case RECORDED -> " was forfeited on " + event.on();
                    case ENDED ->
                        " was forfeited on " + event.on() + " with the end of the employment"
                                + (namesEmployers ? " at " + grant.employer() : "");
                    case ADJUSTED -> " was taken back on " + event.on() + " by an adjustment";
                };
    }

    private BigDecimal rounded(Rational amount) {
        return amount.round(currency.getDecimalPlaces());
    }
}
