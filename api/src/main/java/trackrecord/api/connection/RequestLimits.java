package trackrecord.api.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may take of the server.
 *
 * @param requestSize the longest body, a restore apart
 * @param readingTime from its first byte until all of it has come, a restore apart
 * @param workingTime from then until its answer is made; restore, import, verification, backups and the log apart
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
