package trackrecord.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;
import trackrecord.application.question.ClaimedComponents;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.DatedCommand;
import trackrecord.domain.vocabulary.DatedFact;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.RecordedEntry;

/** The wire forms of types that are written by hand, or come from a library. */
final class Shapes {

    /** @param amount with no more decimals than the currency has; a unit price with up to 10 */
    record MoneyShape(BigDecimal amount, String currency) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordedFactShape(
            int number,
            @Nullable LocalDate effectiveOn,
            Instant recordedAt,
            String recordedBy,
            Entry fact,
            MarkedEntry.Status status,
            @Nullable Integer correctedBy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnmarkedFactShape(
            int number, @Nullable LocalDate effectiveOn, Instant recordedAt, String recordedBy, Entry fact) {}

    /** @param to the first day after them */
    record DateRangeShape(LocalDate from, LocalDate to) {}

    /** A claim as it is sent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedClaimShape(
            Money amount,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal within,
            @Nullable ClaimedComponents components,
            @Nullable String note) {}

    private static final Map<Class<?>, Class<?>> BY_TYPE = Map.of(
            Money.class, MoneyShape.class,
            BigMoney.class, MoneyShape.class,
            LocalDateRange.class, DateRangeShape.class,
            Claim.class, StatedClaimShape.class,
            DatedFact.class, Entry.class,
            DatedCommand.class, Command.class,
            MarkedEntry.class, RecordedFactShape.class,
            RecordedEntry.class, UnmarkedFactShape.class);

    private Shapes() {}

    static Class<?> of(Class<?> type) {
        return BY_TYPE.getOrDefault(type, type);
    }
}
