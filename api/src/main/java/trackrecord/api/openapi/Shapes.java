package trackrecord.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import trackrecord.application.exchange.json.ValueForm;
import trackrecord.application.exchange.json.ValueTypes;
import trackrecord.application.question.ClaimedComponents;
import trackrecord.domain.claim.Claim;
import trackrecord.domain.timeline.MarkedEntry;
import trackrecord.domain.vocabulary.EmploymentId;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.RecordedEntry;

/** The JSON forms of types that have their own serializer or come from a library. */
final class Shapes {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecordedFactShape(
            int number,
            @Nullable LocalDate effectiveOn,
            Instant recordedAt,
            String recordedBy,
            Entry fact,
            MarkedEntry.Status status,
            @Nullable EmploymentId employmentId,
            @Nullable String employer,
            @Nullable Money annual,
            @Nullable Integer correctedBy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record UnmarkedFactShape(
            int number, @Nullable LocalDate effectiveOn, Instant recordedAt, String recordedBy, Entry fact) {}

    /** A claim in a request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedClaimShape(
            Money amount,
            LocalDate from,
            LocalDate to,
            @Nullable BigDecimal within,
            @Nullable ClaimedComponents components,
            @Nullable String note,
            @Nullable EmploymentId employment,
            @Nullable String employer) {}

    private static final Map<Class<?>, Class<?>> BY_TYPE = Map.of(
            Claim.class, StatedClaimShape.class,
            MarkedEntry.class, RecordedFactShape.class,
            RecordedEntry.class, UnmarkedFactShape.class);

    private Shapes() {}

    static Class<?> of(Class<?> type) {
        return ValueTypes.form(type).orElse(null) instanceof ValueForm.As(var other)
                ? other
                : BY_TYPE.getOrDefault(type, type);
    }
}
