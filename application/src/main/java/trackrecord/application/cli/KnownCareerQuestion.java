package trackrecord.application.cli;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;

/** A question about what was known of a career at an instant. */
abstract class KnownCareerQuestion extends CareerQuestion {

    @Mixin
    private KnownAt knownAt;

    /**
     * A career as it was known at an instant.
     *
     * @param asked the requested instant if it lies in the future; otherwise null
     */
    record Career(
            String id,
            History history,
            Instant knownAt,
            @Nullable Instant asked) {

        Timeline timeline() {
            return history.timeline();
        }
    }

    final Career career() throws IOException {
        Recorded recorded = recorded();
        Known known = knownAt.upTo(instantOf(recorded));
        return new Career(recorded.id(), recorded.history().knownAt(known.at()), known.at(), known.asked());
    }
}
