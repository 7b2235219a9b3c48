package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.compensation.Figure;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Tranche;

/** What a total says of equity, held against what had vested by the end of its window. */
final class EquityFindings {

    private final CurrencyUnit currency;
    private final LocalDate end;
    private final Figure counted;
    private final List<GrantStatus> grants;

    /**
     * @param state   what is true on the last day of the window
     * @param counted the equity that the total counts
     */
    EquityFindings(Claim claim, Career state, Figure counted) {
        this.currency = claim.currency();
        this.end = claim.window().to();
        this.counted = counted;
        List<Integer> facts = counted.facts();
        this.grants = state.grants().stream()
                .filter(grant -> facts.contains(grant.number()))
                .map(grant -> state.status(grant, end.minusDays(1)))
                .toList();
    }

    /** Whole grants are counted, though they vest over more than a year. */
    Optional<Finding> wholeGrants() {
        BigDecimal oneYear = rounded(grants.stream()
                .map(it -> it.grant().grantValue().dividedBy(it.grant().vestingYears()))
                .reduce(Rational.ZERO, Rational::plus));
        BigDecimal later = counted.amount().subtract(oneYear);
        if (later.signum() <= 0) {
            return Optional.empty();
        }
        String text = money(counted.amount()) + " is the whole value of "
                + Wording.all(grants.stream().map(it -> described(it.grant())).toList()) + ". A year's share is "
                + money(oneYear) + "; the other " + money(later) + " is for the time after.";
        return Optional.of(new Finding(Code.WHOLE_GRANT_COUNTED, text, later, counted.facts()));
    }

    /** @param open how much of what is counted had not vested by the end of the window */
    Optional<Finding> notVested(BigDecimal open) {
        if (open.signum() <= 0) {
            return Optional.empty();
        }
        SortedMap<LocalDate, Rational> upcoming = upcoming();
        StringBuilder text = new StringBuilder(money(open)).append(" of the equity counted had not vested before ")
                .append(end).append('.');
        if (!upcoming.isEmpty()) {
            LocalDate next = upcoming.firstKey();
            Rational rest = upcoming.tailMap(next.plusDays(1)).values().stream().reduce(Rational.ZERO, Rational::plus);
            text.append(" The next ").append(money(rounded(upcoming.get(next)))).append(" vests on ").append(next)
                    .append(next.equals(end) ? ", the day after the window ends" : "");
            if (!rest.isZero()) {
                text.append("; ").append(money(rounded(rest))).append(" vests later still, until ")
                        .append(upcoming.lastKey());
            }
            text.append('.');
        }
        Rational reached = reached();
        if (!reached.isZero()) {
            text.append(' ').append(money(rounded(reached)))
                    .append(" had fallen due and is not recorded as vested, or waits for an event.");
        }
        return Optional.of(new Finding(Code.NOT_VESTED_YET, text.toString(), open, counted.facts()));
    }

    /** Neither vested nor forfeited, at the value of the grant date. */
    BigDecimal unvested() {
        return rounded(grants.stream().map(it -> value(it, it.unvested())).reduce(Rational.ZERO, Rational::plus));
    }

    private SortedMap<LocalDate, Rational> upcoming() {
        SortedMap<LocalDate, Rational> upcoming = new TreeMap<>();
        for (GrantStatus status : grants) {
            for (Tranche tranche : status.tranches()) {
                if (tranche.state() == Tranche.State.UPCOMING) {
                    upcoming.merge(tranche.date(), value(status, tranche.open()), Rational::plus);
                }
            }
        }
        return upcoming;
    }

    private Rational reached() {
        Rational reached = Rational.ZERO;
        for (GrantStatus status : grants) {
            for (Tranche tranche : status.tranches()) {
                if (tranche.state() == Tranche.State.DUE || tranche.state() == Tranche.State.HELD) {
                    reached = reached.plus(value(status, tranche.open()));
                }
            }
        }
        return reached;
    }

    /** @param amount units in the shares of the day, or money */
    private static Rational value(GrantStatus status, Rational amount) {
        return status.grant().valueAtGrant(amount.dividedBy(status.factor()));
    }

    private static String described(Grant grant) {
        return "grant " + grant.grantId() + " of " + grant.on() + ", which vests over "
                + Wording.years(grant.vestingYears());
    }

    private BigDecimal rounded(Rational amount) {
        return amount.round(currency.getDecimalPlaces());
    }

    private String money(BigDecimal amount) {
        return Wording.money(amount, currency);
    }
}
