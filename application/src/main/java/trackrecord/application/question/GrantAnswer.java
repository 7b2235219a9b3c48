package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.State;
import trackrecord.domain.measure.GrantWorth;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.upcoming.DueVest;
import trackrecord.domain.vesting.Grant;
import trackrecord.domain.vesting.GrantStatus;

/**
 * Where a grant stands on a date. Amounts are units, in the shares of that date, or money, as the grant is.
 *
 * @param on          the grant date
 * @param unvested    {@code total - vested - forfeited}, due and held included
 * @param unscheduled what no tranche covers and is neither vested nor forfeited
 * @param worth       absent for a grant in money, and where no price is known
 * @param tranches    by date; none of nothing
 * @param due         left out where nothing is due
 */
public record GrantAnswer(
        String grantId,
        String employer,
        LocalDate on,
        Amount total,
        Amount vested,
        Amount forfeited,
        Amount unvested,
        Amount unscheduled,
        @Nullable GrantWorth worth,
        List<Tranche> tranches,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DueAnswer due) {

    /**
     * A part of the grant: so many {@code units}, or of so much {@code value}.
     *
     * @param number from 1, by date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Tranche(
            int number,
            LocalDate date,
            @Nullable BigDecimal units,
            @Nullable Money value,
            Amount vested,
            Amount forfeited,
            trackrecord.domain.vesting.Tranche.State state) {

        static Tranche of(Grant grant, trackrecord.domain.vesting.Tranche tranche) {
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
        Grant grant = status.grant();
        return new GrantAnswer(
                grant.grantId(),
                grant.employer(),
                grant.on(),
                Amount.of(grant, status.total()),
                Amount.of(grant, status.vested()),
                Amount.of(grant, status.forfeited()),
                Amount.of(grant, status.unvested()),
                Amount.of(grant, status.unscheduled()),
                GrantWorth.of(state, status).orElse(null),
                status.tranches().stream()
                        .map(tranche -> Tranche.of(grant, tranche))
                        .toList(),
                DueAnswer.ofGrant(due));
    }
}
