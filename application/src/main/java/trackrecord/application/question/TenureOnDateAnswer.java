package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.tenure.Span;
import trackrecord.domain.tenure.Tenure;

/**
 * A {@link Tenure}, as the answer to a question of its own.
 *
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record TenureOnDateAnswer(
        @Nullable Span total,
        @Nullable Span withEmployer,
        @Nullable Span inTitle,
        @Nullable Span inLevel,
        @Nullable LocalDate adjustedServiceDate,
        List<Tenure.InEmployment> employments,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    public static TenureOnDateAnswer of(Tenure tenure, @Nullable Instant knownAtAsked) {
        return new TenureOnDateAnswer(
                tenure.total(),
                tenure.withEmployer(),
                tenure.inTitle(),
                tenure.inLevel(),
                tenure.adjustedServiceDate(),
                tenure.employments(),
                knownAtAsked);
    }
}
