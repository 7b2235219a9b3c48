package trackrecord.application.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.rule.Doubts;
import trackrecord.domain.timeline.MarkedEntry;

/**
 * A warning about something accepted that may be a mistake.
 *
 * @param path JSON pointer into the request, or into the structure of the file
 * @param line of the file; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WarningAnswer(
        String code, String path, @Nullable Integer line, String message) {

    /**
     * The warnings about the facts of a request.
     *
     * @param facts in the order of its commands
     * @param array whether the commands stand in an array: then each path begins with an index
     */
    public static List<WarningAnswer> of(List<MarkedEntry> facts, boolean array) {
        return Doubts.of(facts.stream().map(it -> it.recorded().entry()).toList()).stream()
                .map(it -> of(it, array))
                .toList();
    }

    private static WarningAnswer of(Problem doubt, boolean array) {
        return new WarningAnswer(
                doubt.code().name(), (array ? "/" + doubt.command() : "") + doubt.pointer(), null, doubt.message());
    }
}
