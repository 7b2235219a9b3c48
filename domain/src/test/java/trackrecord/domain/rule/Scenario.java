package trackrecord.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.timeline.History;
import trackrecord.domain.vocabulary.Command;
import trackrecord.domain.vocabulary.Entry;
import trackrecord.domain.vocabulary.RecordedEntry;

/** Given some commands that were accepted, when others come, then facts or a rejection. */
public final class Scenario {

    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    private History history = History.EMPTY;
    private Decision decision;
    private Rejected rejected;

    private Scenario() {}

    /** Records each command in a request of its own, an hour after the other. */
    public static Scenario given(Command... commands) {
        Scenario scenario = new Scenario();
        for (Command command : commands) {
            scenario.history = scenario.decide(List.of(command)).after();
        }
        return scenario;
    }

    /** Records facts without asking any rule, as a restore does. */
    public static Scenario restored(Entry... entries) {
        Scenario scenario = new Scenario();
        for (Entry entry : entries) {
            scenario.history = scenario.history.plus(
                    List.of(new RecordedEntry(scenario.history.version() + 1, scenario.now(), "test", entry)));
        }
        return scenario;
    }

    /** Sends one request. */
    public Scenario when(Command... commands) {
        rejected = catchThrowableOfType(Rejected.class, () -> decision = decide(List.of(commands)));
        if (rejected == null) {
            history = decision.after();
        }
        return this;
    }

    public Scenario then(Entry... expected) {
        assertThat(rejected).isNull();
        assertThat(decision.entries()).extracting(RecordedEntry::entry).containsExactly(expected);
        return this;
    }

    public Scenario thenAccepted() {
        assertThat(rejected).isNull();
        return this;
    }

    /** Asserts one problem, and looks into it. */
    public Scenario thenRejected(Code code, String... inMessage) {
        assertThat(rejected).as("rejected").isNotNull();
        assertThat(rejected.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(List.of(inMessage))
                .allSatisfy(part -> assertThat(rejected.getMessage()).contains(part));
        return this;
    }

    public Scenario thenProblems(Consumer<List<Problem>> check) {
        assertThat(rejected).as("rejected").isNotNull();
        check.accept(rejected.problems());
        return this;
    }

    public History history() {
        return history;
    }

    private Decision decide(List<Command> commands) {
        return Decider.decide(history, commands, now(), "test");
    }

    private Instant now() {
        return START.plusSeconds(3600L * history.version());
    }
}
