package trackrecord.application.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the instant of knowledge. */
final class KnownAt {

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description =
                    "only what was recorded up to then, such as 2024-10-01T08:00:00Z; a log says when, a career file"
                            + " does not; default: now")
    private @Nullable Instant instant;

    boolean isGiven() {
        return instant != null;
    }

    /** @param latest now, or the instant of the newest entry if that is later */
    Known upTo(Instant latest) {
        return Known.at(instant, latest);
    }
}
