package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.amount.Rational;
import trackrecord.domain.career.State;
import trackrecord.domain.measure.Figure;
import trackrecord.domain.measure.GrantWorth;
import trackrecord.domain.measure.OptionWorth;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.DueVest;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;
import trackrecord.domain.vesting.Instrument;
import trackrecord.domain.vesting.OptionBalance;
import trackrecord.domain.vocabulary.OptionKind;
import trackrecord.domain.vocabulary.OptionTerms;

/** Where a grant stands on a date. Amounts are units, in the shares of that date, or money, as the grant is. */
public sealed interface GrantAnswer {

    enum Kind {
        /** Restricted stock units. */
        RSU,
        /** Stock options or appreciation rights. */
        OPTION
    }

    /**
     * A grant of stock.
     *
     * @param on          the grant date
     * @param unvested    {@code total - vested - forfeited}, due and held included
     * @param unscheduled what no tranche covers and is neither vested nor forfeited
     * @param withheld    what was sold or kept for tax of what vested
     * @param worth       absent for a grant in money, and where no price is known
     * @param tranches    by date; none of them zero
     * @param due         left out where nothing is due
     */
    record Stock(
            String grantId,
            String employer,
            LocalDate on,
            Kind instrument,
            Amount total,
            Amount vested,
            Amount forfeited,
            Amount unvested,
            Amount unscheduled,
            Amount withheld,
            @Nullable GrantWorth worth,
            List<Tranche> tranches,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            DueAnswer due)
            implements GrantAnswer {

        private static Stock of(State state, GrantStatus status, List<DueVest> due) {
            Grant grant = status.grant();
            return new Stock(
                    grant.grantId(),
                    grant.employer(),
                    grant.on(),
                    Kind.RSU,
                    Amount.of(grant, status.total()),
                    Amount.of(grant, status.vested()),
                    Amount.of(grant, status.forfeited()),
                    Amount.of(grant, status.unvested()),
                    Amount.of(grant, status.unscheduled()),
                    Amount.of(grant, status.withheld()),
                    GrantWorth.of(state, status).orElse(null),
                    Tranche.of(status),
                    DueAnswer.ofGrant(due));
        }
    }

    /**
     * A grant of options: what has come by date is vested. Of the total, what lapsed before it vested is in none of
     * {@code vested}, {@code forfeited} and {@code unvested}.
     *
     * @param exercisePrice in the shares of that date
     * @param expiresOn     the last day, whatever the employment; absent: there is none
     * @param vested        what was exercised, cancelled or lapsed after it vested included
     * @param unvested      what was exercised early and has not vested included
     * @param exercisable   what can be exercised on that day
     * @param exercised     less what was taken back
     * @param cancelled     given up after it vested
     * @param lapsed        what was vested or held and not exercised by the last day
     * @param repurchasable exercised early and not vested
     * @param exerciseBy    the last day; absent while employed without an expiry
     * @param exerciseCost  of what is exercisable, HALF_UP; 0 for appreciation rights
     * @param spread        absent where no price is known
     * @param underwater    whether the share price is below the exercise price; absent where none is known
     * @param fairValue     of one option on the grant date, as the employer reports it; absent: not stated
     * @param claimedValue  what an offer says that all of it is worth: in no measure; absent: not stated
     * @param mark          WINDOW_UNKNOWN where the employment ended for a reason that no window is told for
     */
    record Option(
            String grantId,
            String employer,
            LocalDate on,
            Kind instrument,
            OptionKind kind,
            UnitPrice exercisePrice,
            @Nullable LocalDate expiresOn,
            Amount total,
            Amount vested,
            Amount forfeited,
            Amount unvested,
            Amount unscheduled,
            Amount exercisable,
            Amount exercised,
            Amount cancelled,
            Amount lapsed,
            Amount repurchasable,
            @Nullable LocalDate exerciseBy,
            Money exerciseCost,
            OptionWorth.@Nullable Spread spread,
            @Nullable Boolean underwater,
            @Nullable UnitPrice fairValue,
            @Nullable Money claimedValue,
            Figure.@Nullable Mark mark,
            List<Tranche> tranches)
            implements GrantAnswer {

        private static Option of(State state, GrantStatus status, Instrument.Options options) {
            Grant grant = status.grant();
            OptionTerms terms = options.terms();
            OptionBalance balance = status.options().orElseThrow();
            OptionWorth worth = OptionWorth.of(state, status, options);
            return new Option(
                    grant.grantId(),
                    grant.employer(),
                    grant.on(),
                    Kind.OPTION,
                    terms.kind(),
                    UnitPrice.of(worth.strike(), grant.currency()),
                    terms.expiresOn(),
                    Amount.of(grant, status.total()),
                    Amount.of(grant, status.vested()),
                    Amount.of(grant, status.forfeited()),
                    Amount.of(grant, status.unvested()),
                    Amount.of(grant, status.unscheduled()),
                    Amount.of(grant, balance.exercisable()),
                    Amount.of(grant, balance.exercised()),
                    Amount.of(grant, balance.cancelled()),
                    Amount.of(grant, balance.lapsed()),
                    Amount.of(grant, balance.repurchasable()),
                    balance.exerciseBy(),
                    worth.cost(),
                    worth.spread(),
                    worth.underwater(),
                    terms.fairValue() == null
                            ? null
                            : UnitPrice.of(Rational.of(terms.fairValue().getAmount()), grant.currency()),
                    terms.claimedValue(),
                    balance.isWindowUnknown() ? Figure.Mark.WINDOW_UNKNOWN : null,
                    Tranche.of(status));
        }
    }

    /**
     * A part of the grant: so many {@code units}, or of so much {@code value}.
     *
     * @param number from 1, by date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tranche(
            int number,
            LocalDate date,
            @Nullable BigDecimal units,
            @Nullable Money value,
            Amount vested,
            Amount forfeited,
            trackrecord.domain.vesting.Tranche.State state) {

        static List<Tranche> of(GrantStatus status) {
            return status.tranches().stream()
                    .map(tranche -> of(status.grant(), tranche))
                    .toList();
        }

        private static Tranche of(Grant grant, trackrecord.domain.vesting.Tranche tranche) {
            Amount amount = Amount.of(grant, tranche.amount());
            return new Tranche(
                    tranche.number(),
                    tranche.date(),
                    amount.units(),
                    amount.money(),
                    Amount.of(grant, tranche.vested()),
                    Amount.of(grant, tranche.forfeited()),
                    tranche.state());
        }
    }

    /**
     * All grants made up to a day, in their order.
     *
     * @param due what is due of them on that day
     */
    static List<GrantAnswer> of(Timeline timeline, LocalDate asOf, List<DueVest> due) {
        State state = timeline.on(asOf);
        Map<Grant, List<DueVest>> byGrant = due.stream().collect(Collectors.groupingBy(DueVest::grant));
        return state.career().grants().stream()
                .map(grant -> of(state, state.status(grant), byGrant.getOrDefault(grant, List.of())))
                .toList();
    }

    private static GrantAnswer of(State state, GrantStatus status, List<DueVest> due) {
        return switch (status.grant().instrument()) {
            case Instrument.StockUnits _, Instrument.StockValue _ -> Stock.of(state, status, due);
            case Instrument.Options it -> Option.of(state, status, it);
        };
    }
}
