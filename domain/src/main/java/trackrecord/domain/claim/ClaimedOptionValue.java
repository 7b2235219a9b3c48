package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.text.Written;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vocabulary.OptionTerms;

/** The value that an offer states for a grant of options, compared with the value that the measures count. */
record ClaimedOptionValue(Grant grant, OptionTerms options, Money claimed) {

    private static final String INTRINSIC =
            "options %sat what a share was worth beyond the exercise price when they were"
                    + " granted, and when they are exercised.";

    /** Empty if it is not a grant of options, or if no offer states a value. */
    static Optional<ClaimedOptionValue> of(Grant grant) {
        return grant.instrument() instanceof Options(var options) && options.claimedValue() != null
                ? Optional.of(new ClaimedOptionValue(grant, options, options.claimedValue()))
                : Optional.empty();
    }

    /** @param currency the claim's currency; for a value in another currency the finding has no amount */
    Finding finding(CurrencyUnit currency) {
        return new Finding(
                Code.OPTION_VALUE_CLAIMED,
                "The offer of option grant " + grant.grantId() + " of " + grant.on() + " says that it is worth "
                        + Written.money(claimed) + ". " + counted(),
                claimed.getCurrencyUnit().equals(currency) ? claimed.getAmount() : null,
                List.of(grant.number()));
    }

    private String counted() {
        BigDecimal granted = grant.instrument()
                .valueGranted(grant.total())
                .round(grant.currency().getDecimalPlaces());
        boolean isClaimed = granted.compareTo(claimed.getAmount()) == 0;
        if (options.fairValue() == null) {
            return (isClaimed ? "GRANTED counts as much: " : "No measure counts that: ")
                    + INTRINSIC.formatted("count ");
        }
        return "GRANTED counts " + (isClaimed ? "that" : Written.money(granted, grant.currency()))
                + ", at the fair value that the employer reports; the other measures count "
                + INTRINSIC.formatted("");
    }
}
