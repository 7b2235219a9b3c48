package trackrecord.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;

/**
 * One career as it was known at an instant.
 *
 * @param asked   the requested instant, if it is after the store's clock; otherwise null
 * @param all     everything that is recorded by now
 * @param history what had been recorded at {@code knownAt}
 */
public record KnownCareer(
        String careerId, Instant knownAt, @Nullable Instant asked, History all, History history) {

    /** The header with the instant as of which a question is answered; a future instant is answered as of now. */
    public static final String KNOWN_AT = "Known-At";

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    public Timeline timeline() {
        return history.timeline();
    }

    /**
     * Tags the answer with the version that it shows, and with the instant as of which it is known. Headers are set
     * here and not by a ResponseEntity, because Spring would then answer 304, but "today" changes without a new
     * version.
     */
    public <T> T tagging(HttpServletResponse response, T answer) {
        tag(response, history.version(), knownAt);
        return answer;
    }

    static void tag(HttpServletResponse response, int version, Instant knownAt) {
        tag(response, version);
        response.setHeader(KNOWN_AT, inHeader(knownAt));
    }

    /** As answers write it: with milliseconds, also where they are none. */
    public static String inHeader(Instant instant) {
        return MILLISECONDS.format(instant);
    }

    public static void tag(HttpServletResponse response, int version) {
        response.setHeader(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
