package trackrecord.application.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import trackrecord.application.store.NewerStore;
import trackrecord.application.store.StoreUnavailable;
import trackrecord.application.store.event.FactSerializer;
import trackrecord.application.store.sync.OutcomeUnknown;
import trackrecord.domain.random.RandomCareers;
import trackrecord.domain.refusal.Code;
import trackrecord.domain.refusal.Problem;
import trackrecord.domain.refusal.Rejected;
import trackrecord.domain.vocabulary.Command;

/** What nodes send each other arrives as it was sent. */
class MessagesTest {

    private final FactSerializer serializer = new FactSerializer();

    @Test
    void requestsOfEveryKind() {
        List<Command> commands = LongStream.rangeClosed(1, 20)
                .boxed()
                .flatMap(seed -> RandomCareers.of(seed).requests().stream())
                .flatMap(request -> request.commands().stream())
                .toList();
        assertThat(commands.stream().map(Command::type).distinct()).hasSizeGreaterThan(15);

        RecordFacts request = new RecordFacts("ada", commands, 7, "key", "aa", "local");
        assertThat(sent(request)).isEqualTo(request);
        RecordFacts bare = new RecordFacts("ada", commands.subList(0, 1), null, null, null, "local");
        assertThat(sent(bare)).isEqualTo(bare);
    }

    @Test
    void answers() {
        assertThat(sent(new Recorded("ada", 3, 5))).isEqualTo(new Recorded("ada", 3, 5));
    }

    static List<RuntimeException> refusals() {
        return List.of(
                new Rejected(List.of(
                        new Problem(Code.NOT_HIGHER, "no", 2, "/baseSalary", List.of(1, 4)),
                        Problem.of(Code.ON_LEAVE, "no", 3))),
                new VersionConflict(12),
                new IdempotencyKeyReused(),
                new HistoryTooLong(5_000),
                new OutcomeUnknown(new IllegalStateException()),
                new TooMuchContention(new IllegalStateException()),
                new StoreUnavailable("A restore is under way."),
                new NewerStore(7));
    }

    @ParameterizedTest
    @MethodSource
    void refusals(RuntimeException refusal) {
        CommandExecutionException carrier = Refusal.of(refusal).carrier(refusal);
        Refusal arrived = (Refusal) sent(carrier.getDetails().orElseThrow());

        RuntimeException unwrapped = arrived.unwrap(carrier);
        assertThat(unwrapped).hasSameClassAs(refusal).hasMessage(refusal.getMessage());
        if (refusal instanceof Rejected rejected) {
            assertThat(((Rejected) unwrapped).problems()).isEqualTo(rejected.problems());
        }
    }

    static List<RuntimeException> failuresOfTheStore() {
        return List.of(
                new DataAccessResourceFailureException("insert into event values (190000)"),
                new CannotCreateTransactionException("no connection"),
                new EventStoreException("An event for aggregate [ada] at sequence [3] was not inserted"),
                new IllegalStateException(new SQLException("disk full")));
    }

    /** What was to be recorded may be in the messages of what failed, so neither they nor the causes are sent. */
    @ParameterizedTest
    @MethodSource
    void failuresOfTheStore(RuntimeException failure) {
        assertThat(failed(failure).isOfStore()).isTrue();
    }

    @Test
    void faultsOfTheProgram() {
        assertThat(failed(new IllegalStateException("a salary of 190000")).isOfStore())
                .isFalse();
    }

    private FailedElsewhere failed(RuntimeException failure) {
        CommandExecutionException carrier = Refusal.of(failure).carrier(failure);
        assertThat(carrier).hasNoCause();
        assertThat(carrier.getMessage()).isIn("STORE_FAILED", "FAILED");
        Refusal arrived = (Refusal) sent(carrier.getDetails().orElseThrow());
        return (FailedElsewhere) arrived.unwrap(carrier);
    }

    private Object sent(Object message) {
        SerializedObject<byte[]> bytes = serializer.serialize(message, byte[].class);
        return serializer.deserialize(bytes);
    }
}
