package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ANNUALIZED totals over all careers.
 *
 * @param careers      how many were counted
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record AllCareersAnswer(
        LocalDate asOf,
        Instant knownAt,
        int careers,
        List<TotalAtAGlance> totals,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {}
