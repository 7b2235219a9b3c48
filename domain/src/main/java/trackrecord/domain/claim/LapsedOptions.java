package trackrecord.domain.claim;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.SharePrice;
import trackrecord.domain.career.State;
import trackrecord.domain.claim.Finding.Code;
import trackrecord.domain.measure.GrantWorth;
import trackrecord.domain.text.Written;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vesting.Instrument.Options;
import trackrecord.domain.vesting.OptionBalance;

/**
 * Options of a grant that lapsed because they were not exercised, as of the first day without them: units in the shares
 * of that day, at the newest share price recorded by then.
 */
final class LapsedOptions {

    private final State state;
    private final GrantStatus status;
    private final Options options;
    private final Rational units;

    /** @param state of the first day without them */
    private LapsedOptions(State state, GrantStatus status, Options options, Rational units) {
        this.state = state;
        this.status = status;
        this.options = options;
        this.units = units;
    }

    /**
     * Empty if nothing has lapsed, or if it lapsed before the window.
     *
     * @param known the grant on the day by which all known facts have happened
     */
    static Optional<LapsedOptions> of(Timeline timeline, GrantStatus known, LocalDate from) {
        if (!(known.grant().instrument() instanceof Options options)) {
            return Optional.empty();
        }
        return known.options()
                .filter(it -> !it.lapsed().isZero())
                .map(OptionBalance::exerciseBy)
                .map(lastDay -> timeline.on(lastDay.plusDays(1)))
                .filter(state -> !state.day().isBefore(from))
                .flatMap(state -> of(state, known.grant().number(), options));
    }

    private static Optional<LapsedOptions> of(State state, int number, Options options) {
        return state.career().grants().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .map(state::status)
                .flatMap(status -> status.options()
                        .map(OptionBalance::lapsed)
                        .filter(units -> !units.isZero())
                        .map(units -> new LapsedOptions(state, status, options, units)));
    }

    /** @param claimed the claim's currency; in another currency the finding has no amount */
    Finding finding(CurrencyUnit claimed) {
        Grant grant = status.grant();
        TreeSet<Integer> facts = new TreeSet<>(List.of(grant.number()));
        grant.employmentEndedBy().ifPresent(facts::add);
        Optional<SharePrice> price = state.newestPrice(grant.employer())
                .filter(it -> it.unitPrice().getCurrencyUnit().equals(grant.currency()));
        price.ifPresent(it -> facts.add(it.fact()));
        Optional<Rational> unitPrice =
                price.map(it -> it.inSharesOf(state.day(), state.career().splits()));
        String text = Written.number(units.shortest(Instrument.MOST_DECIMALS)) + " units of option grant "
                + grant.grantId() + " of " + grant.on() + " lapsed unexercised on " + state.day()
                + "; the last day to exercise them was " + state.day().minusDays(1) + ". "
                + unitPrice
                        .map(this::worth)
                        .orElseGet(() -> "No share price in " + grant.currency().getCode() + " was recorded by then.");
        return new Finding(Code.OPTIONS_LAPSED, text, amount(unitPrice.orElse(null), claimed), List.copyOf(facts));
    }

    private String worth(Rational unitPrice) {
        BigMoney shown = GrantWorth.shown(unitPrice, status.grant().currency());
        BigDecimal spread = spread(unitPrice);
        return "At " + Written.money(shown) + " a share, the newest price known by then, they were worth "
                + (spread.signum() == 0
                        ? "nothing"
                        : Written.money(spread, status.grant().currency()))
                + " beyond the exercise price.";
    }

    private @Nullable BigDecimal amount(@Nullable Rational unitPrice, CurrencyUnit claimed) {
        return unitPrice == null || !status.grant().currency().equals(claimed) ? null : spread(unitPrice);
    }

    private BigDecimal spread(Rational unitPrice) {
        Rational strike = options.strike().dividedBy(status.factor());
        return units.times(unitPrice.minus(strike).max(Rational.ZERO))
                .round(status.grant().currency().getDecimalPlaces());
    }
}
