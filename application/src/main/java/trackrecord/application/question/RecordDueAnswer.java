package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.State;
import trackrecord.domain.vocabulary.DatedCommand;

/**
 * The commands that would record the vests due by a day, and what they would change. Nothing was recorded.
 *
 * @param commands    oldest first; a client posts them as they are
 * @param more        the number of further due vests
 * @param unscheduled amounts without a due date, for which there is no command
 * @param dryRun      as for the commands themselves
 */
public record RecordDueAnswer(
        LocalDate asOf, List<DatedCommand> commands, int more, List<Unscheduled> unscheduled, DryRunAnswer dryRun) {

    /** An amount of a grant, in {@code units} or as {@code value}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unscheduled(
            String grantId,
            @Nullable BigDecimal units,
            @Nullable Money value) {}

    /**
     * @param state   on {@code asOf}
     * @param grantId absent: of all grants
     */
    public static List<Unscheduled> unscheduled(State state, @Nullable String grantId) {
        return state.career().grants().stream()
                .filter(grant -> !grant.instrument().vestsByDate())
                .filter(grant -> grantId == null || grantId.equals(grant.grantId()))
                .map(grant -> state.status(grant))
                .filter(status -> status.unscheduled().signum() > 0)
                .map(status -> {
                    Amount amount = Amount.of(status.grant(), status.unscheduled());
                    return new Unscheduled(status.grant().grantId(), amount.units(), amount.money());
                })
                .toList();
    }
}
