package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.career.Career;

/**
 * Every grant on a date, laid against its schedule.
 *
 * @param knownAtAsked the instant that was asked for, where it lies after the store's clock; left out where it does not
 */
public record VestingAnswer(
        LocalDate asOf,
        Instant knownAt,
        List<GrantAnswer> grants,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant knownAtAsked) {

    public static VestingAnswer of(Career career, LocalDate asOf, Instant knownAt, @Nullable Instant knownAtAsked) {
        return new VestingAnswer(asOf, knownAt, GrantAnswer.of(career, asOf), knownAtAsked);
    }
}
