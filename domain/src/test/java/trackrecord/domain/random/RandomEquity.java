package trackrecord.domain.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Tranche;
import trackrecord.domain.vocabulary.Action.ForfeitRsu;
import trackrecord.domain.vocabulary.Action.GrantRsu;
import trackrecord.domain.vocabulary.Action.RecordSharePrice;
import trackrecord.domain.vocabulary.Action.RecordSplit;
import trackrecord.domain.vocabulary.Action.RecordVestingEvent;
import trackrecord.domain.vocabulary.Action.VestRsu;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.Granted;
import trackrecord.domain.vocabulary.Quantity;
import trackrecord.domain.vocabulary.Vested;

/** What might happen next to somebody's shares. */
final class RandomEquity {

    private final Dice dice;
    private final RandomTerms terms;

    RandomEquity(Dice dice) {
        this.dice = dice;
        this.terms = new RandomTerms(dice);
    }

    DatedCommand next(State state, LocalDate on) {
        List<Grant> open = state.career().grants().stream()
                .filter(it -> !it.instrument().vestsByDate()
                        && state.status(it).unvested().signum() > 0)
                .toList();
        int roll = dice.between(0, 39);
        if (roll < 9 && state.employment().isPresent() || open.isEmpty()) {
            return state.employment().isPresent() ? grant(state, on) : price(on);
        } else if (roll < 26) {
            return vest(state, dice.oneOf(open), on);
        } else if (roll < 28) {
            return forfeit(state, dice.oneOf(open), on);
        } else if (roll < 31) {
            return new RecordVestingEvent(
                            dice.oneOf("ipo", "milestone"),
                            dice.chance(50) ? null : dice.oneOf(RandomCommands.EMPLOYERS),
                            dice.chance(50) ? null : dice.share())
                    .on(on);
        } else if (roll < 37) {
            return price(on);
        }
        return new RecordSplit(
                        dice.oneOf(RandomCommands.EMPLOYERS),
                        dice.oneOf(Rational.of(2), Rational.of(20), Rational.of(3, 2), Rational.of(1, 10)))
                .on(on);
    }

    private DatedCommand grant(State state, LocalDate on) {
        String id = "grant-" + (state.career().grants().size() + dice.between(1, 4));
        CurrencyUnit currency = dice.chance(85)
                ? state.employment().orElseThrow().rate().value().currency()
                : dice.oneOf(RandomCommands.CURRENCIES);
        boolean inUnits = dice.chance(65);
        return inUnits
                ? new GrantRsu(
                                id,
                                new Granted.Units(BigDecimal.valueOf(dice.between(1, 5000)), dice.price(currency)),
                                terms.terms(on, true))
                        .on(on)
                : new GrantRsu(id, new Granted.Value(dice.money(currency, 1000, 400_000)), terms.terms(on, false))
                        .on(on);
    }

    private DatedCommand price(LocalDate on) {
        // One currency for each employer, most of the time: the rules want it so.
        int employer = dice.between(0, RandomCommands.EMPLOYERS.size() - 1);
        CurrencyUnit currency = dice.chance(95) ? RandomCommands.CURRENCIES.get(employer + 1) : CurrencyUnit.GBP;
        return new RecordSharePrice(RandomCommands.EMPLOYERS.get(employer), dice.price(currency)).on(on);
    }

    /** What is due, most of the time; else some of what is left. */
    private DatedCommand vest(State state, Grant grant, LocalDate on) {
        Rational due = Rational.ZERO;
        for (Tranche tranche : state.status(grant).tranches()) {
            if (tranche.state() == Tranche.State.DUE) {
                due = due.plus(tranche.open());
            }
        }
        Rational ahead =
                state.status(grant).openFrom(on.plusDays(1)).times(dice.share()).floor(grant.decimals());
        Boolean accelerated = ahead.signum() > 0 && dice.chance(8) ? true : null;
        Rational amount = accelerated != null ? ahead : due.isZero() || dice.chance(15) ? some(state, grant, on) : due;
        if (grant.inUnits()) {
            return new VestRsu(
                            grant.grantId(),
                            new Vested.Units(
                                    decimal(grant, amount), dice.chance(40) ? dice.price(grant.currency()) : null),
                            accelerated)
                    .on(on);
        }
        return new VestRsu(
                        grant.grantId(),
                        new Vested.Value(
                                Money.of(grant.currency(), decimal(grant, amount)),
                                dice.chance(40) ? dice.money(grant.currency(), 100, 90_000) : null),
                        accelerated)
                .on(on);
    }

    private DatedCommand forfeit(State state, Grant grant, LocalDate on) {
        BigDecimal amount = decimal(grant, some(state, grant, on));
        return grant.inUnits()
                ? new ForfeitRsu(grant.grantId(), new Quantity.Units(amount), null).on(on)
                : new ForfeitRsu(grant.grantId(), new Quantity.Value(Money.of(grant.currency(), amount)), null).on(on);
    }

    private Rational some(State state, Grant grant, LocalDate on) {
        Rational open = state.status(grant).unvested();
        return open.times(dice.share()).floor(grant.decimals()).max(Rational.ONE.min(open));
    }

    private static BigDecimal decimal(Grant grant, Rational amount) {
        return amount.round(grant.decimals());
    }
}
