package trackrecord.api.career;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;

/**
 * One career as it was known at an instant.
 *
 * @param all     everything that is recorded by now
 * @param history what had been recorded at {@code knownAt}
 */
public record KnownCareer(String careerId, Instant knownAt, History all, History history) {

    public Timeline timeline() {
        return history.timeline();
    }

    /**
     * Tags the answer with the version that it shows. The header is set here and not by a ResponseEntity, with which
     * Spring would answer 304: "today" moves on without a new version.
     */
    public <T> T tagging(HttpServletResponse response, T answer) {
        tag(response, history.version());
        return answer;
    }

    public static void tag(HttpServletResponse response, int version) {
        response.setHeader(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
