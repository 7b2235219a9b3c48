package trackrecord.application.question;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the read models stand.
 *
 * @param generation which one readers see; each rebuild makes the next
 * @param careers    how many careers have their rows in it
 * @param behind     how many have older ones than their facts, or none: 0, but for moments after a rebuild
 */
public record ReadModelsAnswer(int generation, int careers, int behind, List<Model> models, Rebuild rebuild) {

    /** @param rows in the generation that readers see */
    public record Model(String name, long rows) {}

    /**
     * The rebuild under way, or this node's last one.
     *
     * @param state            NONE: there was none since this node started
     * @param generation       the one it fills
     * @param done             careers that have their rows in it
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
