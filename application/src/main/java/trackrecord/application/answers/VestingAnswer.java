package trackrecord.application.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import trackrecord.domain.career.Career;

/** Every grant on a date, laid against its schedule. */
public record VestingAnswer(LocalDate asOf, Instant knownAt, List<GrantAnswer> grants) {

    public static VestingAnswer of(Career career, LocalDate asOf, Instant knownAt) {
        return new VestingAnswer(asOf, knownAt, GrantAnswer.of(career, asOf));
    }
}
