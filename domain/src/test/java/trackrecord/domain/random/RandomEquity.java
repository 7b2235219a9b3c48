package trackrecord.domain.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.Career;
import trackrecord.domain.command.Command;
import trackrecord.domain.command.Command.ForfeitRsu;
import trackrecord.domain.command.Command.GrantRsu;
import trackrecord.domain.command.Command.RecordSharePrice;
import trackrecord.domain.command.Command.RecordSplit;
import trackrecord.domain.command.Command.RecordVestingEvent;
import trackrecord.domain.command.Command.VestRsu;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.Tranche;

/** What might happen next to somebody's shares. */
final class RandomEquity {

    private final Dice dice;
    private final RandomTerms terms;

    RandomEquity(Dice dice) {
        this.dice = dice;
        this.terms = new RandomTerms(dice);
    }

    Command next(Career state, LocalDate on) {
        List<Grant> open = state.grants().stream().filter(it -> state.status(it, on).unvested().signum() > 0).toList();
        int roll = dice.between(0, 39);
        if (roll < 9 && state.employment().isPresent() || open.isEmpty()) {
            return state.employment().isPresent() ? grant(state, on) : price(on);
        } else if (roll < 26) {
            return vest(state, dice.oneOf(open), on);
        } else if (roll < 28) {
            return forfeit(state, dice.oneOf(open), on);
        } else if (roll < 31) {
            return new RecordVestingEvent(on, dice.oneOf("ipo", "milestone"),
                    dice.chance(50) ? null : dice.oneOf(RandomCommands.EMPLOYERS), dice.chance(50) ? null : dice.share(),
                    null, null);
        } else if (roll < 37) {
            return price(on);
        }
        return new RecordSplit(on, dice.oneOf(RandomCommands.EMPLOYERS),
                dice.oneOf(Rational.of(2), Rational.of(20), Rational.of(3, 2), Rational.of(1, 10)), null, null);
    }

    private Command grant(Career state, LocalDate on) {
        String id = "grant-" + (state.grants().size() + dice.between(1, 4));
        CurrencyUnit currency = dice.chance(85) ? state.employment().orElseThrow().rate().value().getCurrencyUnit()
                : dice.oneOf(RandomCommands.CURRENCIES);
        boolean inUnits = dice.chance(65);
        return inUnits
                ? new GrantRsu(on, id, null, BigDecimal.valueOf(dice.between(1, 5000)), dice.price(currency),
                        terms.terms(on, true), null, null)
                : new GrantRsu(on, id, dice.money(currency, 1000, 400_000), null, null, terms.terms(on, false), null,
                        null);
    }

    private Command price(LocalDate on) {
        // One currency for each employer, most of the time: the rules want it so.
        int employer = dice.between(0, RandomCommands.EMPLOYERS.size() - 1);
        CurrencyUnit currency = dice.chance(95) ? RandomCommands.CURRENCIES.get(employer + 1) : CurrencyUnit.GBP;
        return new RecordSharePrice(on, RandomCommands.EMPLOYERS.get(employer), dice.price(currency), null, null);
    }

    /** What is due, most of the time; else some of what is left. */
    private Command vest(Career state, Grant grant, LocalDate on) {
        Rational due = Rational.ZERO;
        for (Tranche tranche : state.status(grant, on).tranches()) {
            if (tranche.state() == Tranche.State.DUE) {
                due = due.plus(tranche.open());
            }
        }
        Rational amount = due.isZero() || dice.chance(15) ? some(state, grant, on) : due;
        if (grant.inUnits()) {
            return new VestRsu(on, grant.grantId(), decimal(grant, amount),
                    dice.chance(40) ? dice.price(grant.currency()) : null, null, null, null, null);
        }
        return new VestRsu(on, grant.grantId(), null, null, Money.of(grant.currency(), decimal(grant, amount)),
                dice.chance(40) ? dice.money(grant.currency(), 100, 90_000) : null, null, null);
    }

    private Command forfeit(Career state, Grant grant, LocalDate on) {
        BigDecimal amount = decimal(grant, some(state, grant, on));
        return grant.inUnits() ? new ForfeitRsu(on, grant.grantId(), amount, null, null, null, null)
                : new ForfeitRsu(on, grant.grantId(), null, Money.of(grant.currency(), amount), null, null, null);
    }

    private Rational some(Career state, Grant grant, LocalDate on) {
        Rational open = state.status(grant, on).unvested();
        return open.times(dice.share()).floor(grant.decimals()).max(Rational.ONE.min(open));
    }

    private static BigDecimal decimal(Grant grant, Rational amount) {
        return amount.round(grant.decimals());
    }
}
