package trackrecord.application.question;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.State;
import trackrecord.domain.measure.ForfeitedWorth;
import trackrecord.domain.measure.OptionWorth;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vesting.OptionBalance;
import trackrecord.domain.whatif.AtStake;

/** What the end of an employment does to one of its grants. */
public sealed interface AtStakeAnswer {

    /**
     * @param forfeited by the end
     * @param worth     of what is forfeited, at the newest known price, else at the value of the grant date
     */
    record Stock(String grantId, Amount forfeited, Money worth) implements AtStakeAnswer {}

    /**
     * @param forfeited    by the end
     * @param exercisable  after it
     * @param exerciseBy   the last day; absent: there is none
     * @param exerciseCost of what is exercisable
     * @param spread       absent where no price is known
     */
    record Option(
            String grantId,
            Amount forfeited,
            Amount exercisable,
            @Nullable LocalDate exerciseBy,
            Money exerciseCost,
            OptionWorth.@Nullable Spread spread)
            implements AtStakeAnswer {}

    static List<AtStakeAnswer> of(List<AtStake> atStake) {
        return atStake.stream().map(AtStakeAnswer::of).toList();
    }

    private static AtStakeAnswer of(AtStake it) {
        State state = it.state();
        GrantStatus status = state.status(it.grant());
        Grant grant = it.grant();
        Amount forfeited = Amount.of(grant, it.forfeited());
        return switch (grant.instrument()) {
            case Instrument.StockUnits _, Instrument.StockValue _ ->
                new Stock(grant.grantId(), forfeited, ForfeitedWorth.of(state, status, it.forfeited()));
            case Instrument.Options options -> {
                OptionBalance balance = status.options().orElseThrow();
                OptionWorth worth = OptionWorth.of(state, status, options);
                yield new Option(
                        grant.grantId(),
                        forfeited,
                        Amount.of(grant, balance.exercisable()),
                        balance.exerciseBy(),
                        worth.cost(),
                        worth.spread());
            }
        };
    }
}
