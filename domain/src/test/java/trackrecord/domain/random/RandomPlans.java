package trackrecord.domain.random;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.OptionBalance;
import trackrecord.domain.vocabulary.Action.AdjustUnits;
import trackrecord.domain.vocabulary.Action.CancelOptions;
import trackrecord.domain.vocabulary.Action.ExerciseOptions;
import trackrecord.domain.vocabulary.Action.GrantOptions;
import trackrecord.domain.vocabulary.Action.PurchaseShares;
import trackrecord.domain.vocabulary.AdjustmentReason;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.EndReason;
import trackrecord.domain.vocabulary.ExerciseMethod;
import trackrecord.domain.vocabulary.ExerciseWindow;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;

/** What might happen next to somebody's options, to the units of grants, and in a plan to buy shares. */
final class RandomPlans {

    private final Dice dice;
    private final RandomTerms terms;

    RandomPlans(Dice dice) {
        this.dice = dice;
        this.terms = new RandomTerms(dice);
    }

    /** Absent: nothing that can happen. */
    @Nullable
    DatedCommand next(State state, LocalDate on) {
        return switch (dice.between(0, 9)) {
            case 0, 1 -> state.employment().isPresent() ? grant(state, on) : null;
            case 2, 3, 4 -> exercise(state, on);
            case 5 -> cancel(state, on);
            case 6, 7 -> adjust(state, on);
            default -> purchase(on);
        };
    }

    private DatedCommand grant(State state, LocalDate on) {
        CurrencyUnit currency = dice.chance(70) ? CurrencyUnit.USD : dice.oneOf(RandomCommands.CURRENCIES);
        BigMoney price = dice.price(currency);
        OptionTerms options = new OptionTerms(
                dice.oneOf(OptionKind.values()),
                BigDecimal.valueOf(dice.between(1, 5000)),
                price,
                dice.chance(30) ? null : dice.chance(30) ? price : dice.price(currency),
                dice.chance(40) ? dice.price(currency) : null,
                dice.chance(20) ? dice.money(currency, 1, 90_000) : null,
                dice.chance(40) ? null : on.plusDays(dice.between(0, 4000)),
                dice.chance(50) ? null : dice.chance(60),
                dice.chance(25) ? null : windows());
        return new GrantOptions(
                        "grant-" + (state.career().grants().size() + dice.between(1, 4)),
                        options,
                        terms.terms(on, true))
                .on(on);
    }

    private List<ExerciseWindow> windows() {
        List<ExerciseWindow> windows = new ArrayList<>();
        if (dice.chance(50)) {
            windows.add(new ExerciseWindow(List.of(EndReason.RESIGNED, EndReason.LAID_OFF), period()));
        }
        if (windows.isEmpty() || dice.chance(50)) {
            windows.add(new ExerciseWindow(null, period()));
        }
        return windows;
    }

    private Period period() {
        return dice.oneOf(Period.ofDays(0), Period.ofDays(90), Period.ofMonths(3), Period.ofYears(2));
    }

    private @Nullable DatedCommand exercise(State state, LocalDate on) {
        List<Grant> grants = state.career().grants().stream()
                .filter(it -> state.status(it)
                        .options()
                        .map(OptionBalance::exercisable)
                        .filter(units -> units.compareTo(Rational.ONE) >= 0)
                        .isPresent())
                .toList();
        if (grants.isEmpty()) {
            return null;
        }
        Grant grant = dice.oneOf(grants);
        Rational all = state.status(grant).options().orElseThrow().exercisable();
        return new ExerciseOptions(
                        grant.grantId(),
                        some(grant, all),
                        dice.chance(40) ? dice.price(grant.currency()) : null,
                        dice.chance(10) ? dice.oneOf(ExerciseMethod.values()) : null)
                .on(on);
    }

    private @Nullable DatedCommand cancel(State state, LocalDate on) {
        List<Grant> grants = state.career().grants().stream()
                .filter(it -> state.status(it)
                        .options()
                        .map(OptionBalance::open)
                        .filter(units -> units.compareTo(Rational.ONE) >= 0)
                        .isPresent())
                .toList();
        if (grants.isEmpty()) {
            return null;
        }
        Grant grant = dice.oneOf(grants);
        Rational open = state.status(grant).options().orElseThrow().open();
        return new CancelOptions(grant.grantId(), some(grant, open.times(Rational.of(1, 2))), null).on(on);
    }

    private @Nullable DatedCommand adjust(State state, LocalDate on) {
        List<Grant> grants = state.career().grants().stream()
                .filter(it -> it.inUnits() && !it.instrument().vestsByDate())
                .toList();
        if (grants.isEmpty()) {
            return null;
        }
        Grant grant = dice.oneOf(grants);
        BigDecimal units = dice.chance(40)
                ? BigDecimal.valueOf(dice.between(1, 99_999), 3)
                : BigDecimal.valueOf(dice.between(1, 900));
        Rational unvested = state.status(grant).unvested();
        boolean taken = dice.chance(40) && unvested.compareTo(Rational.ONE) >= 0;
        return new AdjustUnits(
                        grant.grantId(),
                        taken ? some(grant, unvested).negate() : units,
                        dice.oneOf(AdjustmentReason.values()))
                .on(on);
    }

    private DatedCommand purchase(LocalDate on) {
        CurrencyUnit currency = dice.oneOf(RandomCommands.CURRENCIES);
        return new PurchaseShares(
                        BigDecimal.valueOf(dice.between(1, 99_999), 2),
                        dice.price(currency),
                        dice.price(currency),
                        dice.chance(40) ? dice.price(currency) : null)
                .on(on);
    }

    /** All of it, half of the time. */
    private BigDecimal some(Grant grant, Rational all) {
        Rational part = dice.chance(50) ? all : all.times(dice.share());
        return part.floor(grant.decimals()).max(Rational.ONE).round(grant.decimals());
    }
}
