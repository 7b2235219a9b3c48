package trackrecord.application.question;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the read models.
 *
 * @param generation the generation that readers see; each rebuild creates the next one
 * @param careers    number of careers with rows in it
 * @param behind     number of careers whose rows are missing or older than their facts: 0 except for moments after a
 *                   rebuild
 */
public record ReadModelsAnswer(int generation, int careers, int behind, List<Model> models, Rebuild rebuild) {

    /** @param rows in the generation that readers see */
    public record Model(String name, long rows) {}

    /**
     * The running rebuild, or the last one of this node.
     *
     * @param state            NONE: there was none since this node started
     * @param generation       the one it fills
     * @param done             careers finished so far
     * @param careers          of so many
     * @param percent          0 to 100
     * @param careersPerSecond so far; 0 while nothing can be said, and while another node rebuilds
     * @param secondsLeft      absent likewise, and when it has ended
     * @param failure          why it stopped
     */
    public record Rebuild(
            State state,
            int generation,
            int done,
            int careers,
            int percent,
            long careersPerSecond,
            @Nullable Long secondsLeft,
            @Nullable Instant startedAt,
            @Nullable String failure) {}

    public enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }
}
