package trackrecord.application.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import trackrecord.application.exchange.careerfile.CareerFileReader;
import trackrecord.application.exchange.imports.Continuation;
import trackrecord.domain.timeline.History;

/**
 * Career files made in the style of real people: jobs that overlap, options, a share plan, pay by the hour, several
 * currencies, a rehire.
 */
public final class RealCareers {

    public static final List<String> NAMES = List.of(
            "two-jobs-at-once",
            "startup-options",
            "big-company-espp",
            "hourly-intern",
            "across-borders",
            "founder-and-board");

    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private RealCareers() {}

    /** The file. */
    public static String text(String name) {
        try (InputStream file = RealCareers.class.getResourceAsStream("/careers/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static History history(String name) {
        return read(text(name));
    }

    /** What a career file says, recorded at one instant. */
    static History read(String text) {
        return History.EMPTY.plus(
                Continuation.decide(CareerFileReader.read(text, 1_000), History.EMPTY, RECORDED, "test"));
    }
}
