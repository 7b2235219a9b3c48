package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.timeline.MarkedEntry;

/**
 * Recorded facts in the order of their numbers.
 *
 * @param knownAtAsked the instant that was asked for, if it is after the store's clock; otherwise left out
 */
public record FactsAnswer(
        List<MarkedEntry> facts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {}
