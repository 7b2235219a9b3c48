package trackrecord.domain.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import trackrecord.domain.career.State;
import trackrecord.domain.timeline.History;
import trackrecord.domain.timeline.Timeline;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.RecordedEntry;

/** A career as it was told: commands that were recorded as they are, without any rule, each request at its instant. */
public final class Told {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private final List<RecordedEntry> entries = new ArrayList<>();

    private Told() {}

    /** All in one request, early enough to be known whenever a test asks. */
    public static Told of(Command... commands) {
        return new Told().at(START, commands);
    }

    /** One more request, recorded at an instant such as {@code 2024-05-01T00:00:00Z}. */
    public Told at(String instant, Command... commands) {
        return at(Instant.parse(instant), commands);
    }

    public History history() {
        return History.of(entries);
    }

    public Timeline timeline() {
        return history().timeline();
    }

    public State on(String day) {
        return timeline().on(Given.day(day));
    }

    private Told at(Instant instant, Command... commands) {
        for (Command command : commands) {
            entries.add(new RecordedEntry(entries.size() + 1, instant, "test", command.entry(Given.NO_CAREER)));
        }
        return this;
    }
}
