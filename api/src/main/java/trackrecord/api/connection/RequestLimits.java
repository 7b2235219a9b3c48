package trackrecord.api.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of one request.
 *
 * @param requestSize the longest body, except for a restore
 * @param readingTime the time from its first byte until it has arrived completely, except for a restore
 * @param workingTime the time from then until its answer is made, except for restore, import, verification, backups and
 *                    the log
 * @param waiting     the most requests that wait for a worker, of each kind of work
 */
@ConfigurationProperties("trackrecord.limits")
public record RequestLimits(
        @DefaultValue("10MB") DataSize requestSize,
        @DefaultValue("30s") Duration readingTime,
        @DefaultValue("20s") Duration workingTime,
        @DefaultValue("200") int waiting) {

    public RequestLimits {
        positive("reading-time", readingTime);
        positive("working-time", workingTime);
        if (waiting < 1) {
            throw new IllegalArgumentException("trackrecord.limits.waiting must be at least 1");
        }
    }

    private static void positive(String name, Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException("trackrecord.limits." + name + " must be greater than 0");
        }
    }
}
